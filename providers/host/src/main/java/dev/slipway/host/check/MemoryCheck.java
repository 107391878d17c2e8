package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import java.util.Set;

/** Whether there is memory enough: a control plane with less is refused by kubeadm. */
final class MemoryCheck {

    private static final long LEAST = 1700 * Sizes.MEBI;

    private MemoryCheck() {}

    static Check of(Checked host) {
        Check.Question question = readings -> Answers.judge(
                readings,
                host.system(),
                machine -> Answers.expect(
                        machine.memory() >= LEAST,
                        host.name() + " has " + Sizes.text(machine.memory()) + " of memory, expected at least "
                                + Sizes.text(LEAST),
                        "give it more"));
        return host.host().isControlPlane()
                ? host.fail("memory", host.node(), Set.of(host.system()), question)
                : host.warn("memory", host.node(), Set.of(host.system()), question);
    }
}

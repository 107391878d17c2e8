package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import java.util.Set;

/** Whether there are processors enough: a control plane with one is refused by kubeadm. */
final class ProcessorsCheck {

    private static final int LEAST = 2;

    private ProcessorsCheck() {}

    static Check of(Checked host) {
        Check.Question question = readings -> Answers.judge(
                readings,
                host.system(),
                machine -> Answers.expect(
                        machine.processors() >= LEAST,
                        host.name() + " has 1 processor, expected at least " + LEAST,
                        "give it more"));
        return host.host().isControlPlane()
                ? host.fail("processors", host.node(), Set.of(host.system()), question)
                : host.warn("processors", host.node(), Set.of(host.system()), question);
    }
}

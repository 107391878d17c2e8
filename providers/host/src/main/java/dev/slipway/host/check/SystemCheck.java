package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.host.catalogue.KnownSystem;
import java.util.Set;

/** Whether the system is one that this layer knows. */
final class SystemCheck {

    private SystemCheck() {}

    static Check of(Checked host) {
        return host.fail(
                "system",
                host.everything(),
                Set.of(host.system()),
                readings -> Answers.judge(
                        readings,
                        host.system(),
                        machine -> Answers.expect(
                                KnownSystem.knows(machine.system(), machine.version()),
                                host.name() + " has " + machine.system() + " " + machine.version() + ", expected "
                                        + String.join(", ", KnownSystem.titles()),
                                "install one of these there")));
    }
}

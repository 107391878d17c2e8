package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import java.util.List;
import java.util.Set;

/** Whether there are programs for the processor. */
final class ArchitectureCheck {

    private static final List<String> KNOWN = List.of("amd64", "arm64");

    private ArchitectureCheck() {}

    static Check of(Checked host) {
        return host.fail(
                "architecture",
                host.packages(),
                Set.of(host.system()),
                readings -> Answers.judge(
                        readings,
                        host.system(),
                        machine -> Answers.expect(
                                KNOWN.contains(machine.architecture()),
                                host.name() + " is " + machine.architecture() + ", expected "
                                        + String.join(" or ", KNOWN),
                                "use another machine")));
    }
}

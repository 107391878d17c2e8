package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.SystemProbe.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether the clocks of hosts agree: certificates made on one are used on others at once. Hosts are not read at the
 * very same moment, so only a difference counts that no slow connection explains.
 */
final class ClockChecks {

    private static final long MOST = 60_000;

    private ClockChecks() {}

    static List<Check> of(List<Checked> hosts) {
        var checks = new ArrayList<Check>();
        for (var host : hosts.stream().skip(1).toList()) {
            var first = hosts.getFirst();
            checks.add(host.fail(
                    "clock",
                    host.node(),
                    Set.of(host.system(), first.system()),
                    readings -> verdict(host, first, readings)));
        }
        return checks;
    }

    /** A first host that is silent says nothing about the others. */
    private static Verdict verdict(Checked host, Checked first, Readings readings) {
        return readings.get(first.system()) instanceof Answer.Read<Machine>(var its)
                ? Answers.judge(readings, host.system(), machine -> verdict(host, first, machine.clock() - its.clock()))
                : Answers.passed();
    }

    private static Verdict verdict(Checked host, Checked first, long ahead) {
        return Answers.expect(
                Math.abs(ahead) <= MOST,
                "the clock of " + host.name() + " is " + Math.abs(ahead) / 1000 + " s "
                        + (ahead > 0 ? "ahead of" : "behind") + " that of " + first.name() + ", expected at most "
                        + MOST / 1000 + " s",
                "let both follow a time server, for example by the package systemd-timesyncd or chrony");
    }
}

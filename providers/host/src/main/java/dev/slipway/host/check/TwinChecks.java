package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.SystemProbe.Machine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether two hosts have the same machine-id or the same name: clones of one machine often do. */
final class TwinChecks {

    private TwinChecks() {}

    static List<Check> of(List<Checked> hosts) {
        var checks = new ArrayList<Check>();
        if (hosts.size() < 2) {
            return checks;
        }
        Set<Probe<?>> probes = new HashSet<>();
        hosts.forEach(host -> probes.add(host.system()));
        for (var host : hosts) {
            checks.add(host.fail(
                    "machine-id",
                    host.arrival(),
                    probes,
                    readings -> verdict(
                            host,
                            hosts,
                            readings,
                            Machine::machineId,
                            "machine-id",
                            "remove /etc/machine-id on one of them, run systemd-machine-id-setup there, and boot it")));
            checks.add(host.fail(
                    "same-hostname",
                    host.node(),
                    probes,
                    readings -> verdict(
                            host,
                            hosts,
                            readings,
                            Machine::hostname,
                            "hostname",
                            "give each its own: hostnamectl set-hostname " + host.name())));
        }
        return checks;
    }

    private static Verdict verdict(
            Checked host,
            List<Checked> hosts,
            Readings readings,
            Function<Machine, String> trait,
            String name,
            String remedy) {
        return Answers.judge(readings, host.system(), machine -> {
            var own = trait.apply(machine);
            var twins = new ArrayList<String>();
            for (var other : hosts) {
                if (!other.name().equals(host.name())
                        && readings.get(other.system()) instanceof Answer.Read<Machine>(var its)
                        && !own.isEmpty()
                        && own.equals(trait.apply(its))) {
                    twins.add(other.name());
                }
            }
            return Answers.expect(
                    twins.isEmpty(),
                    host.name() + " has the same " + name + " as " + String.join(", ", twins) + ": " + own,
                    remedy);
        });
    }
}

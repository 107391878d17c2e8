package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.ConnectProbe;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether hosts reach each other on the ports of Kubernetes. Where nobody listens yet, a refusal shows that the way is
 * free; silence is a firewall, or a host that is down.
 */
final class ReachChecks {

    private ReachChecks() {}

    static List<Check> of(List<Checked> hosts) {
        var checks = new ArrayList<Check>();
        for (var host : hosts) {
            var ways = ways(host, hosts);
            if (!ways.isEmpty()) {
                Set<Probe<?>> probes = new HashSet<>(ways.keySet());
                checks.add(host.warn("reach", host.node(), probes, readings -> verdict(host, ways, readings)));
            }
        }
        return checks;
    }

    /** All hosts talk to the API, control planes to each other's etcd and to every kubelet. */
    private static Map<ConnectProbe, String> ways(Checked host, List<Checked> hosts) {
        var ways = new LinkedHashMap<ConnectProbe, String>();
        for (var other : hosts) {
            if (other.name().equals(host.name())) {
                continue;
            }
            for (var port : KubernetesPort.of(other)) {
                var both = host.host().isControlPlane();
                if (port.open() && (both || port == KubernetesPort.API)) {
                    ways.put(
                            new ConnectProbe(
                                    host.on().target(), other.host().address().text(), port.port()),
                            other.name() + " port " + port.port());
                }
            }
        }
        return ways;
    }

    private static Verdict verdict(Checked host, Map<ConnectProbe, String> ways, Readings readings) {
        var silent = new ArrayList<String>();
        ways.forEach((probe, name) -> {
            if (readings.get(probe) instanceof Answer.Read<ConnectProbe.Connected>(var connected)
                    && connected.outcome().equals("silent")) {
                silent.add(name);
            }
        });
        return Answers.expect(
                silent.isEmpty(),
                host.name() + " gets no answer from " + String.join(", ", silent),
                "open these ports between the hosts, or see whether those hosts are up");
    }
}

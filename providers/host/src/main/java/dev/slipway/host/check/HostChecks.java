package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.host.document.Host;
import dev.slipway.host.document.HostRow;
import dev.slipway.host.document.Kubernetes;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All checks of all hosts. */
public final class HostChecks {

    private final List<Checked> hosts;
    private final Kubernetes kubernetes;
    private final HostRow row;

    /** @param addresses everything that is declared, by host */
    public HostChecks(List<Host> hosts, Kubernetes kubernetes, HostRow row, Map<String, Set<Address>> addresses) {
        this.hosts = hosts.stream()
                .map(host ->
                        new Checked(host, addresses.getOrDefault(host.name().text(), Set.of())))
                .toList();
        this.kubernetes = kubernetes;
        this.row = row;
    }

    public List<Check> all() {
        var checks = new ArrayList<Check>();
        for (var host : hosts) {
            checks.add(SystemCheck.of(host));
            checks.add(ArchitectureCheck.of(host));
            checks.add(ProcessorsCheck.of(host));
            checks.add(MemoryCheck.of(host));
            checks.addAll(SpaceChecks.of(host));
            checks.add(PortsCheck.of(host));
            checks.add(CgroupsCheck.of(host, row, kubernetes.version()));
            checks.add(ResolverCheck.of(host));
            checks.add(HostnameCheck.of(host));
            checks.add(KubeletUnitCheck.of(host));
        }
        checks.addAll(TwinChecks.of(hosts));
        checks.addAll(ClockChecks.of(hosts));
        checks.addAll(ReachChecks.of(hosts));
        return checks;
    }
}

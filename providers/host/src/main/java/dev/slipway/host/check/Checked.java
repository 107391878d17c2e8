package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.document.Host;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.resource.OnHost;
import dev.slipway.host.resource.OwnershipType;
import dev.slipway.host.resource.PackagesType;
import dev.slipway.state.Address;
import java.util.HashSet;
import java.util.Set;

/**
 * A host that is checked.
 *
 * @param addresses everything that is declared on it
 */
record Checked(Host host, Set<Address> addresses) {

    String name() {
        return host.name().text();
    }

    OnHost on() {
        return new OnHost(name());
    }

    SystemProbe system() {
        return new SystemProbe(on().target());
    }

    Check fail(String name, Set<Address> guards, Set<Probe<?>> probes, Check.Question question) {
        return new Check(on().check(name), Check.Severity.FAIL, probes, guards, question);
    }

    Check warn(String name, Set<Address> guards, Set<Probe<?>> probes, Check.Question question) {
        return new Check(on().check(name), Check.Severity.WARN, probes, guards, question);
    }

    Check watch(String name, Set<Address> guards, Set<Probe<?>> probes, Check.Question question) {
        return new Check(on().check(name), Check.Severity.WATCH, probes, guards, question);
    }

    /** Everything but the note that the host is ours. */
    Set<Address> everything() {
        var all = new HashSet<>(addresses);
        all.remove(on().ownership());
        return all;
    }

    /** What takes room and work to change. */
    Set<Address> packages() {
        var some = new HashSet<Address>();
        addresses.stream()
                .filter(address -> address.type().equals(PackagesType.NAME))
                .forEach(some::add);
        return some;
    }

    /** What a node of the cluster is made from. */
    Set<Address> node() {
        return Set.of(on().packages("kubelet"), on().packages("kubeadm"), on().unit("kubelet.service"));
    }

    /** The first thing that is done on a host; what it blocks is all that is new there. */
    Set<Address> arrival() {
        var some = new HashSet<>(packages());
        addresses.stream()
                .filter(address -> address.type().equals(OwnershipType.NAME))
                .forEach(some::add);
        return some;
    }
}

package dev.slipway.host.declare;

import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.spi.Claim;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Resource;
import dev.slipway.host.check.HostChecks;
import dev.slipway.host.document.Connection;
import dev.slipway.host.document.Host;
import dev.slipway.host.document.HostLayer;
import dev.slipway.host.document.HostRow;
import dev.slipway.host.document.Hosts;
import dev.slipway.host.document.Kubernetes;
import dev.slipway.host.resource.OnHost;
import dev.slipway.host.resource.OwnershipType;
import dev.slipway.host.resource.SwapType;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Declares all hosts of an installation. */
public final class HostDeclarations {

    private final Installation installation;
    private final HostLayer layer;
    private final Kubernetes kubernetes;
    private final HostRow row;

    private HostDeclarations(Installation installation, HostLayer layer, Kubernetes kubernetes, HostRow row) {
        this.installation = installation;
        this.layer = layer;
        this.kubernetes = kubernetes;
        this.row = row;
    }

    /** What an installation asks of this layer; nothing if it has no hosts. */
    public static Declarations of(Installation installation) {
        var hosts = installation.section(Hosts.class);
        var layer = installation.section(HostLayer.class);
        var kubernetes = installation.section(Kubernetes.class);
        var row = installation.row(HostRow.class);
        return hosts.isEmpty() || layer.isEmpty() || kubernetes.isEmpty() || row.isEmpty()
                ? Declarations.NONE
                : new HostDeclarations(installation, layer.get(), kubernetes.get(), row.get())
                        .declare(hosts.get().hosts());
    }

    private Declarations declare(List<Host> hosts) {
        var resources = new ArrayList<Resource>();
        var addresses = new TreeMap<String, Set<Address>>();
        for (var host : hosts) {
            var one = declare(host);
            resources.addAll(one.resources());
            addresses.put(host.name().text(), one.addresses());
        }
        var checks = new HostChecks(hosts, kubernetes, row, addresses).all();
        return new Declarations(resources, checks, claims(), ways(hosts));
    }

    private OneHost declare(Host host) {
        var disturbance = layer.maxUnavailable().map(most -> new Lane("hosts whose services restart", most));
        var one = new OneHost(host.name().text(), disturbance);
        var on = one.on();
        one.add(
                on.ownership(),
                OwnershipType.wishes(installation.name()),
                List.of(),
                installation.source(host, "name"));
        one.apt(one.add(on.packageLists(), new TreeMap<>(), List.of(), ""));
        if (layer.swapOff()) {
            one.add(on.swap(), SwapType.wishes(), List.of(), "");
        }
        var repositories = new RepositoryPart(installation, layer, one);
        repositories.declare();
        KernelPart.declare(one);
        EnginePart.of(installation, layer, row, one, repositories).declare();
        new KubeletPart(kubernetes, one, repositories).declare();
        var extras = new ExtrasPart(installation, one, repositories);
        extras.declare(layer.extras());
        host.host().ifPresent(extras::declare);
        return one;
    }

    private List<Claim> claims() {
        var claims = new ArrayList<Claim>();
        claims.add(new Claim(Claim.Kind.HOST_PORT, "tcp/10250", Set.of(), "the kubelet", ""));
        claims.add(new Claim(Claim.Kind.HOST_PORT, "tcp/10248", Set.of(), "the kubelet's health", ""));
        if (layer.engine() == HostLayer.Engine.DOCKER) {
            DaemonJson.bridgeNetwork(layer)
                    .ifPresent(network -> claims.add(new Claim(
                            Claim.Kind.SUBNET,
                            network,
                            Set.of(),
                            "Docker's bridge docker0",
                            installation.source(layer, "docker"))));
        }
        return claims;
    }

    private SortedMap<TargetId, Value.MapOf> ways(List<Host> hosts) {
        var common = installation.section(Connection.class);
        var ways = new TreeMap<TargetId, Value.MapOf>();
        for (var host : hosts) {
            var own = host.connection();
            Optional<Connection> both = own.isPresent() && common.isPresent()
                    ? Optional.of(own.get().over(common.get()))
                    : own.or(() -> common);
            ways.put(
                    new OnHost(host.name().text()).target(),
                    Ways.to(host.address().text(), both).value());
        }
        return ways;
    }
}

package dev.slipway.engine.planner;

import dev.slipway.engine.planner.Node.Choice;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.state.TargetId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What has to be read before a plan can be made. */
public final class Questions {

    private Questions() {}

    /** Every probe of what is planned, of the checks that guard it, and of who has which role. */
    public static Set<Probe<?>> of(Scope scope) {
        var probes = new HashSet<Probe<?>>();
        for (var node : scope.nodes()) {
            if (node.choice != Choice.LEFT_OUT && node.type.isPresent()) {
                probes.addAll(probes(node));
            }
        }
        for (var check : scope.checks()) {
            if (concerns(check, scope)) {
                probes.addAll(check.probes());
            }
        }
        var targets = Set.copyOf(scope.ways().keySet());
        for (var role : roles(scope)) {
            probes.addAll(probes(scope, role, targets));
        }
        return probes;
    }

    /** The probes of one node; none if its type fails to say, which planning will notice. */
    private static Set<Probe<?>> probes(Node node) {
        try {
            return node.type.orElseThrow().probes(node.subject);
        } catch (RuntimeException e) {
            node.fault = Distrust.thrown("asked for the probes", e);
            return Set.of();
        }
    }

    private static boolean concerns(Check check, Scope scope) {
        for (var guarded : check.guards()) {
            var node = scope.find(guarded);
            if (node != null && node.choice != Choice.LEFT_OUT) {
                return true;
            }
        }
        return false;
    }

    /** The roles of all layers, in the order of the layers and of their names. */
    static List<Place.Role> roles(Scope scope) {
        var roles = new ArrayList<Place.Role>();
        for (var provider : scope.layers().ordered()) {
            var some = new ArrayList<>(provider.roles());
            some.sort((one, other) -> one.name().compareTo(other.name()));
            roles.addAll(some);
        }
        return roles;
    }

    private static Set<Probe<?>> probes(Scope scope, Place.Role role, Set<TargetId> targets) {
        return scope.layers()
                .layer(role.layer())
                .map(provider -> provider.roleProbes(role, targets))
                .orElse(Set.of());
    }
}

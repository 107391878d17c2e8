package dev.slipway.plans.compose;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Milestone;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what the layers declare fits together: each thing is of a type that its layer has and is declared once, what
 * it needs exists, somebody reaches the milestones that it requires, and its targets can be reached.
 */
final class DeclarationCheck {

    private final Places places;
    private final Problems problems;
    private final Map<Address, String> declaredBy = new HashMap<>();
    private final Set<Milestone> provided = new HashSet<>();
    private final Set<Milestone> missing = new HashSet<>();
    private final Set<TargetId> reachable = new HashSet<>();

    private DeclarationCheck(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    static void check(Map<Provider, Declarations> byLayer, Places places, Problems problems) {
        var check = new DeclarationCheck(places, problems);
        byLayer.forEach((layer, declarations) -> {
            check.reachable.addAll(declarations.targets().keySet());
            for (var resource : declarations.resources()) {
                check.provided.addAll(resource.provides());
                var first = check.declaredBy.put(resource.address(), layer.name());
                if (first != null) {
                    check.fault(layer, resource, "is declared twice", "layer " + first + " has declared it already");
                }
            }
        });
        byLayer.forEach((layer, declarations) -> {
            var types = layer.types().stream().map(ResourceType::name).collect(Collectors.toSet());
            declarations.resources().forEach(resource -> check.resource(layer, types, resource));
        });
    }

    private void resource(Provider layer, Set<String> types, Resource resource) {
        if (!types.contains(resource.address().type())) {
            fault(
                    layer,
                    resource,
                    "is of a type that layer " + layer.name() + " does not have",
                    "found " + resource.address().type() + ", expected one of " + sorted(types));
        }
        for (var need : resource.needs()) {
            if (!declaredBy.containsKey(need)) {
                fault(layer, resource, "needs " + need, "no layer declares that");
            }
        }
        for (var target : resource.targets()) {
            if (!reachable.contains(target)) {
                fault(layer, resource, "is on " + target, "no layer says how that is reached");
            }
        }
        for (var milestone : resource.requires()) {
            if (!provided.contains(milestone) && missing.add(milestone)) {
                problems.add(new Problem(
                        Problem.Severity.ERROR,
                        resource.address() + " requires `" + milestone.name() + "`",
                        places.find(resource.source()),
                        "nothing in this installation provides `" + milestone.name() + "`",
                        "add the section of a layer that provides it, or leave out the one that requires it"));
            }
        }
    }

    private void fault(Provider layer, Resource resource, String what, String why) {
        problems.add(new Problem(
                Problem.Severity.ERROR,
                resource.address() + " " + what,
                places.find(resource.source()),
                why,
                "this is a bug in layer " + layer.name() + ", not in the document: report it"));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}

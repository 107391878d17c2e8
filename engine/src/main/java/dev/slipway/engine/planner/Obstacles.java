package dev.slipway.engine.planner;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what needs something that is not going to be as desired. To be asked about each node after those that it needs;
 * a milestone is looked at once, however many require it.
 */
final class Obstacles {

    /** No-ops that are as desired themselves and yet do not let through what would stop their dependents. */
    private final Set<Node> stuck = new HashSet<>();

    private final Map<MilestoneNode, Optional<Node>> milestones = new HashMap<>();

    /** Holds a desired node if anything that it needs is in its way. What has to go is held by what stands on it. */
    boolean hold(Node node) {
        if (!node.desired()) {
            return false;
        }
        var obstacle = among(node.needs);
        if (obstacle != null) {
            return hold(node, obstacle, "it needs " + obstacle.address);
        }
        for (var milestone : node.requires) {
            var part = milestones.computeIfAbsent(milestone, all -> Optional.ofNullable(among(all.parts)));
            if (part.isPresent()) {
                return hold(node, part.get(), "it requires " + milestone.name + " and so " + part.get().address);
            }
        }
        return false;
    }

    private boolean hold(Node node, Node obstacle, String why) {
        if (node.change().isPresent() && !node.changes()) {
            stuck.add(node);
            node.passOn(obstacle);
        } else {
            node.holdFor(obstacle, why);
        }
        return true;
    }

    private @Nullable Node among(Iterable<Node> needs) {
        for (var need : needs) {
            if (need.obstructs() || stuck.contains(need)) {
                return need;
            }
        }
        return null;
    }
}

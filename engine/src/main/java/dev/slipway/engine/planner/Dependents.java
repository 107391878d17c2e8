package dev.slipway.engine.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of each node that has to go, what needs it until now, as recorded. */
final class Dependents {

    private final Map<Node, List<Node>> ofNodes = new HashMap<>();
    private final Map<MilestoneNode, List<Node>> ofMilestones = new HashMap<>();
    private final Map<Node, List<MilestoneNode>> milestones = new HashMap<>();

    Dependents(List<Node> nodes) {
        for (var node : nodes) {
            for (var need : node.desired() ? node.leaves : node.needs) {
                if (!need.desired()) {
                    ofNodes.computeIfAbsent(need, _ -> new ArrayList<>()).add(node);
                }
            }
            for (var milestone : node.desired() ? node.leavesMilestones : node.requires) {
                if (ofMilestones
                        .computeIfAbsent(milestone, _ -> new ArrayList<>())
                        .isEmpty()) {
                    for (var part : milestone.former) {
                        milestones.computeIfAbsent(part, _ -> new ArrayList<>()).add(milestone);
                    }
                }
                ofMilestones.get(milestone).add(node);
            }
        }
    }

    List<Node> of(Node node) {
        return ofNodes.getOrDefault(node, List.of());
    }

    List<Node> of(MilestoneNode milestone) {
        return ofMilestones.getOrDefault(milestone, List.of());
    }

    /** The milestones that a node is a part of and that something required until now. */
    List<MilestoneNode> milestonesOf(Node node) {
        return milestones.getOrDefault(node, List.of());
    }
}

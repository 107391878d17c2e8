package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds what cannot go on because of something else, in either direction. */
final class Blocking {

    private final Scope scope;

    /** Milestones whose former parts stay. */
    private final Set<MilestoneNode> kept = new HashSet<>();

    Blocking(Scope scope) {
        this.scope = scope;
    }

    /** Data is never lost unless that was allowed by name. */
    void keepData() {
        for (var node : scope.nodes()) {
            var loses = node.change().map(Change::cost).orElse(Impact.NONE) == Impact.LOSES_DATA;
            if (loses && !scope.inputs().consent().allows(node.address)) {
                node.refuse(
                        "it would lose data",
                        "plan with --allow '" + node.address + "' if that data may go",
                        node.address.toString());
            }
        }
    }

    void spread() {
        forward();
        backward();
        covered();
    }

    /** A delete that goes along with another stays with it too. */
    private void covered() {
        for (var node : scope.nodes()) {
            if (node.change().orElse(null) instanceof Change.Delete delete
                    && delete.coveredBy().isPresent()) {
                var by = delete.coveredBy().get();
                var cover = scope.find(by);
                if (cover == null || cover.desired()) {
                    Deciding.fault(node, "it is to go along with " + by + ", which does not go");
                } else if (stays(cover) || !(cover.change().orElse(null) instanceof Change.Delete)) {
                    node.holdFor(cover, "it goes along with " + by + ", which stays");
                }
            }
        }
    }

    /** What needs something that is not going to be as desired is held; so is what needs that. */
    private void forward() {
        var obstacles = new Obstacles();
        for (var node : scope.nodes()) {
            if (node.choice != Node.Choice.EXCLUDED) {
                obstacles.hold(node);
            }
        }
    }

    /** What something else still stands on stays. */
    private void backward() {
        for (var node : scope.nodes()) {
            if (node.desired() && node.obstructs()) {
                keep(node, node.leaves, node.leavesMilestones);
            }
        }
        List<Node> order = scope.nodes();
        for (var i = order.size() - 1; i >= 0; i--) {
            var node = order.get(i);
            if (!node.desired() && stays(node)) {
                keep(node, node.needs, node.requires);
            }
        }
    }

    private static boolean stays(Node node) {
        return node.choice == Node.Choice.LEFT_OUT
                || node.choice == Node.Choice.EXCLUDED
                || node.change().isEmpty();
    }

    private void keep(Node dependent, List<Node> needs, List<MilestoneNode> milestones) {
        for (var need : needs) {
            keep(dependent, need);
        }
        for (var milestone : milestones) {
            if (kept.add(milestone)) {
                for (var part : milestone.former) {
                    keep(dependent, part);
                }
            }
        }
    }

    private static void keep(Node dependent, Node need) {
        if (!need.desired() && need.change().orElse(null) instanceof Change.Delete) {
            need.holdFor(dependent, "it is needed by " + dependent.address + ", which stays");
        }
    }
}

package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.planner.Node.Choice;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;

/**
 * Which nodes a selection is about. What a named node needs comes along; so does what has to go before a named node
 * that goes.
 */
final class Choosing {

    private final Selection selection;
    private final List<Node> nodes;
    private final Wiring wiring;

    Choosing(Selection selection, List<Node> nodes, Wiring wiring) {
        this.selection = selection;
        this.nodes = nodes;
        this.wiring = wiring;
    }

    void choose(List<PlanningProblem> problems) {
        var only = new Patterns(selection.only());
        if (!only.isEmpty()) {
            include(only);
        }
        var except = new Patterns(selection.except());
        if (!except.isEmpty()) {
            for (var node : nodes) {
                if (except.name(node) && node.choice != Choice.LEFT_OUT) {
                    node.choice = Choice.EXCLUDED;
                }
            }
        }
        only.unused().forEach(pattern -> problems.add(nothing("--target", pattern)));
        except.unused().forEach(pattern -> problems.add(nothing("--exclude", pattern)));
        replaced(problems);
    }

    private void include(Patterns only) {
        var queue = new ArrayDeque<Node>();
        for (var node : nodes) {
            if (only.name(node)) {
                queue.add(node);
            } else {
                node.choice = Choice.LEFT_OUT;
            }
        }
        var dependents = new Dependents(nodes);
        var reached = new HashSet<MilestoneNode>();
        for (var node = queue.poll(); node != null; node = queue.poll()) {
            bring(node.desired() ? node.needs : dependents.of(node), queue);
            for (var milestone : node.desired() ? node.requires : dependents.milestonesOf(node)) {
                if (reached.add(milestone)) {
                    bring(node.desired() ? milestone.parts : dependents.of(milestone), queue);
                }
            }
        }
    }

    private static void bring(List<Node> nodes, ArrayDeque<Node> queue) {
        for (var node : nodes) {
            if (node.choice == Choice.LEFT_OUT) {
                node.choice = Choice.CAME_ALONG;
                queue.add(node);
            }
        }
    }

    private void replaced(List<PlanningProblem> problems) {
        for (var address : selection.replace()) {
            var node = wiring.find(address);
            if (node == null || !node.desired()) {
                problems.add(new PlanningProblem(
                        "--replace " + address + " names nothing",
                        "command line",
                        "the document asks for no such thing",
                        "use an address as slipway plan prints it"));
            }
        }
    }

    private static PlanningProblem nothing(String option, String pattern) {
        return new PlanningProblem(
                option + " " + pattern + " names nothing",
                "command line",
                "no address and no target of this installation fits it",
                "use an address or a host as slipway plan prints it; * stands for any text");
    }
}

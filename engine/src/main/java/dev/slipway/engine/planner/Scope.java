package dev.slipway.engine.planner;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.target.Target;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan is about, known before anything is read: what is desired and what is recorded, how they depend on
 * each other, and which of it was asked for.
 */
public final class Scope {

    private final Layers layers;
    private final PlanInputs inputs;
    private final List<Node> nodes;
    private final Map<Address, Node> byAddress;
    private final Map<String, MilestoneNode> milestones;
    private final List<Check> checks;
    private final SortedMap<TargetId, Value.MapOf> ways;

    private Scope(
            Layers layers,
            PlanInputs inputs,
            List<Node> order,
            Map<Address, Node> byAddress,
            Map<String, MilestoneNode> milestones) {
        this.layers = layers;
        this.inputs = inputs;
        this.nodes = order;
        this.byAddress = byAddress;
        this.milestones = milestones;
        this.checks = sorted(inputs.declarations().checks());
        this.ways = ways(inputs);
    }

    /**
     * Puts desired and recorded together.
     *
     * @throws PlanningException with everything that is in the way of a plan
     */
    public static Scope of(Layers layers, PlanInputs inputs) {
        var problems = new ArrayList<PlanningProblem>();
        var subjects = new Subjects(layers, inputs, problems);
        var byAddress = subjects.nodes();
        var wiring = new Wiring(byAddress, problems);
        wiring.connect();
        Uniqueness.check(inputs.declarations(), problems);
        new Choosing(inputs.selection(), List.copyOf(byAddress.values()), wiring).choose(problems);
        var order = wiring.order(problems);
        stopAt(problems);
        return new Scope(layers, inputs, order, byAddress, wiring.milestones());
    }

    private static void stopAt(List<PlanningProblem> problems) {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparing(PlanningProblem::what).thenComparing(PlanningProblem::why));
            throw new PlanningException(problems);
        }
    }

    private static List<Check> sorted(List<Check> checks) {
        var all = new ArrayList<>(checks);
        all.sort((one, other) -> one.address().compareTo(other.address()));
        return all;
    }

    public Layers layers() {
        return layers;
    }

    public PlanInputs inputs() {
        return inputs;
    }

    /** How each target is reached: as the document says or, if it forgot the target, as state does. */
    public SortedMap<TargetId, Value.MapOf> ways() {
        return ways;
    }

    private static SortedMap<TargetId, Value.MapOf> ways(PlanInputs inputs) {
        var ways = new TreeMap<>(inputs.state().targets());
        for (var declared : inputs.declarations().targets().entrySet()) {
            var known = ways.get(declared.getKey());
            ways.put(declared.getKey(), withLearned(declared.getValue(), known));
        }
        return Collections.unmodifiableSortedMap(ways);
    }

    private static Value.MapOf withLearned(Value.MapOf way, Value.@Nullable MapOf known) {
        return known == null
                ? way
                : known.find(Target.LEARNED)
                        .map(learned -> way.with(Target.LEARNED, learned))
                        .orElse(way);
    }

    /** Everything, in an order in which it can be planned: what is needed before what needs it. */
    List<Node> nodes() {
        return nodes;
    }

    @Nullable
    Node find(Address address) {
        return byAddress.get(address);
    }

    Map<String, MilestoneNode> milestones() {
        return milestones;
    }

    /** All checks, in the order of their names. */
    List<Check> checks() {
        return checks;
    }

    /** What is desired under an address, if anything is. */
    @Nullable
    Resource desired(Address address) {
        var node = byAddress.get(address);
        return node == null ? null : node.subject.desired().orElse(null);
    }
}

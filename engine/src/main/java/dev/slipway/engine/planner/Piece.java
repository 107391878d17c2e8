package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Recorded;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One change with what it takes to look at its resource again while it is carried out. */
public final class Piece {

    private final Node node;
    private final Change change;
    private final Deciding deciding;

    Piece(Node node, Change change, Deciding deciding) {
        this.node = node;
        this.change = change;
        this.deciding = deciding;
    }

    public Change change() {
        return change;
    }

    /** The layer to blame. */
    public String layer() {
        return node.layer();
    }

    /** What it was observed to be when it was planned. */
    public Observed planned() {
        return Objects.requireNonNull(node.observed, "planned before it was observed");
    }

    /** What state says of it now. */
    public Optional<Recorded> recorded() {
        return node.subject.recorded();
    }

    /** Whether an earlier run began to change it and did not end. */
    public boolean unfinished() {
        return node.unfinished.isPresent();
    }

    /** What is to be recorded if it succeeds; empty if nothing will be recorded any more. */
    public Optional<Recorded> intended() {
        return Intentions.of(node, change);
    }

    /** What is to be recorded if another change of it succeeds. */
    public Optional<Recorded> intended(Change other) {
        return Intentions.of(node, other);
    }

    /** What the document asks of it; nothing if it has to go. */
    public Map<String, Wish> wishes() {
        return node.subject.desired().<Map<String, Wish>>map(Resource::wishes).orElse(Map.of());
    }

    public Set<Probe<?>> probes() {
        return node.type.orElseThrow().probes(node.subject);
    }

    /** What fresh readings say of it, before it is changed. */
    public Observed before(Readings readings) {
        return node.type.orElseThrow().observed(node.subject, readings);
    }

    /** What fresh readings say of it, after it was changed. */
    public Observed after(Readings readings) {
        var subject =
                new Subject(node.address, node.subject.desired(), intended().or(node.subject::recorded));
        return node.type.orElseThrow().observed(subject, readings);
    }

    /** What would be planned by what it is observed to be now. */
    public Planned again(Observed observed, Readings readings) {
        var request = deciding.request(node);
        return node.type
                .orElseThrow()
                .plan(new PlanRequest(
                        request.subject(),
                        observed,
                        readings,
                        request.dependencies(),
                        request.consent(),
                        request.replace(),
                        request.unfinished()));
    }
}

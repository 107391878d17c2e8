package dev.slipway.host.resource;

import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Craft;
import dev.slipway.engine.standard.StandardPlanning;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Before;
import dev.slipway.state.Recorded;
import dev.slipway.state.Value;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What all kinds of things on hosts have in common: they are observed from answers of one host, and planned as usual.
 */
abstract class HostType implements ResourceType, Craft {

    private final String name;

    HostType(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public final Observed observed(Subject subject, Readings readings) {
        return Seen.by(readings, seen -> observe(subject, seen));
    }

    /** What the answers say of a thing. */
    abstract Observed observe(Subject subject, Seen seen) throws Seen.Missing;

    @Override
    public Planned plan(PlanRequest request) {
        return new StandardPlanning(this).plan(request);
    }

    /** The same request with other wishes: what the document leaves open, said as the host has it. */
    static PlanRequest asking(PlanRequest request, SortedMap<String, Wish> wishes) {
        var subject = request.subject();
        var desired = subject.desired()
                .map(resource -> new Resource(
                        resource.address(),
                        resource.targets(),
                        wishes,
                        resource.needs(),
                        resource.requires(),
                        resource.provides(),
                        resource.lanes(),
                        resource.deadline(),
                        resource.source()));
        return about(request, new Subject(subject.address(), desired, subject.recorded()));
    }

    /** The same request about another subject. */
    static PlanRequest about(PlanRequest request, Subject subject) {
        return new PlanRequest(
                subject,
                request.observed(),
                request.readings(),
                request.dependencies(),
                request.consent(),
                request.replace(),
                request.unfinished());
    }

    /** Whether a thing has to go and had nothing in its place before us. */
    static boolean goesForGood(Subject subject) {
        return subject.desired().isEmpty()
                && subject.recorded()
                        .map(recorded -> recorded.before() instanceof Before.Absent)
                        .orElse(false);
    }

    /** The same request with something else to come back. */
    static PlanRequest restoring(PlanRequest request, Before before) {
        var subject = request.subject();
        var recorded = subject.recorded()
                .map(record -> new Recorded(
                        record.address(),
                        record.typeVersion(),
                        record.origin(),
                        record.dependencies(),
                        record.requires(),
                        record.provides(),
                        record.targets(),
                        record.attributes(),
                        before));
        return about(request, new Subject(subject.address(), subject.desired(), recorded));
    }

    /** What is asked of a thing; nothing if it has to go. */
    static SortedMap<String, Wish> wishes(Subject subject) {
        return subject.desired().map(Resource::wishes).orElse(Collections.emptySortedMap());
    }

    /** The text that is asked for under a name, whoever is to look after it. */
    static Optional<String> wish(Subject subject, String name) {
        return wishes(subject).get(name) instanceof Wish(Value.Text(var text), _)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** What is there now. */
    static Value.MapOf current(PlanRequest request) {
        return request.observed() instanceof Observed.Present(var attributes, _) ? attributes : Value.MapOf.EMPTY;
    }
}

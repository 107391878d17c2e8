package dev.slipway.engine.standard;

import dev.slipway.engine.diff.Differ;
import dev.slipway.engine.diff.Wanted;
import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Resource;
import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decides what to do about one thing from its wishes, its record and what is observed. The craft is asked only for the
 * operations of the difference.
 *
 * <p>What is there without a record is adopted. What goes becomes what it was before us; what was adopted as it was
 * stays and is forgotten, unless the user allowed its address.
 */
public final class StandardPlanning {

    private final Craft craft;

    public StandardPlanning(Craft craft) {
        this.craft = craft;
    }

    public Planned plan(PlanRequest request) {
        var subject = request.subject();
        if (subject.desired().isEmpty()) {
            return new Planned.Decided(remove(request));
        }
        var desired = subject.desired().get();
        return request.observed() instanceof Observed.Present(var current, _)
                ? change(request, desired, current)
                : new Planned.Decided(create(request, desired));
    }

    private Change create(PlanRequest request, Resource desired) {
        var wanted = Wanted.attributes(desired.wishes(), recorded(request), Value.MapOf.EMPTY);
        var work = craft.create(request, wanted);
        return new Change.Create(desired.address(), Reasons.create(request), work.impact(), wanted, work.operations());
    }

    private Planned change(PlanRequest request, Resource desired, Value.MapOf current) {
        var record = request.subject().recorded();
        var wanted = Wanted.attributes(desired.wishes(), recorded(request), current);
        var changes = new ArrayList<>(new Differ(
                        record.map(Recorded::attributes), request.unfinished().isPresent())
                .changes(wanted, current));
        changes.addAll(craft.follows(request));
        if (changes.isEmpty() && request.unfinished().isPresent()) {
            changes.addAll(craft.resumes(request));
        }
        var difference = new Difference(request, changes, current, wanted);
        var replaced = replaced(request, difference);
        return replaced.isPresent() ? replace(difference, replaced.get()) : new Planned.Decided(inPlace(difference));
    }

    private Planned replace(Difference difference, String why) {
        var request = difference.request();
        var address = request.subject().address();
        if (request.subject().recorded().map(Recorded::origin).orElse(Origin.ADOPTED) == Origin.ADOPTED
                && !request.consent().allows(address)) {
            return new Planned.Refused(
                    address,
                    "it was there before us and would have to go: " + why,
                    "plan with --allow " + address + " to let it be replaced",
                    true);
        }
        // The new one does not inherit what the world gave the old one, such as an identity.
        var wanted = Wanted.attributes(
                request.subject().desired().orElseThrow().wishes(), recorded(request), Value.MapOf.EMPTY);
        var work = craft.remove(request, difference.current()).then(craft.create(request, wanted));
        var changes = anew(difference.changes(), difference.current(), wanted);
        return new Planned.Decided(new Change.Replace(address, why, work.impact(), changes, wanted, work.operations()));
    }

    /** Adds what the new one gets from the world again. */
    private static List<AttributeChange> anew(List<AttributeChange> some, Value.MapOf current, Value.MapOf wanted) {
        var changes = new TreeMap<String, AttributeChange>();
        for (var entry : wanted.entries().entrySet()) {
            if (entry.getValue() instanceof Value.Unknown) {
                current.find(entry.getKey())
                        .ifPresent(value -> changes.put(
                                entry.getKey(),
                                new AttributeChange(
                                        entry.getKey(),
                                        Optional.of(value),
                                        Optional.of(entry.getValue()),
                                        AttributeChange.Cause.ASKED)));
            }
        }
        some.forEach(change -> changes.put(change.name(), change));
        return List.copyOf(changes.values());
    }

    private Change inPlace(Difference difference) {
        var request = difference.request();
        var address = request.subject().address();
        var changes = difference.changes();
        var wanted = difference.wanted();
        var work = changes.isEmpty() ? Work.NONE : craft.update(difference);
        if (request.subject().recorded().isEmpty()) {
            return new Change.Adopt(
                    address,
                    Reasons.adopt(changes),
                    work.impact(),
                    changes,
                    wanted,
                    new Before.Former(ours(difference)),
                    work.operations());
        }
        return changes.isEmpty()
                ? new Change.NoOp(address, wanted)
                : new Change.Update(
                        address, Reasons.update(request, changes), work.impact(), changes, wanted, work.operations());
    }

    private Optional<String> replaced(PlanRequest request, Difference difference) {
        if (request.replace()) {
            return Optional.of("it was asked to be replaced");
        }
        return difference.changes().isEmpty() ? Optional.empty() : craft.replaces(difference);
    }

    private Change remove(PlanRequest request) {
        var address = request.subject().address();
        var record = request.subject().recorded().orElseThrow();
        if (record.origin() == Origin.ADOPTED && !request.consent().allows(address)) {
            return new Change.Forget(address, "it was there before us and stays; --allow " + address + " removes it");
        }
        var current =
                request.observed() instanceof Observed.Present(var attributes, _) ? attributes : Value.MapOf.EMPTY;
        return switch (record.origin() == Origin.ADOPTED ? new Before.Absent() : record.before()) {
            case Before.Absent absent ->
                request.observed() instanceof Observed.Present
                        ? removal(request, address, absent, craft.remove(request, current))
                        : new Change.Forget(address, "it is gone already");
            case Before.Former former -> restore(request, address, former, current);
        };
    }

    private Change restore(PlanRequest request, Address address, Before.Former former, Value.MapOf current) {
        // What we added goes too: by the record it is there, by what was there before it is not.
        var changes = new Differ(request.subject().recorded().map(Recorded::attributes), true)
                .changes(former.attributes(), current);
        return changes.isEmpty()
                ? new Change.Forget(address, "it is already what it was before us")
                : removal(
                        request,
                        address,
                        former,
                        craft.restore(new Difference(request, changes, current, former.attributes()), former));
    }

    private Change removal(PlanRequest request, Address address, Before restores, Work work) {
        var covered = craft.coveredBy(request);
        return new Change.Delete(
                address,
                Reasons.delete(request, restores),
                work.impact(),
                restores,
                covered,
                covered.isPresent() ? List.of() : work.operations());
    }

    private static Value.MapOf recorded(PlanRequest request) {
        return request.subject().recorded().map(Recorded::attributes).orElse(Value.MapOf.EMPTY);
    }

    /** Of what is there, what may have to come back. What is kept whatever it is need not: anything will do for it. */
    private static Value.MapOf ours(Difference difference) {
        var some = new TreeMap<String, Value>();
        for (var wish :
                difference.request().subject().desired().orElseThrow().wishes().entrySet()) {
            var current = difference.current().find(wish.getKey());
            if (current.isPresent()) {
                switch (wish.getValue().rule()) {
                    case EXACTLY, AT_LEAST -> some.put(wish.getKey(), current.get());
                    case ONCE -> some.put(wish.getKey(), new Value.Unknown("*"));
                    case NOT_OURS -> {}
                }
            }
        }
        return new Value.MapOf(some);
    }

    /** The attributes of a list of changes, for people. */
    static String names(List<AttributeChange> changes) {
        var names = new ArrayList<String>();
        for (var change : changes) {
            names.add(change.name());
        }
        return String.join(", ", names);
    }
}

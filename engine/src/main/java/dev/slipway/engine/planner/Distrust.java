package dev.slipway.engine.planner;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.engine.diff.Wanted;
import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds what a provider planned against what it was asked. Each answer says what is wrong; empty if nothing is. */
final class Distrust {

    private final Node node;
    private final PlanRequest request;

    private Distrust(Node node, PlanRequest request) {
        this.node = node;
        this.request = request;
    }

    static Optional<String> examine(
            Node node, PlanRequest request, Planned planned, Map<TargetId, Value.MapOf> targets) {
        if (!planned.address().equals(node.address)) {
            return Optional.of("it answered for " + planned.address());
        }
        return planned instanceof Planned.Decided(var change)
                ? new Distrust(node, request).change(change).or(() -> operations(change.work(), targets))
                : Optional.empty();
    }

    static String thrown(String asked, RuntimeException e) {
        var at = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
        return "when " + asked + " it threw " + e + at;
    }

    private Optional<String> change(Change change) {
        if (!node.desired()) {
            return switch (change) {
                case Change.Delete _, Change.Forget _ -> Optional.empty();
                default -> wrong(change, "nobody asks for it any more");
            };
        }
        var present = request.observed() instanceof Observed.Present;
        var recorded = request.subject().recorded().isPresent();
        return switch (change) {
            case Change.Delete _, Change.Forget _ -> wrong(change, "the document asks for it");
            case Change.NoOp _
            when !present || !recorded -> wrong(change, present ? "it has no record" : "it is not there");
            case Change.NoOp noOp -> unmet().or(() -> result(noOp.after()));
            case Change.Create _ when present -> wrong(change, "it is there");
            case Change.Create create -> result(create.after());
            case Change.Update _
            when !present || !recorded -> wrong(change, present ? "it has no record" : "it is not there");
            case Change.Update update -> changes(update.changes(), update.after(), update.operations());
            case Change.Adopt _
            when !present || recorded -> wrong(change, present ? "it has a record" : "it is not there");
            case Change.Adopt adopt -> changes(adopt.changes(), adopt.after(), adopt.operations());
            case Change.Replace _ when !present -> wrong(change, "it is not there");
            case Change.Replace replace -> result(replace.after());
        };
    }

    private static Optional<String> wrong(Change change, String why) {
        return Optional.of("it planned '" + change.action() + "' although " + why);
    }

    /** A wish that is not met although nothing is planned. */
    private Optional<String> unmet() {
        var observed = observed();
        for (var wish : node.subject.desired().orElseThrow().wishes().entrySet()) {
            if (!Wanted.met(wish.getValue(), observed.find(wish.getKey()))) {
                return Optional.of("it planned nothing although " + wish.getKey() + " is not as desired");
            }
        }
        return Optional.empty();
    }

    /** A result that leaves a wish unmet. */
    private Optional<String> result(Value.MapOf after) {
        for (var wish : node.subject.desired().orElseThrow().wishes().entrySet()) {
            var value = after.find(wish.getKey());
            var rule = wish.getValue().rule();
            if (rule == Rule.ONCE ? value.isEmpty() : !Wanted.met(wish.getValue(), value)) {
                return Optional.of("it planned a result whose " + wish.getKey() + " is not as desired");
            }
        }
        return Optional.empty();
    }

    private Optional<String> changes(List<AttributeChange> changes, Value.MapOf after, List<Operation> operations) {
        var observed = observed();
        var names = new HashSet<String>();
        for (var change : changes) {
            if (!names.add(change.name())) {
                return Optional.of("it planned " + change.name() + " twice");
            }
            if (change.cause() == AttributeChange.Cause.FOLLOWS) {
                continue;
            }
            if (!same(change.before(), observed.find(change.name()))) {
                return Optional.of("it planned a change of " + change.name() + " from a value that was not observed");
            }
            if (!same(change.after(), after.find(change.name()))) {
                return Optional.of("it planned a change of " + change.name() + " to a value that is not its result");
            }
        }
        if (operations.isEmpty() && !changes.isEmpty()) {
            return Optional.of("it planned changes and no operation that makes them");
        }
        if (changes.isEmpty() && request.subject().recorded().isPresent()) {
            return Optional.of("it planned an update that changes nothing");
        }
        for (var wish : node.subject.desired().orElseThrow().wishes().entrySet()) {
            if (!names.contains(wish.getKey()) && !Wanted.met(wish.getValue(), observed.find(wish.getKey()))) {
                return Optional.of("it left out a change although " + wish.getKey() + " is not as desired");
            }
        }
        return result(after);
    }

    private static boolean same(Optional<Value> said, Optional<Value> is) {
        if (said.isPresent() && is.isPresent()) {
            return Likeness.same(said.get(), is.get());
        }
        return said.isEmpty() && is.isEmpty();
    }

    private Value.MapOf observed() {
        return request.observed() instanceof Observed.Present(var attributes, _) ? attributes : Value.MapOf.EMPTY;
    }

    /** Operations that nobody could run. */
    static Optional<String> operations(List<Operation> operations, Map<TargetId, Value.MapOf> targets) {
        var yielded = new HashSet<String>();
        for (var operation : operations) {
            if (operation.place() instanceof Place.At(var target) && !targets.containsKey(target)) {
                return Optional.of("operation '" + operation.summary() + "' is for " + target
                        + ", which nobody says how to reach");
            }
            for (var used : operation.uses()) {
                if (!yielded.contains(used)) {
                    return Optional.of("operation '" + operation.summary() + "' uses " + used
                            + ", which no operation before it yields");
                }
            }
            if (!operation.yields().isEmpty()) {
                yielded.add(operation.yields());
            }
        }
        return Optional.empty();
    }
}

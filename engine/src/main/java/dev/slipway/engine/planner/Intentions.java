package dev.slipway.engine.planner;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.Resource;
import dev.slipway.state.Before;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is to be recorded when a change has succeeded. */
final class Intentions {

    private Intentions() {}

    /** Empty where nothing will be recorded any more. */
    static Optional<Recorded> of(Node node, Change change) {
        return node.subject.desired().flatMap(desired -> switch (change) {
            case Change.Delete _, Change.Forget _ -> Optional.empty();
            default -> Optional.of(record(node, desired, change));
        });
    }

    private static Recorded record(Node node, Resource desired, Change change) {
        return new Recorded(
                node.address,
                node.type.orElseThrow().version(),
                origin(node, change),
                new TreeSet<>(desired.needs()),
                new TreeSet<>(Wiring.names(desired.requires())),
                new TreeSet<>(Wiring.names(desired.provides())),
                new TreeSet<>(desired.targets()),
                change.result(),
                before(node, change));
    }

    /** What we found and left as it was is adopted; as soon as we change it, there is something to bring back. */
    private static Origin origin(Node node, Change change) {
        var recorded = node.subject.recorded();
        return switch (change) {
            case Change.NoOp _ -> recorded.map(Recorded::origin).orElse(Origin.MADE);
            case Change.Adopt adopt -> onlyFollows(adopt.changes()) ? Origin.ADOPTED : Origin.MADE;
            case Change.Update update
            when onlyFollows(update.changes()) -> recorded.map(Recorded::origin).orElse(Origin.MADE);
            default -> Origin.MADE;
        };
    }

    private static boolean onlyFollows(List<AttributeChange> changes) {
        for (var change : changes) {
            if (change.cause() != AttributeChange.Cause.FOLLOWS) {
                return false;
            }
        }
        return true;
    }

    private static Before before(Node node, Change change) {
        if (node.subject.recorded().isPresent()) {
            return node.subject.recorded().get().before();
        }
        if (change instanceof Change.Adopt adopt) {
            return adopt.before();
        }
        return node.observed instanceof Observed.Present(Value.MapOf attributes, _)
                ? new Before.Former(attributes)
                : new Before.Absent();
    }
}

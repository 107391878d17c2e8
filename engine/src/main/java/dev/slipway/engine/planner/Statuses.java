package dev.slipway.engine.planner;

import dev.slipway.engine.plan.TargetStatus;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.TargetId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which targets answered. */
final class Statuses {

    private Statuses() {}

    /** A target that answered anything was reached; of several reasons why one did not, the least is told. */
    static SortedMap<TargetId, TargetStatus> of(Readings readings) {
        var statuses = new TreeMap<TargetId, TargetStatus>();
        for (var answer : readings.all().entrySet()) {
            statuses.merge(answer.getKey().target(), status(answer.getValue()), Statuses::better);
        }
        return statuses;
    }

    private static TargetStatus status(Answer<?> answer) {
        return switch (answer) {
            case Answer.Read<?> _ -> new TargetStatus.Reached();
            case Answer.NotYet<?>(var because) -> new TargetStatus.NotYet(because);
            case Answer.Unreadable<?>(var why) -> new TargetStatus.Silent(why);
        };
    }

    private static TargetStatus better(TargetStatus one, TargetStatus other) {
        return switch (one) {
            case TargetStatus.Reached _ -> one;
            case TargetStatus.NotYet(var because) ->
                switch (other) {
                    case TargetStatus.Reached _ -> other;
                    case TargetStatus.NotYet(var another) -> because.compareTo(another) <= 0 ? one : other;
                    case TargetStatus.Silent _ -> one;
                };
            case TargetStatus.Silent(var why) ->
                other instanceof TargetStatus.Silent(var another) && why.compareTo(another) <= 0 ? one : other;
        };
    }

    /** Why a target was silent; null if it was not. */
    static @Nullable String silence(SortedMap<TargetId, TargetStatus> statuses, TargetId target) {
        return statuses.get(target) instanceof TargetStatus.Silent(var why) ? why : null;
    }
}

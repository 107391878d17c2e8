package dev.slipway.engine.standard;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.AttributeChange.Cause;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;

/** Why something is done, for people, on one line. */
final class Reasons {

    private Reasons() {}

    static String create(PlanRequest request) {
        if (request.observed() instanceof Observed.NotYet(var because)) {
            return "there is nothing yet: " + because;
        }
        if (request.unfinished().isPresent()) {
            return carriedOn(request) + "it is not there";
        }
        return request.subject().recorded().isPresent() ? "it was made before and is gone" : "it is not there";
    }

    static String update(PlanRequest request, List<AttributeChange> changes) {
        var parts = new ArrayList<String>();
        for (var cause : Cause.values()) {
            var those = new ArrayList<AttributeChange>();
            for (var change : changes) {
                if (change.cause() == cause) {
                    those.add(change);
                }
            }
            if (!those.isEmpty()) {
                parts.add(because(cause, those));
            }
        }
        return carriedOn(request) + String.join("; ", parts);
    }

    static String adopt(List<AttributeChange> changes) {
        return changes.isEmpty()
                ? "it is there already, as desired, and has no record"
                : "it is there already, has no record, and differs in " + StandardPlanning.names(changes);
    }

    static String delete(PlanRequest request, Before restores) {
        var what = switch (restores) {
            case Before.Absent _ -> "it is no longer asked for";
            case Before.Former _ -> "it is no longer asked for; what was there before comes back";
        };
        return carriedOn(request) + what;
    }

    private static String because(Cause cause, List<AttributeChange> changes) {
        var names = StandardPlanning.names(changes);
        return switch (cause) {
            case ASKED -> "the document asks for another " + names;
            case DRIFT -> names + (changes.size() == 1 ? " was" : " were") + " changed by somebody else";
            case FIRST -> names + (changes.size() == 1 ? " is" : " are") + " not as desired";
            case FOLLOWS -> names + ": " + followed(changes);
        };
    }

    private static String followed(List<AttributeChange> changes) {
        var what = new ArrayList<String>();
        for (var change : changes) {
            change.after().ifPresent(after -> {
                if (after instanceof Value.Text(var text)) {
                    what.add(text);
                }
            });
        }
        return what.isEmpty() ? "something that it needs changes" : String.join(", ", what);
    }

    private static String carriedOn(PlanRequest request) {
        return request.unfinished()
                .map(unfinished -> "carries on an unfinished " + unfinished.action() + ": ")
                .orElse("");
    }
}

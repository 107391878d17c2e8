package dev.slipway.engine.apply;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.Recorded;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes that follow others, such as a restart for a new file. Once the other is done nothing shows any more that this
 * one is still to come, so all of them are intended before any change begins; those whose cause never began are taken
 * back at the end.
 */
final class Follows {

    private final Surroundings around;
    private final Plan plan;
    private final Set<Address> intended = new TreeSet<>();

    Follows(Surroundings around) {
        this.around = around;
        this.plan = around.prepared().plan();
    }

    /**
     * Writes their intents, and those of what stays behind although something that it needs changes: because the plan
     * leaves it out, or because it is not what was reviewed.
     */
    void intend(Review review) {
        for (var planned : plan.changes().values()) {
            var piece = around.prepared().piece(planned.address());
            if (piece == null || !follows(planned.change())) {
                continue;
            }
            if (review.decided(planned.address()) == null) {
                intended.add(planned.address());
                intend(
                        planned.change().action(),
                        piece.intended().or(piece::recorded).orElseThrow());
            } else if (piece.recorded().isPresent()) {
                intended.add(planned.address());
                intend("update", piece.recorded().get());
            }
        }
        for (var recorded : around.prepared().leftBehind()) {
            intend("update", recorded);
        }
    }

    private void intend(String action, Recorded recorded) {
        around.journal().append(new JournalEntry.Intent(around.run(), action, recorded));
    }

    static boolean follows(Change change) {
        for (var attribute : change.attributeChanges()) {
            if (attribute.cause() == AttributeChange.Cause.FOLLOWS) {
                return true;
            }
        }
        return false;
    }

    /** Takes back what was intended and never begun, where what it was to follow never began either. */
    void takeBack(ApplyResult result) {
        for (var address : intended) {
            if (!begun(result, address) && !anyBegun(result, address)) {
                around.journal()
                        .append(new JournalEntry.Failed(
                                around.run(), address, "what it follows was not changed", false));
            }
        }
    }

    private boolean anyBegun(ApplyResult result, Address address) {
        var planned = plan.changes().get(address);
        if (planned != null) {
            for (var need : planned.needs()) {
                if (begun(result, need)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean begun(ApplyResult result, Address address) {
        return switch (result.outcomes().get(address)) {
            case Outcome.Applied _, Outcome.Failed _ -> true;
            case Outcome.Interrupted(var begun) -> begun;
            case Outcome.Unchanged _, Outcome.Skipped _, Outcome.Refused _ -> false;
            case null -> false;
        };
    }
}

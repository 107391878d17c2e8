package dev.slipway.engine.apply;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.plan.Step;
import dev.slipway.state.Address;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was reviewed, held against today's. What both say the same of runs; what is no longer needed, of a change
 * as of the plan, counts as done; what differs is refused; what only today's plan has is not run.
 */
public final class Review {

    private final @Nullable Plan reviewed;
    private final Plan today;

    private Review(@Nullable Plan reviewed, Plan today) {
        this.reviewed = reviewed;
        this.today = today;
    }

    /** Today's plan is what was reviewed. */
    public static Review none(Plan today) {
        return new Review(null, today);
    }

    public static Review of(Plan reviewed, Plan today) {
        return new Review(reviewed, today);
    }

    /** Whether only today's plan has this. */
    public boolean unreviewed(Address address) {
        if (reviewed == null) {
            return false;
        }
        var step = today.steps().get(address);
        if (step != null) {
            return !reviewed.steps().containsKey(address);
        }
        var change = today.changes().get(address);
        return change != null && !(change.change() instanceof Change.NoOp) && !effective(reviewed, address);
    }

    private static boolean effective(Plan plan, Address address) {
        var change = plan.changes().get(address);
        return change != null && !(change.change() instanceof Change.NoOp);
    }

    /** What the review alone says of something in today's plan; null if it may run. */
    @Nullable
    Outcome decided(Address address) {
        if (reviewed == null) {
            return null;
        }
        if (unreviewed(address)) {
            return new Outcome.Refused("only today's plan has it", "run slipway plan to review it");
        }
        var step = today.steps().get(address);
        if (step != null) {
            return decided(reviewed.steps().get(address), step);
        }
        var now = today.changes().get(address);
        return now == null || now.change() instanceof Change.NoOp
                ? null
                : decided(reviewed.changes().get(address), now.change());
    }

    private static @Nullable Outcome decided(@Nullable Step then, Step now) {
        return then == null || Sameness.same(then, now) ? null : differs(then.reason(), now.reason());
    }

    private @Nullable Outcome decided(@Nullable PlannedChange then, Change now) {
        return then == null || admits(then.change(), now) ? null : differs(text(then.change()), text(now));
    }

    /**
     * Whether a change that was reviewed covers today's. One that an earlier run began may need other operations to end
     * than to begin: what counts then is that it ends where the reviewed one would have.
     */
    private boolean admits(Change then, Change now) {
        if (Sameness.within(then, now)) {
            return true;
        }
        if (then instanceof Change.Delete && now instanceof Change.Forget) {
            return true;
        }
        var ends = goes(then) == goes(now) && Likeness.same(then.result(), now.result());
        var costsMore = now.cost().compareTo(then.cost()) > 0;
        return today.carriedOn().contains(now.address())
                ? ends && !costsMore
                : ends && cameWithAnother(then, now) && (!costsMore || Sameness.operationsWithin(then, now));
    }

    /**
     * Whether something that was to be made is there by now because an earlier run did what it needs: a package brings
     * its configuration and starts its service, and whoever carries on after a kill finds them.
     */
    private boolean cameWithAnother(Change then, Change now) {
        return then instanceof Change.Create
                && now instanceof Change.Adopt
                && needs(now.address()).stream()
                        .anyMatch(need -> reviewed != null
                                && effective(reviewed, need)
                                && (!effective(today, need) || today.carriedOn().contains(need)));
    }

    /** All that comes before something in today's plan. */
    private Set<Address> needs(Address address) {
        var found = new HashSet<Address>();
        var open = new ArrayDeque<>(List.of(address));
        while (!open.isEmpty()) {
            var then = open.remove();
            for (var edge : today.edges()) {
                if (edge.then().equals(then) && found.add(edge.first())) {
                    open.add(edge.first());
                }
            }
        }
        return found;
    }

    private static boolean goes(Change change) {
        return change instanceof Change.Delete || change instanceof Change.Forget;
    }

    private static String text(Change change) {
        return change.action() + " (" + change.why() + ")";
    }

    private static Outcome differs(String then, String now) {
        return new Outcome.Refused(
                "it differs from what was reviewed: " + then + "; today it is: " + now,
                "run slipway plan to review what it has become");
    }

    /** Outcomes of what was reviewed and is not in today's plan at all. */
    SortedMap<Address, Outcome> elsewhere() {
        var all = new TreeMap<Address, Outcome>();
        if (reviewed == null) {
            return all;
        }
        for (var planned : reviewed.effective()) {
            gone(planned.address(), all);
        }
        for (var step : reviewed.steps().keySet()) {
            gone(step, all);
        }
        return all;
    }

    private void gone(Address address, Map<Address, Outcome> all) {
        var held = today.held().get(address);
        var refusal = today.refused().get(address);
        if (refusal != null) {
            all.put(address, new Outcome.Refused(refusal.why(), refusal.remedy()));
        } else if (held != null) {
            all.put(address, new Outcome.Refused(held, "run slipway plan to see what can be done"));
        } else if (!today.changes().containsKey(address) && !today.steps().containsKey(address)) {
            all.put(address, new Outcome.Unchanged());
        }
    }
}

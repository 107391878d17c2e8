package dev.slipway.state.journal;

import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.OpenStep;
import dev.slipway.state.Recorded;
import dev.slipway.state.State;
import dev.slipway.state.TargetId;
import dev.slipway.state.Unfinished;
import dev.slipway.state.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Folds entries into the state that they follow, one after the other; each costs the same, however many there are. */
public final class Fold {

    private final State base;
    private final TreeMap<Address, Recorded> resources;
    private final TreeMap<TargetId, Value.MapOf> targets;
    private final TreeMap<Address, OpenStep> openSteps;
    private final TreeMap<Address, Unfinished> unfinished;
    private final Map<Address, Unfinished> superseded = new HashMap<>();
    private String installation;

    public Fold(State base) {
        this.base = base;
        this.resources = new TreeMap<>(base.resources());
        this.targets = new TreeMap<>(base.targets());
        this.openSteps = new TreeMap<>(base.openSteps());
        this.unfinished = new TreeMap<>(base.unfinished());
        this.installation = base.installation();
    }

    public void add(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.RunStarted(_, var name) -> installation = name;
            case JournalEntry.TargetKnown(var target, var way) -> targets.put(target, way);
            case JournalEntry.Intent(var run, var action, var intended) -> begin(new Unfinished(action, run, intended));
            case JournalEntry.Made(_, var recorded) -> {
                resources.put(recorded.address(), recorded);
                settle(recorded.address());
            }
            case JournalEntry.Gone(_, var address) -> {
                resources.remove(address);
                settle(address);
            }
            case JournalEntry.Failed(_, var address, _, var touched) -> {
                if (!touched) {
                    takeBack(address);
                }
            }
            case JournalEntry.StepOpened(_, var step) -> openSteps.put(step.step(), step);
            case JournalEntry.StepClosed(_, var step) -> {
                openSteps.remove(step);
                settle(step);
            }
            // A run that ended in order has an outcome for each of its intents, so this one settles nothing.
            case JournalEntry.RunEnded _ -> {}
        }
    }

    /** The state as of the last entry, with the serial of the state that was folded into. */
    public State state() {
        return new State(base.lineage(), base.serial(), installation, resources, targets, openSteps, unfinished)
                .withoutIdleTargets();
    }

    private void begin(Unfinished begun) {
        var earlier = unfinished.put(begun.address(), begun);
        if (earlier != null) {
            superseded.put(begun.address(), earlier);
        }
    }

    private void settle(Address address) {
        unfinished.remove(address);
        superseded.remove(address);
    }

    /** A change that touched nothing was never begun; one that an earlier run had begun is still unfinished. */
    private void takeBack(Address address) {
        var earlier = superseded.remove(address);
        if (earlier == null) {
            unfinished.remove(address);
        } else {
            unfinished.put(address, earlier);
        }
    }
}

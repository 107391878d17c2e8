package dev.slipway.state.edit;

import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import dev.slipway.state.Recorded;
import dev.slipway.state.State;
import dev.slipway.state.StateProblem;
import dev.slipway.state.Unfinished;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gives a record another address, with all that names it: what depends on it, the closing step that is owed, the change
 * that is unfinished. For a thing whose name in the document has changed while the thing itself is the same.
 */
public final class Move {

    private final Address from;
    private final Address to;

    private Move(Address from, Address to) {
        this.from = from;
        this.to = to;
    }

    /** Refused if there is nothing to move, something is there already, or it would become a thing of another type. */
    public static Edited move(State state, Address from, Address to) {
        var problems = new ArrayList<StateProblem>();
        if (!Known.isKnown(state, from)) {
            problems.add(Known.unknown(state, from));
        }
        if (Known.isKnown(state, to)) {
            problems.add(new StateProblem(
                    to + " is in the state already",
                    "",
                    "its record would be lost",
                    "choose another address, or take it out first: slipway state rm '" + to + "'"));
        }
        if (!from.type().equals(to.type())) {
            problems.add(new StateProblem(
                    from + " cannot become " + to,
                    "",
                    "found type " + to.type() + ", expected " + from.type()
                            + ": a record only means something to its type",
                    "keep the type and change what is in the brackets"));
        }
        return problems.isEmpty()
                ? new Edited.Done(new Move(from, to).applied(state))
                : new Edited.Refused(List.copyOf(problems));
    }

    private State applied(State state) {
        var resources = new TreeMap<Address, Recorded>();
        state.resources().values().stream().map(this::renamed).forEach(now -> resources.put(now.address(), now));
        var openSteps = new TreeMap<Address, OpenStep>();
        state.openSteps()
                .values()
                .forEach(open ->
                        openSteps.put(renamed(open.step()), new OpenStep(renamed(open.step()), open.details())));
        var unfinished = new TreeMap<Address, Unfinished>();
        state.unfinished()
                .values()
                .forEach(begun -> unfinished.put(
                        renamed(begun.address()),
                        new Unfinished(begun.action(), begun.run(), renamed(begun.intended()))));
        return new State(
                state.lineage(),
                state.serial(),
                state.installation(),
                resources,
                state.targets(),
                openSteps,
                unfinished);
    }

    private Address renamed(Address address) {
        return address.equals(from) ? to : address;
    }

    private Recorded renamed(Recorded recorded) {
        if (!recorded.address().equals(from) && !recorded.dependencies().contains(from)) {
            return recorded;
        }
        var dependencies = new TreeSet<Address>();
        recorded.dependencies().forEach(needed -> dependencies.add(renamed(needed)));
        return new Recorded(
                renamed(recorded.address()),
                recorded.typeVersion(),
                recorded.origin(),
                dependencies,
                recorded.requires(),
                recorded.provides(),
                recorded.targets(),
                recorded.attributes(),
                recorded.before());
    }
}

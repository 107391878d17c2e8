package dev.slipway.engine.plan;

import dev.slipway.state.Address;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which part of an installation a plan is about. It is saved with the plan, so that applying it plans the same part
 * anew.
 *
 * @param only patterns ({@code --target}): with what they need, the only things that are planned; none for everything
 * @param except patterns ({@code --exclude}): not planned, and what needs them is held if they would have changed
 * @param replace addresses to be made anew ({@code --replace})
 * @param destroy whether everything is to go
 */
public record Selection(SortedSet<String> only, SortedSet<String> except, SortedSet<Address> replace, boolean destroy) {

    /** Everything, as the document has it. */
    public static final Selection ALL = new Selection(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), false);

    public Selection {
        only = Collections.unmodifiableSortedSet(new TreeSet<>(only));
        except = Collections.unmodifiableSortedSet(new TreeSet<>(except));
        replace = Collections.unmodifiableSortedSet(new TreeSet<>(replace));
    }

    /** Everything is to go. */
    public Selection destroying() {
        return new Selection(only, except, replace, true);
    }
}

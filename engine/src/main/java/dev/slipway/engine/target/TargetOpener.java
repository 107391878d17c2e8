package dev.slipway.engine.target;

import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.Set;

/** Makes targets of one kind out of what it takes to reach them. Opening does no I/O: the first conversation does. */
public interface TargetOpener {

    /** The kind of target that it opens: {@code host}. */
    String kind();

    /**
     * When its targets are opened: those of stage 0 first, then those of stage 1 that may need the readings of stage 0
     * to be found, and so on.
     */
    int stage();

    /** What earlier stages have to say before a target can be opened: probes of their targets. */
    default Set<Probe<?>> needs(TargetId target, Value.MapOf way) {
        return Set.of();
    }

    /**
     * Opens a target.
     *
     * @param way what reaching it takes, from the document or, if that forgot it, from state; with what earlier runs
     *     learned of it under {@link Target#LEARNED}
     * @param readings what earlier stages said
     * @param session the run that it is opened for
     */
    Target open(TargetId target, Value.MapOf way, Readings readings, Session session);
}

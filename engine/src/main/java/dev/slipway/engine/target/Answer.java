package dev.slipway.engine.target;

/**
 * What became of a probe. Silence is not absence: whoever uses a reading has to say what happens without one.
 *
 * @param <R> the reading that was asked for
 */
public sealed interface Answer<R extends Reading> {

    /** The target answered. */
    record Read<R extends Reading>(R reading) implements Answer<R> {}

    /**
     * The target did not answer, or its answer could not be read.
     *
     * @param why for people, on one line, with what to do if that is known
     */
    record Unreadable<R extends Reading>(String why) implements Answer<R> {}

    /**
     * There is no such target yet; this plan makes it.
     *
     * @param because what is to make it, for people
     */
    record NotYet<R extends Reading>(String because) implements Answer<R> {}
}

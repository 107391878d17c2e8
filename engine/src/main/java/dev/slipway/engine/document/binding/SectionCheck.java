package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Problems;

/**
 * What a layer asks of its section beyond the form of each field: across its fields and across sections. Pure.
 *
 * <p>It also runs when other things are wrong, so that all problems come at once. Items that could not be bound are
 * left out then; whoever is about to complain that something is missing asks {@link Sections#isComplete} first.
 */
@FunctionalInterface
public interface SectionCheck<T> {

    /** Nothing more is asked. */
    static <T> SectionCheck<T> none() {
        return (_, _, _) -> {};
    }

    /**
     * @param section the section, bound
     * @param document all sections, and where everything stands
     * @param problems where problems go
     */
    void check(T section, Sections document, Problems problems);
}

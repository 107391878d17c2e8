package dev.slipway.plans.document;

import dev.slipway.engine.document.Problems;

/** What came of reading a document. */
public sealed interface Reading {

    /** What there is to say: errors, or at most warnings. */
    Problems problems();

    /** It can be worked with. */
    record Accepted(CheckedDocument document, Problems problems) implements Reading {}

    /** It is wrong, and nothing is done. */
    record Refused(Problems problems) implements Reading {}
}

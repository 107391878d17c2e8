/** Sections as layers describe them, for the tests of reading: every kind of field that a document can have. */
@NullMarked
package dev.slipway.plans.document.sample;

import org.jspecify.annotations.NullMarked;

/**
 * Values and records as JSON, one way for the state file and the journal: what is written here reads back equal, and
 * equal things have equal bytes. It knows no file, only streams of bytes; it is the one place that imports Jackson.
 */
@NullMarked
package dev.slipway.state.json;

import org.jspecify.annotations.NullMarked;

package dev.slipway.state.file;

import dev.slipway.state.State;

/**
 * What a state file holds.
 *
 * @param foldedJournal the journal whose entries are already in the state, so that it is known again if it was left
 *     behind; empty if there was none
 */
public record StateDocument(State state, String foldedJournal) {}

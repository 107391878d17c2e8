/**
 * Carries a plan out: intents and outcomes into the journal, operations to targets, outcomes and events to whoever
 * looks. It runs what the plan has and nothing else.
 */
@NullMarked
package dev.slipway.engine.apply;

import org.jspecify.annotations.NullMarked;

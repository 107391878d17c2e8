/**
 * Plans, drift, state and outcomes as people and programs read them. Every view is a function of the value that it
 * shows: the same value gives the same bytes. Nothing here knows a clock, a file, a host or a terminal; whether there
 * is colour, and how much is to be said, is given.
 *
 * <p>No view prints a secret or the digest of one. What comes from a document or a host is shown without any character
 * that a terminal would obey.
 */
@NullMarked
package dev.slipway.plans.view;

import org.jspecify.annotations.NullMarked;

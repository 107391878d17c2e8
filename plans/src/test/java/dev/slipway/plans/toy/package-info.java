/**
 * A layer for tests: things on hosts, where a host is a folder of small files that a test can read, damage and make
 * fail. It has one of everything that a plan can show.
 */
@NullMarked
package dev.slipway.plans.toy;

import org.jspecify.annotations.NullMarked;

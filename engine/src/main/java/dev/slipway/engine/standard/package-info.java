/**
 * Planning for resource types that are looked after in the usual way: a type says which operations make a difference,
 * and {@link dev.slipway.engine.standard.StandardPlanning} finds the action, the attribute changes with their causes,
 * and a reason. A type that needs more plans by itself.
 */
@NullMarked
package dev.slipway.engine.standard;

import org.jspecify.annotations.NullMarked;

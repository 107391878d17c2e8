package dev.slipway.plans.compose;

import dev.slipway.engine.document.Problems;
import dev.slipway.engine.spi.Declarations;

/**
 * A document that all layers have declared upon.
 *
 * @param installation its name
 * @param warnings what there is to say, none of it an error
 */
public record Composition(String installation, Layers layers, Declarations declarations, Problems warnings) {}

package dev.slipway.plans.run;

import dev.slipway.plans.catalogue.Catalogue;
import dev.slipway.plans.compose.Composer;
import dev.slipway.plans.compose.Layers;

/** Where commands begin. */
public final class Desk {

    private Desk() {}

    /** Composes with the catalogue that this Slipway brings along. */
    public static Composer composer(Layers layers) {
        return new Composer(layers, Catalogue.shipped());
    }
}

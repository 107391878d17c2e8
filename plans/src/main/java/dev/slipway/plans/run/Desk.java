package dev.slipway.plans.run;

import dev.slipway.plans.catalogue.Catalogue;
import dev.slipway.plans.compose.Composer;
import dev.slipway.plans.compose.Layers;

/** Where commands begin. */
public final class Desk {

    private Desk() {}

    /** The layers of this Slipway and its catalogue. */
    public static Composer composer() {
        return new Composer(Layers.found(), Catalogue.shipped());
    }
}

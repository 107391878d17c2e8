package dev.slipway.plans.view;

/** Colours text, or leaves it as it is. */
public enum Paint {
    COLOURED,
    PLAIN;

    String shade(Shade shade, String text) {
        return this == COLOURED ? shade.on(text) : text;
    }
}

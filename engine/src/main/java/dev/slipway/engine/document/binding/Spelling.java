package dev.slipway.engine.document.binding;

import java.util.Locale;

/** How names of Java are written in a document. */
final class Spelling {

    private Spelling() {}

    /** {@code CONTROL_PLANE} as {@code control-plane}. */
    static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code BySecret} as {@code bySecret}. */
    static String camel(String type) {
        return Character.toLowerCase(type.charAt(0)) + type.substring(1);
    }
}

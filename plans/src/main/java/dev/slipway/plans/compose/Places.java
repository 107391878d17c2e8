package dev.slipway.plans.compose;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Source;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns places that layers give as {@code file:line:column} back into places of the document. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("(.+):([1-9][0-9]{0,8}):([1-9][0-9]{0,8})", Pattern.DOTALL);

    private final Source document;

    Places(Source document) {
        this.document = document;
    }

    /** The place; empty if it is none of this document. */
    Optional<Position> find(String text) {
        var place = PLACE.matcher(text);
        if (!place.matches() || !place.group(1).equals(document.name())) {
            return Optional.empty();
        }
        var line = Integer.parseInt(place.group(2));
        return line > document.lines()
                ? Optional.empty()
                : Optional.of(Position.at(document, line, Integer.parseInt(place.group(3))));
    }
}

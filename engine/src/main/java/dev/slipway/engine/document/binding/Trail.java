package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The way from the document's root to a place in it, {@code spec.hosts[node-2].address}. */
final class Trail {

    /** A key that needs no quotes in a trail. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    static final Trail ROOT = new Trail(null, "");

    private final @Nullable Trail parent;
    private final String step;

    private Trail(@Nullable Trail parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    Trail key(String key) {
        return new Trail(this, key);
    }

    Trail item(int index) {
        return new Trail(this, "[" + index + "]");
    }

    Trail item(String name) {
        return new Trail(this, "[" + Found.shortened(name) + "]");
    }

    /** The keys and items from the root to here. */
    List<String> steps() {
        var steps = new ArrayList<String>();
        for (var at = this; at.parent != null; at = at.parent) {
            steps.addFirst(at.step);
        }
        return steps;
    }

    /** The root is "the document". */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps()) {
            if (step.startsWith("[")) {
                text.append(step);
            } else {
                text.append(text.isEmpty() ? "" : ".");
                text.append(PLAIN.matcher(step).matches() ? step : Found.quoted(step));
            }
        }
        return text.isEmpty() ? "the document" : text.toString();
    }
}

package dev.slipway.engine.planner;

import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Patterns by which a user names a part of an installation: an address, with {@code *} for any text, or a target by its
 * name or as {@code kind:name}.
 */
final class Patterns {

    private final List<Value.Unknown> patterns = new ArrayList<>();
    private final boolean[] used;

    Patterns(Collection<String> written) {
        for (var pattern : written) {
            patterns.add(new Value.Unknown(pattern));
        }
        used = new boolean[patterns.size()];
    }

    boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** Whether any pattern names this; those that do count as used. */
    boolean name(Node node) {
        var named = false;
        for (var i = 0; i < used.length; i++) {
            if (names(patterns.get(i), node)) {
                used[i] = true;
                named = true;
            }
        }
        return named;
    }

    /** Those that named nothing, as they were written. */
    List<String> unused() {
        var some = new ArrayList<String>();
        for (var i = 0; i < used.length; i++) {
            if (!used[i]) {
                some.add(patterns.get(i).pattern());
            }
        }
        return some;
    }

    private static boolean names(Value.Unknown pattern, Node node) {
        if (pattern.admits(new Value.Text(node.address.toString()))) {
            return true;
        }
        for (TargetId target : node.subject.targets()) {
            if (pattern.pattern().equals(target.name()) || pattern.pattern().equals(target.toString())) {
                return true;
            }
        }
        return false;
    }
}

package dev.slipway.engine.diff;

import dev.slipway.state.Value;
import dev.slipway.state.secret.SecretDigests;
import java.util.ArrayList;
import java.util.TreeMap;

/** When two values count as the same. */
public final class Likeness {

    private Likeness() {}

    /**
     * Whether a value that was found is as wanted. Unknown values, on either side, admit what fits their pattern.
     * Secrets are the same if their digests are, wherever they come from; where a digest is missing, or was made with
     * another key, nobody can tell, and then they count as the same.
     */
    public static boolean same(Value wanted, Value found) {
        if (wanted instanceof Value.Unknown unknown) {
            return unknown.admits(found);
        }
        if (found instanceof Value.Unknown unknown) {
            return unknown.admits(wanted);
        }
        return switch (wanted) {
            case Value.Secret secret ->
                found instanceof Value.Secret other
                        && SecretDigests.compare(secret, other) != SecretDigests.Sameness.CHANGED;
            case Value.ListOf list -> found instanceof Value.ListOf others && sameItems(list, others);
            case Value.MapOf map -> found instanceof Value.MapOf others && sameEntries(map, others);
            case Value.Text _, Value.Numeric _, Value.Flag _, Value.Unknown _ -> wanted.equals(found);
        };
    }

    /** What is known once a value that is as wanted was found: the wanted one, with what was unknown in it as found. */
    public static Value settled(Value wanted, Value found) {
        if (wanted instanceof Value.Unknown) {
            return found;
        }
        if (wanted instanceof Value.ListOf(var items) && found instanceof Value.ListOf(var others)) {
            var settled = new ArrayList<Value>(items.size());
            for (var i = 0; i < items.size(); i++) {
                settled.add(settled(items.get(i), others.get(i)));
            }
            return new Value.ListOf(settled);
        }
        if (wanted instanceof Value.MapOf(var entries) && found instanceof Value.MapOf others) {
            var settled = new TreeMap<String, Value>();
            for (var entry : entries.entrySet()) {
                var other = others.find(entry.getKey());
                settled.put(
                        entry.getKey(),
                        other.map(value -> settled(entry.getValue(), value)).orElse(entry.getValue()));
            }
            return new Value.MapOf(settled);
        }
        return wanted;
    }

    private static boolean sameItems(Value.ListOf wanted, Value.ListOf found) {
        if (wanted.items().size() != found.items().size()) {
            return false;
        }
        for (var i = 0; i < wanted.items().size(); i++) {
            if (!same(wanted.items().get(i), found.items().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Value.MapOf wanted, Value.MapOf found) {
        if (wanted.entries().size() != found.entries().size()) {
            return false;
        }
        for (var entry : wanted.entries().entrySet()) {
            var other = found.entries().get(entry.getKey());
            if (other == null || !same(entry.getValue(), other)) {
                return false;
            }
        }
        return true;
    }
}

package dev.slipway.engine.target;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What operations of a change have yielded, by name. It lives in memory for as long as its change runs. */
public final class Outputs {

    /** No outputs. */
    public static final Outputs NONE = new Outputs(Map.of());

    private final Map<String, String> texts;

    public Outputs(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    public Set<String> names() {
        return texts.keySet();
    }

    public Outputs and(Outputs newer) {
        var both = new TreeMap<>(texts);
        both.putAll(newer.texts);
        return new Outputs(both);
    }

    /** The names only: an output may be a secret. */
    @Override
    public String toString() {
        return "Outputs" + texts.keySet();
    }
}

package dev.slipway.plans.compose;

import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.target.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The layers of this Slipway, each after those that it stands on and else by name.
 *
 * <p>Layers that do not fit together are a fault of who put them on the class path, not of a document: it ends in
 * {@link IllegalStateException}.
 */
public final class Layers {

    private final List<Provider> inOrder;

    private Layers(List<Provider> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    /** All that are on the class path. */
    public static Layers found() {
        return of(ServiceLoader.load(Provider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    public static Layers of(Collection<? extends Provider> providers) {
        var byName = new TreeMap<String, Provider>();
        for (var provider : providers) {
            if (byName.put(provider.name(), provider) != null) {
                throw new IllegalStateException("there are two layers with the name " + provider.name());
            }
        }
        var placed = new LinkedHashMap<String, Provider>();
        byName.values().forEach(provider -> place(provider, byName, placed, List.of()));
        return new Layers(List.copyOf(placed.values()));
    }

    private static void place(
            Provider provider, Map<String, Provider> byName, Map<String, Provider> placed, List<String> above) {
        if (placed.containsKey(provider.name())) {
            return;
        }
        var chain = new ArrayList<>(above);
        chain.add(provider.name());
        if (above.contains(provider.name())) {
            throw new IllegalStateException("layers stand on each other in a circle: " + String.join(" on ", chain));
        }
        for (var below : provider.standsOn().stream().sorted().toList()) {
            var lower = byName.get(below);
            if (lower == null) {
                throw new IllegalStateException("layer " + provider.name() + " stands on layer " + below
                        + ", which is not there; there are " + byName.keySet());
            }
            place(lower, byName, placed, chain);
        }
        placed.put(provider.name(), provider);
    }

    public List<Provider> inOrder() {
        return inOrder;
    }

    /** The sections that they bring, in order. */
    public List<SectionType<?>> sections() {
        var sections = new ArrayList<SectionType<?>>();
        inOrder.forEach(provider -> sections.addAll(provider.sections()));
        return sections;
    }

    /** What an operation will run on its target, line by line; empty if no layer knows it. */
    public List<String> commands(Operation operation) {
        for (var provider : inOrder) {
            var lines = provider.commands(operation);
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        return List.of();
    }
}

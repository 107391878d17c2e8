package dev.slipway.engine.planner;

import dev.slipway.engine.graph.Graph;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.ResourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The layers of a run, lowest first, and what each looks after. */
public final class Layers {

    private final List<Provider> ordered;
    private final Map<String, Provider> byName;
    private final Map<String, ResourceType> types = new HashMap<>();

    /**
     * @throws IllegalArgumentException if two layers or two types have one name, or if a layer stands on one that is
     *     not there
     */
    public Layers(List<? extends Provider> providers) {
        var named = new TreeMap<String, Provider>();
        for (var provider : providers) {
            if (named.put(provider.name(), provider) != null) {
                throw new IllegalArgumentException("two layers have the name " + provider.name());
            }
        }
        byName = named;
        ordered = order(named);
        for (var provider : ordered) {
            for (var type : provider.types()) {
                if (types.put(type.name(), type) != null) {
                    throw new IllegalArgumentException("two resource types have the name " + type.name());
                }
            }
        }
    }

    private static List<Provider> order(Map<String, Provider> named) {
        var graph = new Graph<String>();
        named.keySet().forEach(graph::node);
        for (var provider : named.values()) {
            for (var below : provider.standsOn()) {
                if (!named.containsKey(below)) {
                    throw new IllegalArgumentException(
                            "layer " + provider.name() + " stands on " + below + ", which is not there");
                }
                graph.edge(below, provider.name());
            }
        }
        var ordered = new ArrayList<Provider>();
        for (var name : graph.order()) {
            ordered.add(named.get(name));
        }
        return List.copyOf(ordered);
    }

    /** All layers, each after those that it stands on. */
    public List<Provider> ordered() {
        return ordered;
    }

    /** The names of the layers that a layer stands on, directly or not, in order. */
    SortedSet<String> below(Provider layer) {
        var below = new TreeSet<String>();
        for (var name : layer.standsOn()) {
            below.add(name);
            layer(name).ifPresent(lower -> below.addAll(below(lower)));
        }
        return below;
    }

    public Optional<Provider> layer(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The type with a name. */
    public Optional<ResourceType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }
}

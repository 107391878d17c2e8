package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Position;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sections of a document that could be bound, and where everything in them stands. */
public final class Sections {

    private final Map<Class<?>, Object> byType;
    private final Set<Class<?>> incomplete;
    private final Places places;

    /** @param incomplete types of sections in which something could not be bound, whether they are there or not */
    public Sections(Map<Class<?>, Object> byType, Set<Class<?>> incomplete, Places places) {
        this.byType = Map.copyOf(byType);
        this.incomplete = Set.copyOf(incomplete);
        this.places = places;
    }

    /** The section that was bound to this type; empty if the document has none or it could not be bound. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(byType.get(type)).map(type::cast);
    }

    /** Whether nothing was left out of a section because it could not be bound. */
    public boolean isComplete(Class<?> type) {
        return !incomplete.contains(type);
    }

    /** Where a record stands. */
    public Position at(Object owner) {
        return places.at(owner);
    }

    /** Where the value of a component of a record stands; where the record does if it was not written. */
    public Position at(Object owner, String component) {
        return places.at(owner, component);
    }

    /** Where an item of a component that is a list stands. */
    public Position at(Object owner, String component, int index) {
        return places.at(owner, component, index);
    }

    /** What messages call a record: {@code spec.hosts[node-2]}. */
    public String path(Object owner) {
        return places.path(owner);
    }

    /** What messages call a component of a record: {@code spec.hosts[node-2].address}. */
    public String path(Object owner, String component) {
        return places.path(owner, component);
    }
}

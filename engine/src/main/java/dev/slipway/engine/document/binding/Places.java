package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where bound records were written. It knows each record that the binder made by its identity, so records stay plain
 * values; what a component holds is found through the record that owns it.
 */
public final class Places {

    private final IdentityHashMap<Object, Owner> owners = new IdentityHashMap<>();

    Places() {}

    void put(Object owner, Spot spot, Map<String, Spot> components) {
        owners.put(owner, new Owner(spot, components));
    }

    /** Where a record stands. */
    public Position at(Object owner) {
        return owner(owner).spot.label();
    }

    /** Where the value of a component stands; if it was not written, where its record does. */
    public Position at(Object owner, String component) {
        var spot = component(owner, component);
        return spot == null ? at(owner) : spot.position();
    }

    /** Where an item of a component that is a list stands. */
    public Position at(Object owner, String component, int index) {
        var spot = component(owner, component);
        return spot != null && spot.node() instanceof Node.Sequence(_, var items) && index < items.size()
                ? items.get(index).position()
                : at(owner, component);
    }

    /** What messages call a record: {@code spec.hosts[node-2]}. */
    public String path(Object owner) {
        return owner(owner).spot.trail().toString();
    }

    /** What messages call a component of a record: {@code spec.hosts[node-2].address}. */
    public String path(Object owner, String component) {
        var spot = component(owner, component);
        return spot == null
                ? owner(owner).spot.trail().key(component).toString()
                : spot.trail().toString();
    }

    private @Nullable Spot component(Object owner, String component) {
        return owner(owner).components.get(component);
    }

    private Owner owner(Object owner) {
        var found = owners.get(owner);
        if (found == null) {
            throw new IllegalArgumentException("not a record that was bound from a document: a "
                    + owner.getClass().getName());
        }
        return found;
    }

    private record Owner(Spot spot, Map<String, Spot> components) {}
}

package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds lists, and mappings whose keys the user chooses. Items that cannot be bound are left out and told of. */
final class CollectionBinder {

    private final Binding binding;
    private final Binder binder;
    private final ScalarBinder scalars;

    CollectionBinder(Binding binding, Binder binder) {
        this.binding = binding;
        this.binder = binder;
        this.scalars = new ScalarBinder(binding);
    }

    @Nullable
    Object bind(Shape.ListOf shape, Spot spot) {
        if (!(spot.node() instanceof Node.Sequence(_, var items))) {
            return scalars.refuse(shape, spot);
        }
        size(spot, items.size(), shape.fewest(), shape.most(), "items");
        new Doubles(binding).find(shape, spot, items);
        var values = new ArrayList<Object>();
        for (var i = 0; i < items.size(); i++) {
            var trail = trail(shape, spot, items.get(i), i);
            var value = binder.bind(shape.item(), Spot.of(items.get(i), trail));
            if (value == null) {
                binding.gap(trail);
            } else {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** Items with names are called by them. */
    private static Trail trail(Shape.ListOf shape, Spot spot, Node item, int index) {
        if (!shape.unique().isEmpty()
                && item instanceof Node.Mapping mapping
                && mapping.find(shape.unique().getFirst()).orElse(null) instanceof Node.Entry(_, _, var value)
                && value instanceof Node.Scalar(_, var name, _)
                && !name.isEmpty()) {
            return spot.trail().item(name);
        }
        return spot.trail().item(index);
    }

    @Nullable
    Object bind(Shape.MapOf shape, Spot spot) {
        if (!(spot.node() instanceof Node.Mapping(_, var entries))) {
            return scalars.refuse(shape, spot);
        }
        size(spot, entries.size(), shape.fewest(), shape.most(), "entries");
        var values = new LinkedHashMap<Object, Object>();
        for (var entry : entries) {
            var key = key(shape, entry, spot);
            var value = binder.bind(shape.value(), spot.entry(entry));
            if (key == null || value == null) {
                binding.gap(spot.trail().key(entry.key()));
            } else {
                values.putIfAbsent(key, value);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object key(Shape.MapOf shape, Node.Entry entry, Spot spot) {
        if (shape.key().isEmpty()) {
            return entry.key();
        }
        var form = shape.key().get();
        try {
            return form.parse().apply(entry.key());
        } catch (IllegalArgumentException e) {
            binding.problems.add(Problem.error(
                    spot.trail().key(entry.key()) + " is not " + form.noun(),
                    entry.keyPosition(),
                    "found the key " + Found.quoted(entry.key()) + ": " + e.getMessage(),
                    "write for example " + form.example()));
            return null;
        }
    }

    private void size(Spot spot, int size, int fewest, int most, String items) {
        if (size < fewest) {
            binding.problems.add(Problem.error(
                    spot.trail() + (size == 0 ? " is empty" : " has too few " + items),
                    spot.label(),
                    "found " + size + ", expected at least " + fewest,
                    "add what is missing"));
        }
        if (size > most) {
            binding.problems.add(Problem.error(
                    spot.trail() + " has too many " + items,
                    spot.label(),
                    "found " + size + ", expected at most " + most,
                    "remove some"));
        }
    }
}

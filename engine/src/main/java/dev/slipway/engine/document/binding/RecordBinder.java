package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.PlainScalar;
import dev.slipway.engine.document.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds mappings with known keys, and what stands for one. */
final class RecordBinder {

    private final Binding binding;
    private final Binder binder;
    private final KeyComplaints complaints;

    RecordBinder(Binding binding, Binder binder) {
        this.binding = binding;
        this.binder = binder;
        this.complaints = new KeyComplaints(binding);
    }

    @Nullable
    Object bind(Shape.RecordOf shape, Spot spot) {
        if (shape.inline()) {
            var only = shape.fields().getFirst();
            return make(shape, spot, Map.of(only.key(), spot), Set.of());
        }
        if (spot.node() instanceof Node.Mapping mapping) {
            var spots = new HashMap<String, Spot>();
            for (var entry : mapping.entries()) {
                spots.putIfAbsent(entry.key(), spot.entry(entry));
            }
            var meant = complaints.unknown(shape, mapping, spot);
            complaints.groups(shape, spots, spot);
            return make(shape, spot, spots, meant);
        }
        var shorthand = shape.shorthand().filter(_ -> !isNothing(spot.node()));
        if (shorthand.isPresent()) {
            return make(shape, spot, Map.of(shorthand.get(), spot), Set.of());
        }
        complaints.noMapping(shape, spot);
        return null;
    }

    @Nullable
    Object bind(Shape.Alternatives shape, Spot spot) {
        if (!(spot.node() instanceof Node.Mapping mapping)) {
            complaints.noMapping(shape, spot);
            return null;
        }
        var chosen = complaints.alternatives(shape, mapping, spot);
        Object bound = null;
        for (var entry : chosen) {
            var alternative = shape.byKey().get(entry.key());
            bound = alternative == null ? null : binder.bind(alternative, spot.entry(entry));
        }
        return chosen.size() == 1 ? bound : null;
    }

    /**
     * @param spots what is written, by key
     * @param meant keys that are written in another spelling, which was told
     */
    private @Nullable Object make(Shape.RecordOf shape, Spot spot, Map<String, Spot> spots, Set<String> meant) {
        var fields = shape.fields();
        var values = new @Nullable Object[fields.size()];
        var components = new HashMap<String, Spot>();
        var whole = true;
        for (var i = 0; i < values.length; i++) {
            var field = fields.get(i);
            var at = spots.get(field.key());
            if (at != null) {
                SecretPlaces.hideUnfit(shape, field.shape(), at.node());
            }
            values[i] = at == null ? absent(field, spot, meant) : present(field, at);
            whole &= values[i] != null;
            if (at != null) {
                components.put(field.component(), at);
            }
        }
        if (!whole && !shape.partial()) {
            return null;
        }
        try {
            var made = shape.maker().make(values);
            binding.places.put(made, spot, components);
            return made;
        } catch (IllegalArgumentException e) {
            binding.problems.add(Problem.error(
                    spot.trail() + " cannot be as it is",
                    spot.label(),
                    Optional.ofNullable(e.getMessage()).orElse("its parts do not go together"),
                    "change one of its keys"));
            return null;
        }
    }

    private @Nullable Object present(Shape.FieldShape field, Spot at) {
        var value = binder.bind(field.shape(), at);
        if (value == null) {
            binding.gap(at.trail());
        }
        return switch (field.absence()) {
            case Shape.Absence.Required _ -> value;
            case Shape.Absence.Empty _ -> Optional.ofNullable(value);
            case Shape.Absence.Default(var texts) -> value == null ? unwritten(field, texts, at) : value;
        };
    }

    private @Nullable Object absent(Shape.FieldShape field, Spot owner, Set<String> meant) {
        return switch (field.absence()) {
            case Shape.Absence.Empty _ -> Optional.empty();
            case Shape.Absence.Default(var texts) -> unwritten(field, texts, owner);
            case Shape.Absence.Required _ -> {
                if (!meant.contains(field.key())) {
                    complaints.missing(field, owner);
                }
                binding.gap(owner.trail().key(field.key()));
                yield null;
            }
        };
    }

    private Object unwritten(Shape.FieldShape field, List<String> texts, Spot owner) {
        var node = Defaults.node(field.shape(), texts, owner.label());
        var value = binder.bind(field.shape(), owner.key(field.key(), node));
        if (value == null) {
            throw new IllegalStateException("the default of " + owner.trail().key(field.key()) + " is not accepted");
        }
        return value;
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && PlainScalar.of(scalar) == PlainScalar.NULL;
    }
}

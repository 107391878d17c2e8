package dev.slipway.plans.document;

import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.document.binding.Shape;
import dev.slipway.engine.document.binding.Shapes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is around the sections of the layers: the shape of the whole document.
 *
 * <pre>
 * apiVersion: slipway.dev/v1
 * kind: Installation
 * metadata: {name: acme}
 * spec: {}                    # here are the sections
 * </pre>
 */
final class Envelope {

    static final String API_VERSION = "slipway.dev/v1";
    static final String KIND = "Installation";
    static final String SPEC = "spec";

    private Envelope() {}

    /** What an envelope is bound to. */
    record Contents(Optional<Metadata> metadata, Map<Class<?>, Object> sections) {}

    static Shape.RecordOf shape(List<SectionType<?>> types) {
        var names = new HashSet<String>();
        for (var type : types) {
            if (!names.add(type.name())) {
                throw new IllegalArgumentException("two layers bring a section " + type.name());
            }
        }
        return new Shape.RecordOf(
                "An installation: what Slipway is to put on which hosts.",
                List.of(
                        required("apiVersion", "Version of this format.", new Shape.Constant(API_VERSION)),
                        required("kind", "What the document is.", new Shape.Constant(KIND)),
                        required("metadata", "What the installation is called.", Shapes.of(Metadata.class)),
                        required(SPEC, "What is to be, a section for each layer.", spec(types))),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                true,
                Envelope::contents);
    }

    private static Shape.RecordOf spec(List<SectionType<?>> types) {
        return new Shape.RecordOf(
                "What is to be, a section for each layer.",
                types.stream().map(Envelope::section).toList(),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                true,
                values -> sections(types, values));
    }

    private static Shape.FieldShape section(SectionType<?> type) {
        var shape = Shapes.of(type.type());
        var absence = switch (type.presence()) {
            case REQUIRED -> new Shape.Absence.Required();
            case DEFAULTED -> new Shape.Absence.Default(List.of());
            case OPTIONAL -> new Shape.Absence.Empty();
        };
        return new Shape.FieldShape(type.name(), type.name(), shape.description(), shape, absence);
    }

    private static Shape.FieldShape required(String key, String description, Shape shape) {
        return new Shape.FieldShape(key, key, description, shape, new Shape.Absence.Required());
    }

    private static Object contents(@Nullable Object[] values) {
        var sections = new HashMap<Class<?>, Object>();
        if (values[3] instanceof Map<?, ?> bound) {
            bound.forEach((type, section) -> sections.put((Class<?>) type, section));
        }
        return new Contents(Optional.ofNullable((Metadata) values[2]), sections);
    }

    private static Object sections(List<SectionType<?>> types, @Nullable Object[] values) {
        var sections = new HashMap<Class<?>, Object>();
        for (var i = 0; i < types.size(); i++) {
            var value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
            if (value != null) {
                sections.put(types.get(i).type(), value);
            }
        }
        return sections;
    }
}

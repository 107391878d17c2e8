package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.Scalar;
import dev.slipway.engine.document.value.SecretReference;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the shape of a record off its components and annotations. A record that describes itself wrongly is a mistake
 * of its layer and ends in {@link IllegalArgumentException}; a test of the layer calls this for its records.
 */
public final class Shapes {

    private final Set<Class<?>> open = new HashSet<>();

    private Shapes() {}

    /** The shape of a record or of a sealed interface of records. */
    public static Shape of(Class<?> type) {
        return new Shapes().described(type);
    }

    private Shape described(Class<?> type) {
        if (!open.add(type)) {
            throw new IllegalArgumentException(type.getName() + " contains itself");
        }
        try {
            return type.isRecord() ? record(type) : alternatives(type);
        } finally {
            open.remove(type);
        }
    }

    private Shape.RecordOf record(Class<?> type) {
        var form = form(type);
        var components = type.getRecordComponents();
        var fields = Arrays.stream(components).map(this::field).toList();
        var shape = new Shape.RecordOf(
                form.value(),
                fields,
                Optional.of(form.shorthand()).filter(name -> !name.isEmpty()),
                List.of(form.exactlyOne()),
                List.of(form.atMostOne()),
                form.inline(),
                false,
                new RecordMaker(type, components));
        FormCheck.check(type, shape);
        return shape;
    }

    private Shape.Alternatives alternatives(Class<?> type) {
        if (!type.isSealed()) {
            throw new IllegalArgumentException(
                    type.getName() + " is neither a record nor a sealed interface of records,"
                            + " nor anything else that can be written in a document");
        }
        var byKey = new LinkedHashMap<String, Shape.RecordOf>();
        for (var alternative : type.getPermittedSubclasses()) {
            if (!(described(alternative) instanceof Shape.RecordOf shape)) {
                throw new IllegalArgumentException(alternative.getName() + " is no record");
            }
            var name = form(alternative).name();
            byKey.put(name.isEmpty() ? Spelling.camel(alternative.getSimpleName()) : name, shape);
        }
        return new Shape.Alternatives(form(type).value(), byKey);
    }

    private static Form form(Class<?> type) {
        var form = type.getAnnotation(Form.class);
        if (form == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Form");
        }
        return form;
    }

    private Shape.FieldShape field(RecordComponent component) {
        var field = component.getAnnotation(Field.class);
        if (field == null) {
            throw new IllegalArgumentException(named(component) + " has no @Field");
        }
        var type = component.getGenericType();
        var optional = component.getType() == Optional.class;
        var bounds = Bounds.of(field, named(component));
        var shape = shape(optional ? argument(type, 0) : type, bounds);
        var key = field.name().isEmpty() ? component.getName() : field.name();
        return new Shape.FieldShape(key, component.getName(), field.value(), shape, absence(field, optional));
    }

    private static Shape.Absence absence(Field field, boolean optional) {
        if (optional) {
            return new Shape.Absence.Empty();
        }
        var texts = List.of(field.orElse());
        return texts.equals(List.of(Field.REQUIRED)) ? new Shape.Absence.Required() : new Shape.Absence.Default(texts);
    }

    private Shape shape(Type type, Bounds bounds) {
        if (type instanceof ParameterizedType generic) {
            return collection(generic, bounds);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException(bounds.where() + " has a type that no document has: " + type);
        }
        if (plain == int.class || plain == Integer.class) {
            return new Shape.Whole(bounds.least(Integer.MIN_VALUE), bounds.most(), true);
        }
        if (plain == long.class || plain == Long.class) {
            return new Shape.Whole(bounds.leastLong(), bounds.mostLong(), false);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return new Shape.Flag();
        }
        if (plain == String.class) {
            return new Shape.Line(bounds.least(1), bounds.most());
        }
        if (plain == Duration.class) {
            return new Shape.Value(DurationText.FORM, bounds.limits(DurationText.FORM));
        }
        return ofOurs(plain, bounds);
    }

    private Shape ofOurs(Class<?> type, Bounds bounds) {
        if (type == SecretReference.class) {
            return new Shape.Secret();
        }
        if (type == FileReference.class) {
            return new Shape.File(bounds.file());
        }
        if (type == Node.Mapping.class) {
            return new Shape.Raw();
        }
        if (type.isEnum()) {
            return new Shape.Word(words(type));
        }
        if (type.isAnnotationPresent(Scalar.class)) {
            var form = ScalarForm.of(type);
            return new Shape.Value(form, bounds.limits(form));
        }
        return described(type);
    }

    private Shape collection(ParameterizedType type, Bounds bounds) {
        if (type.getRawType() == List.class) {
            var item = shape(argument(type, 0), bounds.ofItems());
            return new Shape.ListOf(
                    item, bounds.least(0), bounds.most(), !bounds.unique().isEmpty(), keys(item, bounds));
        }
        if (type.getRawType() == Map.class) {
            var key = (Class<?>) argument(type, 0);
            var form = key == String.class ? Optional.<ScalarForm>empty() : Optional.of(ScalarForm.of(key));
            return new Shape.MapOf(form, shape(argument(type, 1), bounds.ofItems()), bounds.least(0), bounds.most());
        }
        throw new IllegalArgumentException(bounds.where() + " has a type that no document has: " + type);
    }

    /** The keys by which items differ; if they are scalars there are none, and they differ as a whole. */
    private static List<String> keys(Shape item, Bounds bounds) {
        if (!(item instanceof Shape.RecordOf shape)) {
            return List.of();
        }
        for (var key : bounds.unique()) {
            if (shape.find(key).isEmpty()) {
                throw new IllegalArgumentException(bounds.where() + " is unique by " + key + ", which its items lack");
            }
        }
        return bounds.unique();
    }

    private static Map<String, Object> words(Class<?> type) {
        var words = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            words.put(Spelling.kebab(((Enum<?>) constant).name()), constant);
        }
        return words;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }

    private static String named(RecordComponent component) {
        return component.getDeclaringRecord().getName() + "." + component.getName();
    }
}

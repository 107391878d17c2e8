package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.value.Scalar;
import java.lang.reflect.Constructor;
import java.util.function.Function;

/**
 * A type that is written as one scalar.
 *
 * @param pattern what every text of it matches as a whole; empty if none is known
 * @param parse makes it from its text or throws {@link IllegalArgumentException}
 */
public record ScalarForm(
        String noun, String pattern, String example, boolean likeNumber, Function<String, Object> parse) {

    /** The form of a type that has {@link Scalar}. */
    public static ScalarForm of(Class<?> type) {
        var scalar = type.getAnnotation(Scalar.class);
        if (scalar == null) {
            throw new IllegalArgumentException(type.getName() + " has no @Scalar");
        }
        var constructor = constructor(type);
        return new ScalarForm(
                scalar.noun(),
                scalar.pattern(),
                scalar.example(),
                scalar.likeNumber(),
                text -> Reflection.make(constructor, text));
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            var constructor = type.getConstructor(String.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type.getName() + " has no public constructor that takes its text", e);
        }
    }
}

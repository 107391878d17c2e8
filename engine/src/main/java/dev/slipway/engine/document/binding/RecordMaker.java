package dev.slipway.engine.document.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes records by their canonical constructor. */
final class RecordMaker implements Shape.Maker {

    private final Constructor<?> constructor;

    RecordMaker(Class<?> type, RecordComponent[] components) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is a record without its constructor", e);
        }
        constructor.setAccessible(true);
    }

    @Override
    public Object make(@Nullable Object[] values) {
        return Reflection.make(constructor, values);
    }
}

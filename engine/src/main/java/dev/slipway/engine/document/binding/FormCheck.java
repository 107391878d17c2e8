package dev.slipway.engine.document.binding;

import java.util.ArrayList;

/** Finds the mistakes of those who describe a record, before anybody writes a document. */
final class FormCheck {

    private FormCheck() {}

    static void check(Class<?> type, Shape.RecordOf shape) {
        var groups = new ArrayList<String>(shape.exactlyOne());
        groups.addAll(shape.atMostOne());
        for (var key : groups) {
            var field = shape.find(key);
            if (field.isEmpty() || !(field.get().absence() instanceof Shape.Absence.Empty)) {
                throw new IllegalArgumentException(
                        type.getName() + " has no optional component " + key + " of which one may be written");
            }
        }
        shape.shorthand().filter(key -> shape.find(key).isEmpty()).ifPresent(key -> {
            throw new IllegalArgumentException(type.getName() + " has no component " + key + " to stand for it");
        });
        if (shape.inline() && shape.fields().size() != 1) {
            throw new IllegalArgumentException(type.getName() + " stands inline but has not exactly one component");
        }
    }
}

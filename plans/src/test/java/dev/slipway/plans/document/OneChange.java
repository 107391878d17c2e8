package dev.slipway.plans.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One change of a tree of maps and lists, at the place with a number, counted as a person reads. */
final class OneChange {

    /** What is done to the value or the entry. */
    enum Defect {
        EXCHANGED,
        REMOVED,
        ADDED
    }

    private final Object stranger;
    private final String key;
    private final Defect defect;
    private int left;

    OneChange(int place, Object stranger, String key, Defect defect) {
        this.left = place;
        this.stranger = stranger;
        this.key = key;
        this.defect = defect;
    }

    Object in(Object document) {
        return changed(document);
    }

    private Object changed(Object value) {
        if (left-- == 0) {
            return switch (defect) {
                case EXCHANGED, REMOVED -> stranger;
                case ADDED -> added(value);
            };
        }
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>();
                map.forEach((name, inner) -> {
                    if (left == 0 && defect == Defect.REMOVED) {
                        left--;
                    } else {
                        copy.put(name, changed(inner));
                    }
                });
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<Object>();
                list.forEach(inner -> copy.add(changed(inner)));
                yield copy;
            }
            default -> value;
        };
    }

    private Object added(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<Object, Object>(map);
                copy.put(key, stranger);
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<Object>(list);
                copy.add(stranger);
                yield copy;
            }
            default -> stranger;
        };
    }
}

package dev.slipway.plans.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Something that a reader of a plan has to know besides its changes, with all that it concerns. */
record Topic(String title, Shade shade, List<Item> items) {

    /** One thing, and the lines below it. */
    record Item(String what, List<String> lines) {

        /** Empty lines are left out. */
        static Item of(Object what, String... lines) {
            var shown = new ArrayList<String>();
            for (var line : lines) {
                if (!line.isEmpty()) {
                    shown.add(Printable.line(line));
                }
            }
            return new Item(Printable.line(what.toString()), shown);
        }
    }

    static <T> Topic of(String title, Shade shade, Collection<T> things, Function<T, Item> item) {
        return new Topic(title, shade, things.stream().map(item).toList());
    }
}

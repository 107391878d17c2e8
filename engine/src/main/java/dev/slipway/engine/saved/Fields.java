package dev.slipway.engine.saved;

import dev.slipway.state.Address;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the entries of a map of a saved plan, each of which has to be there as it was written. */
record Fields(Value.MapOf map) {

    String text(String name) {
        return map.text(name).orElseThrow(() -> missing(name));
    }

    long number(String name) {
        return map.number(name).orElseThrow(() -> missing(name));
    }

    boolean flag(String name) {
        return map.flag(name);
    }

    Value.MapOf map(String name) {
        return map.find(name).map(value -> map(name, value)).orElseThrow(() -> missing(name));
    }

    Optional<Value> find(String name) {
        return map.find(name);
    }

    Optional<String> findText(String name) {
        return map.text(name);
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : items(name)) {
            if (!(item instanceof Value.Text(var text))) {
                throw missing(name);
            }
            texts.add(text);
        }
        return texts;
    }

    SortedSet<String> set(String name) {
        return new TreeSet<>(texts(name));
    }

    List<Address> addresses(String name) {
        var addresses = new ArrayList<Address>();
        for (var text : texts(name)) {
            addresses.add(address(text));
        }
        return addresses;
    }

    <T> List<T> list(String name, Function<Fields, T> reading) {
        var all = new ArrayList<T>();
        for (var item : items(name)) {
            all.add(reading.apply(new Fields(map(name, item))));
        }
        return all;
    }

    <T> SortedMap<Address, T> byAddress(String name, BiFunction<Address, Fields, T> reading) {
        var all = new TreeMap<Address, T>();
        for (var entry : map(name).entries().entrySet()) {
            var address = address(entry.getKey());
            all.put(address, reading.apply(address, new Fields(map(entry.getKey(), entry.getValue()))));
        }
        return all;
    }

    static Address address(String text) {
        return Address.parse(text).orElseThrow(() -> damaged("'" + text + "' is no address"));
    }

    static TargetId target(String text) {
        try {
            return TargetId.parse(text);
        } catch (IllegalArgumentException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException _) {
            throw damaged("'" + text + "' is not known here");
        }
    }

    private List<Value> items(String name) {
        if (map.find(name).orElse(null) instanceof Value.ListOf(var items)) {
            return items;
        }
        throw missing(name);
    }

    private static Value.MapOf map(String name, Value value) {
        if (value instanceof Value.MapOf map) {
            return map;
        }
        throw missing(name);
    }

    static SavedPlanException missing(String name) {
        return damaged("'" + name + "' is missing, or is not what it should be");
    }

    static SavedPlanException damaged(String why) {
        return new SavedPlanException(why, "save it again with slipway plan --out");
    }
}

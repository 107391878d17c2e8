package dev.slipway.host.rehearsal;

import java.util.List;
import java.util.TreeMap;

/** Lines of {@code name = value}; a name may have a {@code =} of its own. */
final class Facts {

    private final Lines file;
    private final TreeMap<String, String> facts = new TreeMap<>();

    Facts(Lines file) {
        this.file = file;
        for (var line : file.read()) {
            var equals = line.indexOf(" = ");
            if (equals > 0) {
                facts.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + " = ".length()).strip());
            }
        }
    }

    String get(String name, String usual) {
        return facts.getOrDefault(name, usual);
    }

    long number(String name, long usual) {
        var text = facts.get(name);
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : usual;
    }

    boolean has(String name) {
        return facts.containsKey(name);
    }

    List<String> names() {
        return List.copyOf(facts.keySet());
    }

    void put(String name, String value) {
        facts.put(name, value);
        save();
    }

    void remove(String name) {
        if (facts.remove(name) != null) {
            save();
        }
    }

    private void save() {
        file.write(facts.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList());
    }
}

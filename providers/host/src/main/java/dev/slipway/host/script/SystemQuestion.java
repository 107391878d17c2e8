package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.SystemProbe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What machine this is. */
record SystemQuestion(SystemProbe probe) implements Question {

    @Override
    public List<SystemProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        return List.of(List.of("system"));
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var facts = new HashMap<String, String>();
        for (var line : sections.getFirst().lines()) {
            var equals = line.indexOf('=');
            if (equals > 0) {
                facts.putIfAbsent(line.substring(0, equals), unquoted(line.substring(equals + 1)));
            }
        }
        answers.read(
                probe,
                new SystemProbe.Machine(
                        text(facts, "hostname"),
                        text(facts, "machine-id"),
                        text(facts, "boot_id"),
                        text(facts, "ID"),
                        text(facts, "VERSION_ID"),
                        text(facts, "VERSION_CODENAME"),
                        text(facts, "architecture"),
                        text(facts, "osrelease"),
                        (int) number(text(facts, "processors")),
                        number(text(facts, "meminfo")) * 1024,
                        (int) number(text(facts, "cgroups")),
                        number(text(facts, "clock"))));
    }

    private static String text(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }

    /** A value of os-release: with or without quotes. */
    private static String unquoted(String text) {
        var quoted = text.length() >= 2
                && text.charAt(0) == text.charAt(text.length() - 1)
                && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** The digits of a text that is a number, perhaps with a name before and a unit after it. */
    private static long number(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 18 ? 0 : Long.parseLong(digits);
    }
}

package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.UnitProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What systemd says of units: one block of lines for each, in the order in which they were asked. */
record UnitQuestion(List<UnitProbe> probes) implements Question {

    @Override
    public List<List<String>> calls() {
        var call = new ArrayList<String>();
        call.add("units");
        probes.forEach(probe -> call.add(probe.unit()));
        return List.of(call);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        var blocks = blocks(section.lines());
        if (section.status() != 0 || blocks.size() != probes.size()) {
            probes.forEach(probe -> answers.unreadable(probe, "systemctl show: " + section.trouble()));
            return;
        }
        for (var i = 0; i < blocks.size(); i++) {
            answers.read(probes.get(i), unit(blocks.get(i)));
        }
    }

    private static List<Map<String, String>> blocks(List<String> lines) {
        var blocks = new ArrayList<Map<String, String>>();
        var block = new HashMap<String, String>();
        for (var line : lines) {
            var equals = line.indexOf('=');
            if (line.isEmpty() && !block.isEmpty()) {
                blocks.add(block);
                block = new HashMap<>();
            } else if (equals > 0) {
                block.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private static UnitProbe.Unit unit(Map<String, String> block) {
        var dropIns = block.getOrDefault("DropInPaths", "");
        return new UnitProbe.Unit(
                block.getOrDefault("LoadState", ""),
                block.getOrDefault("ActiveState", ""),
                block.getOrDefault("SubState", ""),
                block.getOrDefault("UnitFileState", ""),
                block.getOrDefault("Result", ""),
                block.getOrDefault("FragmentPath", ""),
                dropIns.isEmpty() ? List.of() : List.of(dropIns.split(" ")),
                block.getOrDefault("NeedDaemonReload", "").equals("yes"),
                number(block.getOrDefault("ActiveEnterTimestampMonotonic", "")),
                number(block.getOrDefault("NRestarts", "")));
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}

package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.ModuleProbe;
import java.util.ArrayList;
import java.util.List;

/** Which kernel modules are there. */
record ModuleQuestion(List<ModuleProbe> probes) implements Question {

    @Override
    public List<List<String>> calls() {
        var call = new ArrayList<String>();
        call.add("modules");
        for (var probe : probes) {
            var name = probe.name().replace('-', '_');
            call.add(name);
            call.add(name.replace("_", "[-_]"));
        }
        return List.of(call);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var lines = sections.getFirst().lines();
        for (var i = 0; i < probes.size(); i++) {
            var words = i < lines.size() ? lines.get(i).split(" ", -1) : new String[0];
            if (words.length == 3) {
                answers.read(
                        probes.get(i),
                        new ModuleProbe.Module(words[0].equals("yes"), words[1].equals("yes"), words[2].equals("yes")));
            } else {
                answers.unreadable(
                        probes.get(i), "kernel modules: " + sections.getFirst().trouble());
            }
        }
    }
}

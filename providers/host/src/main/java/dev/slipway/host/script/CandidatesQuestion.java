package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.CandidatesProbe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Which versions of packages apt's lists have. */
record CandidatesQuestion(List<CandidatesProbe> probes) implements Question {

    @Override
    public List<List<String>> calls() {
        var call = new ArrayList<String>();
        call.add("candidates");
        probes.forEach(probe -> call.add(probe.name()));
        return List.of(call);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        if (section.status() != 0) {
            probes.forEach(probe -> answers.unreadable(probe, "apt-cache madison: " + section.trouble()));
            return;
        }
        var versions = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var line : section.lines()) {
            var columns = line.split("\\|", -1);
            if (columns.length >= 3) {
                versions.computeIfAbsent(columns[0].strip(), _ -> new LinkedHashSet<>())
                        .add(columns[1].strip());
            }
        }
        for (var probe : probes) {
            var known = versions.get(probe.name());
            answers.read(probe, new CandidatesProbe.Candidates(known == null ? List.of() : List.copyOf(known)));
        }
    }
}

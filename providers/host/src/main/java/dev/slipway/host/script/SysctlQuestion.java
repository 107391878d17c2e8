package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.SysctlProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which values kernel settings have.
 *
 * @param files where the kernel shows each of them
 */
record SysctlQuestion(List<SysctlProbe> probes, List<String> files) implements Question {

    @Override
    public List<List<String>> calls() {
        var call = new ArrayList<String>();
        call.add("sysctls");
        call.addAll(files);
        return List.of(call);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var lines = sections.getFirst().lines();
        for (var i = 0; i < probes.size(); i++) {
            var file = files.get(i);
            var value = lines.stream()
                    .filter(line -> line.startsWith(file + ":"))
                    .map(line -> line.substring(file.length() + 1))
                    .collect(Collectors.joining(" "))
                    .strip()
                    .replaceAll("\\s+", " ");
            if (lines.contains(file)) {
                answers.read(probes.get(i), new SysctlProbe.Setting(Optional.empty()));
            } else if (lines.stream().anyMatch(line -> line.startsWith(file + ":"))) {
                answers.read(probes.get(i), new SysctlProbe.Setting(Optional.of(value)));
            } else {
                answers.unreadable(probes.get(i), "cannot read " + file);
            }
        }
    }
}

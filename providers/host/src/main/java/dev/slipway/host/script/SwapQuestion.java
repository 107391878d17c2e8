package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.SwapProbe;
import java.util.List;

/** Which swap is in use. */
record SwapQuestion(SwapProbe probe) implements Question {

    @Override
    public List<SwapProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        return List.of(List.of("swaps"));
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        if (section.status() != 0) {
            answers.unreadable(probe, "/proc/swaps: " + section.trouble());
            return;
        }
        var areas = section.lines().stream()
                .skip(1)
                .map(line -> line.split("\\s+", 2)[0].replace("\\040", " ").replace("\\134", "\\"))
                .toList();
        answers.read(probe, new SwapProbe.Swap(areas));
    }
}

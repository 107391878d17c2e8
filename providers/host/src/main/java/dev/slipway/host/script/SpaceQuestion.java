package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.SpaceProbe;
import java.util.List;
import java.util.regex.Pattern;

/** How much room a file system has. */
record SpaceQuestion(SpaceProbe probe) implements Question {

    private static final Pattern LINE = Pattern.compile("\\s*([0-9]{1,18})\\s+([0-9]{1,18}) (.*)");

    @Override
    public List<SpaceProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        return List.of(List.of("space", probe.path()));
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var lines = sections.getFirst().lines();
        var line = LINE.matcher(lines.size() > 1 ? lines.get(1) : "");
        if (line.matches()) {
            answers.read(
                    probe,
                    new SpaceProbe.Space(Long.parseLong(line.group(1)), Long.parseLong(line.group(2)), line.group(3)));
        } else {
            answers.unreadable(probe, "df: " + sections.getFirst().trouble());
        }
    }
}

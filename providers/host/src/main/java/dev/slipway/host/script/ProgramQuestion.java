package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.ProgramProbe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a program prints. */
record ProgramQuestion(ProgramProbe probe) implements Question {

    private static final int OUTPUT = 1 << 20;
    private static final int ERROR = 4096;
    private static final int NOT_ENDED = 124;

    static ProgramQuestion of(ProgramProbe probe) throws UnfitText {
        if (probe.arguments().isEmpty()) {
            throw new UnfitText("not a program: no arguments at all");
        }
        Names.path(probe.arguments().getFirst());
        Shell.line(probe.arguments());
        return new ProgramQuestion(probe);
    }

    @Override
    public List<ProgramProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        var call = new ArrayList<String>();
        call.add("program");
        call.addAll(probe.arguments());
        return List.of(call);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        if (section.status() == NOT_ENDED) {
            answers.unreadable(probe, probe.arguments().getFirst() + " did not end within 20 seconds");
            return;
        }
        var length = Math.min(section.out().size(), OUTPUT);
        var error = section.complaint();
        answers.read(
                probe,
                new ProgramProbe.Printed(
                        section.status(),
                        new String(section.out().toArray(), 0, length, StandardCharsets.UTF_8),
                        error.length() > ERROR ? error.substring(0, ERROR) : error));
    }
}

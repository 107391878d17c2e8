package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.ConnectProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether TCP connections succeed; all are tried at once. */
record ConnectQuestion(List<ConnectProbe> probes) implements Question {

    private static final Set<String> OUTCOMES = Set.of("open", "refused", "silent");

    @Override
    public List<List<String>> calls() {
        var call = new ArrayList<String>();
        call.add("connects");
        for (var probe : probes) {
            call.add(probe.address());
            call.add(Integer.toString(probe.port()));
        }
        return List.of(call);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var lines = sections.getFirst().lines();
        for (var i = 0; i < probes.size(); i++) {
            if (lines.size() == probes.size() && OUTCOMES.contains(lines.get(i))) {
                answers.read(probes.get(i), new ConnectProbe.Connected(lines.get(i)));
            } else {
                answers.unreadable(
                        probes.get(i),
                        "cannot try connections: " + sections.getFirst().trouble());
            }
        }
    }
}

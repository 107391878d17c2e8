package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.OwnershipProbe;
import java.util.List;

/** Which installation the host belongs to. */
record OwnershipQuestion(OwnershipProbe probe) implements Question {

    @Override
    public List<OwnershipProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        return List.of(List.of("owner"));
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        if (section.status() != 0) {
            answers.unreadable(probe, "/var/lib/slipway/host.json: " + section.trouble());
            return;
        }
        if (section.text().isBlank()) {
            answers.read(probe, new OwnershipProbe.Owner("", ""));
            return;
        }
        HostNote.parse(section.text())
                .ifPresentOrElse(
                        note -> answers.read(probe, new OwnershipProbe.Owner(note.installation(), note.lineage())),
                        () -> answers.unreadable(
                                probe,
                                "cannot understand /var/lib/slipway/host.json, which says whom the host belongs to; if"
                                        + " it is yours, remove that file"));
    }
}

package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.HostProbe;
import dev.slipway.host.probe.SecretFileProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is at paths. One program says what is there, one makes digests of the files, one prints those whose content is
 * wanted, one after the other.
 *
 * @param digester makes the keyed digest of what is found where a secret should be
 */
record FileQuestion(List<HostProbe<?>> probes, Function<byte[], String> digester) implements Question {

    @Override
    public List<List<String>> calls() {
        var calls = new ArrayList<List<String>>();
        calls.add(call("files", paths(probes.stream())));
        calls.add(call("digests", paths(probes.stream())));
        var wanted = wanted();
        if (!wanted.isEmpty()) {
            calls.add(call("contents", wanted));
        }
        return calls;
    }

    private static String path(HostProbe<?> probe) {
        return switch (probe) {
            case FileProbe file -> file.path();
            case SecretFileProbe file -> file.path();
            default -> throw new IllegalArgumentException("not about a path: " + probe);
        };
    }

    /** The paths whose content is wanted. */
    private List<String> wanted() {
        return paths(probes.stream().filter(probe -> !(probe instanceof FileProbe file) || file.content()));
    }

    private static List<String> paths(Stream<HostProbe<?>> probes) {
        return probes.map(FileQuestion::path).distinct().toList();
    }

    private static List<String> call(String function, List<String> paths) {
        return Stream.concat(Stream.of(function), paths.stream()).toList();
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var found = FilesFound.parse(
                sections.getFirst(),
                sections.get(1),
                sections.size() > 2 ? Optional.of(sections.get(2)) : Optional.empty(),
                wanted());
        for (var probe : probes) {
            var path = path(probe);
            var entry = found.entry(path);
            if (entry.isEmpty()) {
                found.trouble()
                        .ifPresentOrElse(
                                why -> answers.unreadable(probe, "cannot look at " + path + ": " + why),
                                () -> absent(probe, answers));
            } else if (entry.get().isFile() && found.digest(path).isEmpty()) {
                answers.unreadable(probe, "cannot read the content of " + path);
            } else {
                answer(probe, entry.get(), found, answers);
            }
        }
    }

    private static void absent(HostProbe<?> probe, Readings.Builder answers) {
        switch (probe) {
            case FileProbe file -> answers.read(file, FileProbe.Found.ABSENT);
            case SecretFileProbe file -> answers.read(file, SecretFileProbe.Found.ABSENT);
            default -> throw new IllegalArgumentException("not about a path: " + probe);
        }
    }

    private void answer(HostProbe<?> probe, FilesFound.Entry entry, FilesFound found, Readings.Builder answers) {
        var content = found.content(path(probe));
        if (entry.isShortFile() && content.isEmpty() && wanted().contains(path(probe))) {
            answers.unreadable(probe, path(probe) + " changed while it was read; look again");
            return;
        }
        switch (probe) {
            case FileProbe file ->
                answers.read(
                        file,
                        new FileProbe.Found(
                                entry.kind(),
                                entry.mode(),
                                entry.owner(),
                                entry.group(),
                                entry.link(),
                                found.digest(file.path()),
                                file.content() ? content : Optional.empty()));
            case SecretFileProbe file -> {
                if (entry.isFile() && content.isEmpty()) {
                    answers.unreadable(file, file.path() + " is too long for a secret");
                } else {
                    answers.read(
                            file,
                            new SecretFileProbe.Found(
                                    entry.kind(),
                                    entry.mode(),
                                    entry.owner(),
                                    entry.group(),
                                    content.map(Bytes::toArray).map(digester).orElse("")));
                }
            }
            default -> throw new IllegalArgumentException("not about a path: " + probe);
        }
    }
}

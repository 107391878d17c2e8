package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.probe.FileProbe;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is at paths. One program says what is there, one makes digests of the files, one prints those whose content is
 * wanted, one after the other. Lengths tell where one ends, and its digest whether that was right.
 */
record FileQuestion(List<FileProbe> probes) implements Question {

    private static final long LARGEST = 256 << 10;

    private record Entry(String kind, String mode, String owner, String group, long size, String link) {}

    private record Slice(byte[] bytes) {}

    @Override
    public List<List<String>> calls() {
        var calls = new ArrayList<List<String>>();
        calls.add(call("files", paths(probes.stream())));
        calls.add(call("digests", paths(probes.stream())));
        var wanted = paths(probes.stream().filter(FileProbe::content));
        if (!wanted.isEmpty()) {
            calls.add(call("contents", wanted));
        }
        return calls;
    }

    private static List<String> paths(Stream<FileProbe> probes) {
        return probes.map(FileProbe::path).distinct().toList();
    }

    private static List<String> call(String function, List<String> paths) {
        return Stream.concat(Stream.of(function), paths.stream()).toList();
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var entries = entries(sections.getFirst());
        var digests = digests(sections.get(1));
        var slices = sections.size() > 2 ? slices(sections.get(2), entries, digests) : Map.<String, Slice>of();
        var trouble = sections.getFirst()
                .complaint()
                .lines()
                .filter(line -> !line.endsWith(": No such file or directory") && !line.endsWith(": Not a directory"))
                .findFirst();
        for (var probe : probes) {
            var entry = entries.get(probe.path());
            if (entry == null) {
                if (trouble.isPresent()) {
                    answers.unreadable(probe, "cannot look at " + probe.path() + ": " + Words.oneLine(trouble.get()));
                } else {
                    answers.read(probe, FileProbe.Found.ABSENT);
                }
                continue;
            }
            answer(probe, entry, digests.get(probe.path()), slices.get(probe.path()), answers);
        }
    }

    private static void answer(
            FileProbe probe,
            Entry entry,
            @org.jspecify.annotations.Nullable String digest,
            @org.jspecify.annotations.Nullable Slice slice,
            Readings.Builder answers) {
        var file = entry.kind.equals("file");
        if (file && digest == null) {
            answers.unreadable(probe, "cannot read the content of " + probe.path());
            return;
        }
        var wanted = probe.content() && file && entry.size <= LARGEST;
        if (wanted && slice == null) {
            answers.unreadable(probe, probe.path() + " changed while it was read; read it again");
            return;
        }
        answers.read(
                probe,
                new FileProbe.Found(
                        entry.kind,
                        entry.mode,
                        entry.owner,
                        entry.group,
                        entry.link,
                        digest == null ? "" : digest,
                        wanted && slice != null ? Optional.of(Bytes.of(slice.bytes)) : Optional.empty()));
    }

    private Map<String, Entry> entries(Section section) {
        var fields = fields(section.out());
        var entries = new HashMap<String, Entry>();
        for (var i = 0; i + 7 <= fields.size(); i += 7) {
            var kind =
                    switch (fields.get(i)) {
                        case "f" -> "file";
                        case "d" -> "folder";
                        case "l" -> "link";
                        default -> "other";
                    };
            var mode = "0".repeat(Math.max(0, 4 - fields.get(i + 1).length())) + fields.get(i + 1);
            entries.put(
                    fields.get(i + 6),
                    new Entry(kind, mode, fields.get(i + 2), fields.get(i + 3), size(fields.get(i + 4)), fields.get(i + 5)));
        }
        return entries;
    }

    private static long size(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return Long.MAX_VALUE;
        }
    }

    private static Map<String, String> digests(Section section) {
        var digests = new HashMap<String, String>();
        for (var field : fields(section.out())) {
            if (field.length() > 66) {
                digests.put(field.substring(66), field.substring(0, 64));
            }
        }
        return digests;
    }

    private Map<String, Slice> slices(Section section, Map<String, Entry> entries, Map<String, String> digests) {
        var slices = new HashMap<String, Slice>();
        var at = 0;
        for (var path : paths(probes.stream().filter(FileProbe::content))) {
            var entry = entries.get(path);
            if (entry == null || !entry.kind.equals("file") || entry.size > LARGEST) {
                continue;
            }
            var end = at + (int) entry.size;
            if (end > section.out().length) {
                break;
            }
            var bytes = Arrays.copyOfRange(section.out(), at, end);
            if (sha256(bytes).equals(digests.get(path))) {
                slices.put(path, new Slice(bytes));
            }
            at = end;
        }
        return slices;
    }

    private static List<String> fields(byte[] out) {
        var fields = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i < out.length; i++) {
            if (out[i] == 0) {
                fields.add(new String(out, from, i - from, StandardCharsets.UTF_8));
                from = i + 1;
            }
        }
        return fields;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

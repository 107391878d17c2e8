package dev.slipway.host.script;

import dev.slipway.host.operation.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is at some paths, put together from three answers. Contents come without borders: lengths tell where one ends,
 * and its digest whether that was right.
 *
 * @param trouble what kept the host from looking, other than that there is nothing
 */
record FilesFound(
        Map<String, Entry> entries,
        Map<String, String> digests,
        Map<String, Bytes> contents,
        Optional<String> trouble) {

    private static final int FIELDS = 7;
    private static final int DIGEST = 64;
    private static final long LONGEST = 256 << 10;

    /** What is at one path. */
    record Entry(String kind, String mode, String owner, String group, long size, String link) {

        boolean isFile() {
            return kind.equals("file");
        }

        /** Whether it is a file whose content is sent where it is wanted. */
        boolean isShortFile() {
            return isFile() && size <= LONGEST;
        }
    }

    static FilesFound parse(Section files, Section digests, Optional<Section> contents, List<String> wanted) {
        var entries = entries(fields(files.out().toArray()));
        var sums = digests(fields(digests.out().toArray()));
        var trouble = files.complaint()
                .lines()
                .filter(line -> !line.endsWith(": No such file or directory") && !line.endsWith(": Not a directory"))
                .findFirst()
                .map(Words::oneLine);
        return new FilesFound(
                entries,
                sums,
                contents.map(section -> contents(section.out().toArray(), entries, sums, wanted))
                        .orElse(Map.of()),
                trouble);
    }

    Optional<Entry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** Digest of a file's content; empty if it is no file or cannot be read. */
    String digest(String path) {
        return digests.getOrDefault(path, "");
    }

    Optional<Bytes> content(String path) {
        return Optional.ofNullable(contents.get(path));
    }

    private static Map<String, Entry> entries(List<String> fields) {
        var entries = new HashMap<String, Entry>();
        for (var i = 0; i + FIELDS <= fields.size(); i += FIELDS) {
            var kind = switch (fields.get(i)) {
                case "f" -> "file";
                case "d" -> "folder";
                case "l" -> "link";
                default -> "other";
            };
            var mode = fields.get(i + 1);
            entries.put(
                    fields.get(i + 6),
                    new Entry(
                            kind,
                            "0".repeat(Math.max(0, 4 - mode.length())) + mode,
                            fields.get(i + 2),
                            fields.get(i + 3),
                            fields.get(i + 4).matches("[0-9]{1,18}")
                                    ? Long.parseLong(fields.get(i + 4))
                                    : Long.MAX_VALUE,
                            fields.get(i + 5)));
        }
        return entries;
    }

    private static Map<String, String> digests(List<String> fields) {
        var digests = new HashMap<String, String>();
        for (var field : fields) {
            if (field.length() > DIGEST + 2) {
                digests.put(field.substring(DIGEST + 2), field.substring(0, DIGEST));
            }
        }
        return digests;
    }

    private static Map<String, Bytes> contents(
            byte[] out, Map<String, Entry> entries, Map<String, String> digests, List<String> wanted) {
        var contents = new HashMap<String, Bytes>();
        var at = 0;
        for (var path : wanted) {
            var entry = entries.get(path);
            if (entry == null || !entry.isShortFile()) {
                continue;
            }
            var end = at + (int) entry.size;
            if (end > out.length) {
                break;
            }
            var bytes = Arrays.copyOfRange(out, at, end);
            if (Digest.sha256(bytes).equals(digests.get(path))) {
                contents.put(path, Bytes.of(bytes));
            }
            at = end;
        }
        return contents;
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
}

package dev.slipway.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares a text with a file that holds what is expected. A case is a folder, and a new case needs no Java:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; badDocuments() {
 *     return Golden.cases(Path.of("src/test/golden/documents"))
 *             .map(folder -&gt; DynamicTest.dynamicTest(
 *                     folder.getFileName().toString(),
 *                     () -&gt; Golden.check(folder.resolve("problems.txt"), problemsOf(folder))));
 * }
 * </pre>
 *
 * <p>With {@code -Dgolden.update=true} a file that differs is written anew, <b>and the test fails all the same</b>, so
 * that an update is never taken for a passed test. Line ends are compared as LF.
 */
public final class Golden {

    private static final String UPDATE = "golden.update";
    private static final int SHOWN = 40;

    private Golden() {}

    /** The folders in a folder, by name; paths are relative to the module. At least one is there. */
    public static Stream<Path> cases(Path folder) {
        try (var entries = Files.list(folder)) {
            var cases = entries.filter(Files::isDirectory).sorted().toList();
            if (cases.isEmpty()) {
                throw new AssertionError("no cases in " + folder.toAbsolutePath());
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the cases in " + folder.toAbsolutePath(), e);
        }
    }

    /** Fails unless the file holds this text. */
    public static void check(Path file, String text) {
        try {
            var actual = normalised(text);
            var expected = Files.exists(file) ? normalised(Files.readString(file)) : "";
            if (actual.equals(expected) && Files.exists(file)) {
                return;
            }
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
                throw new AssertionError(file + " was written anew; look at the change, then run the test again");
            }
            throw new AssertionError(file + " differs from what the test saw (- expected, + seen):\n"
                    + difference(expected.lines().toList(), actual.lines().toList())
                    + "if it is right as it is now: mvn test -D" + UPDATE + "=true, and look at the change");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write " + file.toAbsolutePath(), e);
        }
    }

    private static String normalised(String text) {
        return text.replace("\r\n", "\n");
    }

    /** What is between the lines that are the same at the begin and at the end, with a little of those. */
    private static String difference(List<String> expected, List<String> actual) {
        var same = 0;
        while (same < expected.size()
                && same < actual.size()
                && expected.get(same).equals(actual.get(same))) {
            same++;
        }
        var end = 0;
        while (end < expected.size() - same
                && end < actual.size() - same
                && expected.get(expected.size() - 1 - end).equals(actual.get(actual.size() - 1 - end))) {
            end++;
        }
        var lines = new ArrayList<String>();
        expected.subList(Math.max(0, same - 3), same).forEach(line -> lines.add("  " + line));
        expected.subList(same, expected.size() - end).forEach(line -> lines.add("- " + line));
        actual.subList(same, actual.size() - end).forEach(line -> lines.add("+ " + line));
        actual.subList(actual.size() - end, Math.min(actual.size(), actual.size() - end + 3))
                .forEach(line -> lines.add("  " + line));
        var more = lines.size() > SHOWN ? "… " + (lines.size() - SHOWN) + " more lines\n" : "";
        return String.join("\n", lines.subList(0, Math.min(SHOWN, lines.size()))) + "\n" + more;
    }
}

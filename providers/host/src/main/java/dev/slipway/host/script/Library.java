package dev.slipway.host.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The parts of the scripts that are always the same, without their comments. */
enum Library {
    FRAMES("frames.sh"),
    PROBES("probes.sh"),
    RUN("run.sh"),
    OPERATIONS("operations.sh");

    private final String text;

    Library(String file) {
        try (var in = Objects.requireNonNull(Library.class.getResourceAsStream(file), file)) {
            this.text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                    .collect(Collectors.joining("\n", "", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** The line that sets what programs find in their environment. */
    String exports() {
        return text.lines()
                .filter(line -> line.startsWith("export "))
                .findFirst()
                .orElse("");
    }

    /** The lines between the braces of a function. */
    List<String> body(String function) {
        var begin = text.indexOf("\n" + function + "() {\n");
        if (begin < 0) {
            throw new IllegalArgumentException("no function " + function);
        }
        var from = text.indexOf('\n', begin + 1) + 1;
        return text.substring(from, text.indexOf("\n}\n", from))
                .lines()
                .map(line -> line.substring(4))
                .toList();
    }
}

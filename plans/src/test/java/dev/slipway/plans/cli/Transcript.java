package dev.slipway.plans.cli;

import dev.slipway.plans.compose.Layers;
import dev.slipway.plans.toy.ToyLayer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs commands in a folder and writes down what they say. A script has a command on each line:
 *
 * <pre>
 * slipway plan --format markdown       runs it, where nobody sits at a terminal
 * terminal yes: slipway apply          runs it at a terminal, and answers yes
 * interrupted after 2: slipway apply   runs it, and tells it to stop when two operations were done
 * write world/node-1/motd mode: 0600   damages a file; | ends a line
 * remove world/node-1/motd
 * set TOKEN hush                       sets a variable of the environment
 * copy new.yaml installation.yaml
 * # a remark
 * </pre>
 */
final class Transcript {

    private static final Pattern WORDS = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern AT = Pattern.compile("terminal(?: ([^:]*))?: slipway (.*)");
    private static final Pattern INTERRUPTED = Pattern.compile("interrupted after (\\d+): slipway (.*)");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    private Transcript(Path folder) {
        this.folder = folder;
    }

    static String of(Path folder, List<String> script) throws IOException {
        var transcript = new Transcript(folder);
        for (var line : script) {
            transcript.line(line);
        }
        return transcript.text.toString();
    }

    private void line(String line) throws IOException {
        text.append(text.isEmpty() ? "" : "\n").append("$ ").append(line).append('\n');
        var at = AT.matcher(line);
        var interrupted = INTERRUPTED.matcher(line);
        if (line.startsWith("slipway ")) {
            slipway(line.substring("slipway ".length()), false, "", Integer.MAX_VALUE);
        } else if (at.matches()) {
            slipway(at.group(2), true, at.group(1) == null ? "" : at.group(1), Integer.MAX_VALUE);
        } else if (interrupted.matches()) {
            slipway(interrupted.group(2), false, "", Integer.parseInt(interrupted.group(1)));
        } else if (!line.startsWith("#")) {
            change(line.split(" ", 3));
        }
    }

    private void change(String[] words) throws IOException {
        switch (words[0]) {
            case "write" -> {
                var file = folder.resolve(words[1]);
                Files.createDirectories(file.getParent());
                Files.writeString(file, words[2].replace("|", "\n"));
            }
            case "remove" -> Files.delete(folder.resolve(words[1]));
            case "copy" ->
                Files.copy(
                        folder.resolve(words[1]),
                        folder.resolve(words[2]),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            case "set" -> environment.put(words[1], words[2]);
            case "print" -> text.append(Files.readString(folder.resolve(words[1])));
            default -> throw new IllegalArgumentException("no line of a script: " + String.join(" ", words));
        }
    }

    private void slipway(String arguments, boolean terminal, String answer, int operations) {
        var words = new ArrayList<String>();
        var word = WORDS.matcher(arguments);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var interrupts = new CountedInterrupts(operations);
        var surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(answer.isEmpty() ? "" : answer + "\n")),
                terminal,
                environment,
                folder,
                interrupts,
                (_, _) -> () -> {},
                () -> Layers.of(List.of(new ToyLayer(interrupts::worked))),
                code -> text.append("left with ").append(code).append('\n'));
        var code = new Slipway(surroundings).run(words);
        text.append(plain(out)).append(plain(err));
        if (code != ExitCode.DONE) {
            text.append("(exit ").append(code.number()).append(")\n");
        }
    }

    /** Without what differs from run to run: the folder, times, names of runs and locks. */
    private String plain(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(folder + "/", "")
                .replaceAll("(?m)\\((\\d+m )?\\d+(\\.\\d)?s\\)", "(TIME)")
                .replaceAll(", \\d+\\.\\ds\\]", ", TIME]")
                .replaceAll("\"millis\":\\d+", "\"millis\":0")
                .replaceAll("(lineage\"?: ?\"?)[0-9a-f]{24}", "$1LINEAGE")
                .replaceAll("sha256:[0-9a-f]{64}", "sha256:DIGEST");
    }
}

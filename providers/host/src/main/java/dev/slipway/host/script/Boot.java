package dev.slipway.host.script;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a script gets to a host's shell. The command is always the same, and so shows nothing in a list of processes; the
 * script comes on standard input, after one line with its length. What comes before that line is dropped: it may be a
 * password that sudo did not ask for.
 */
public final class Boot {

    /** What is printed when the host is ready for a script. */
    public static final String READY = "slipway ready";

    private static final String LINE = "slipway 1 ";

    /** The command, without quotes of any shell in it. */
    private static final String COMMAND = "LC_ALL=C; echo " + READY + "; while IFS= read -r l; do case $l in \"" + LINE
            + "\"*) n=${l##* }; s=$(head -c \"$n\"; echo .); [ ${#s} -eq $((n + 1)) ] || exit 71; eval \"${s%.}\";"
            + " exit;; esac; done; exit 70";

    private Boot() {}

    /** The program and its arguments, for where no shell is in between. */
    public static List<String> arguments() {
        return List.of("/bin/sh", "-c", COMMAND);
    }

    /** The same for a login shell, whichever that is. */
    public static String commandLine() {
        return "/bin/sh -c '" + COMMAND + "'";
    }

    /** What standard input has to begin with. */
    public static byte[] payload(String script) {
        var text = script.getBytes(StandardCharsets.UTF_8);
        var head = (LINE + text.length + "\n").getBytes(StandardCharsets.UTF_8);
        var all = new byte[head.length + text.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(text, 0, all, head.length, text.length);
        return all;
    }
}

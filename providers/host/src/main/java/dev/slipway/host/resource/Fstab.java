package dev.slipway.host.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The table of file systems, and the lines in it that bring swap.
 *
 * @param text the whole file
 */
record Fstab(String text) {

    static final String PATH = "/etc/fstab";

    private static final String OFF = "#off by slipway# ";

    /** Another table made of one. */
    @FunctionalInterface
    interface Edit {
        Fstab apply(Fstab table);
    }

    /** The lines that bring swap. */
    List<String> swap() {
        return text.lines().filter(Fstab::bringsSwap).toList();
    }

    /** The same without swap: its lines are comments. */
    Fstab withoutSwap() {
        return mapped(line -> bringsSwap(line) ? OFF + line : line);
    }

    /** The same with lines that bring swap again; those that are no longer there as comments come at the end. */
    Fstab withSwap(List<String> lines) {
        var missing = new ArrayList<>(lines);
        missing.removeAll(swap());
        var wanted = Set.copyOf(missing);
        var back = mapped(line -> {
            var was = line.startsWith(OFF) ? line.substring(OFF.length()) : "";
            if (!wanted.contains(was)) {
                return line;
            }
            missing.remove(was);
            return was;
        });
        return missing.isEmpty() ? back : new Fstab(back.text + String.join("\n", missing) + "\n");
    }

    private Fstab mapped(java.util.function.UnaryOperator<String> change) {
        var lines = text.lines().map(change).toList();
        return new Fstab(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private static boolean bringsSwap(String line) {
        var fields = line.strip().split("\\s+", -1);
        return !line.strip().startsWith("#") && fields.length >= 3 && fields[2].equals("swap");
    }
}

package dev.slipway.state;

import java.util.ArrayList;

/**
 * Why state cannot be read or written, for a person to read.
 *
 * @param what what is wrong, one line in lower case
 * @param where the file, with the line, column or byte if that is known; empty when it is about no file
 * @param why what was found and what was expected; empty when {@code what} says it all
 * @param todo one next step
 */
public record StateProblem(String what, String where, String why, String todo) {

    /** All parts that are there, one on a line. */
    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add(what);
        if (!where.isEmpty()) {
            lines.add("  at " + where);
        }
        if (!why.isEmpty()) {
            lines.add("  " + why);
        }
        lines.add("  " + todo);
        return String.join("\n", lines);
    }
}

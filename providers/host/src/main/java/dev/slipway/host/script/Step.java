package dev.slipway.host.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An operation as the script does it: one of the functions of operations.sh.
 *
 * @param variables what the function works with, by the names that it uses
 * @param arguments its arguments
 */
record Step(String function, Map<String, String> variables, List<String> arguments) {

    Step {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        arguments = List.copyOf(arguments);
    }

    /** The assignments, on one line. */
    String assignments() throws UnfitText {
        var words = new ArrayList<String>();
        for (var variable : variables.entrySet()) {
            words.add(Shell.assignment(variable.getKey(), variable.getValue()));
        }
        return String.join(" ", words);
    }
}

package dev.slipway.host.script;

/**
 * Which host answered.
 *
 * @param machineId its machine-id; empty if it has none
 * @param bootId changes with each boot; empty if unknown
 */
public record Identity(String machineId, String bootId) {

    static final Identity UNKNOWN = new Identity("", "");

    /** Reads the arguments of the first frame. */
    static Identity parse(String rest) {
        var words = rest.split(" ", -1);
        return words.length == 3
                ? new Identity(words[1].equals("-") ? "" : words[1], words[2].equals("-") ? "" : words[2])
                : UNKNOWN;
    }
}

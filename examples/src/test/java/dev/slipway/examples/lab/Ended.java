package dev.slipway.examples.lab;

/** How a program ended. */
record Ended(String command, int exit, String out, String error) {

    /** Whether SIGKILL ended it, and not it itself before. */
    boolean killed() {
        return exit == 137;
    }

    /** All that it said, for the message of a failed assertion. */
    String said() {
        return "$ " + command + "\n" + out + error + "[exit " + exit + "]";
    }
}

package dev.slipway.examples.lab;

/** How a program ended. */
record Ended(String command, int exit, String out, String error) {

    /** All that it said, for the message of a failed assertion. */
    String said() {
        return "$ " + command + "\n" + out + error + "[exit " + exit + "]";
    }
}

package dev.slipway.examples.lab;

import java.util.Random;

/**
 * How often a lab test does something: once of each kind in profile {@code lab}, the full count in {@code lab-long}.
 * What is random comes from a seed that is printed and can be given again with {@code -Dslipway.seed=}.
 */
final class Counts {

    private static final boolean LONG = Boolean.getBoolean("slipway.lab.long");
    private static final long SEED = Long.getLong("slipway.seed", 1L);

    private Counts() {}

    static int of(int few, int many) {
        return LONG ? many : few;
    }

    /** Prints a line that the results of the run are to have. */
    @SuppressWarnings("SystemOut") // A lab test's report is what it prints.
    static void tell(String line) {
        System.out.println("lab: " + line);
    }

    /** Random numbers for a test, always the same for a seed; printed, so that a failure can be run again. */
    static Random random(String test) {
        tell("seed of " + test + ": " + SEED + " (again with -Dslipway.seed=" + SEED + ")");
        return new Random(SEED * 31 + test.hashCode());
    }
}

package dev.slipway.plans.view;

/** Numbers with their nouns. */
final class Count {

    private Count() {}

    /** {@code 1 step}, {@code 2 steps}. */
    static String of(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}

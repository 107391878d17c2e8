package dev.slipway.examples.lab;

import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Moments to kill a run at, from the seed: after so many changes, and a while longer. Counted by what the run has done,
 * not by a clock alone, so that a slow machine kills at the same places as a fast one.
 */
final class Moments {

    private final Random random;
    private final int changes;
    private final int longest;
    private int count;

    private Moments(Random random, int changes, int longest) {
        this.random = random;
        this.changes = changes;
        this.longest = longest;
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    /** Moments before the last of {@code changes} changes and up to {@code longest} milliseconds more. */
    static Moments of(String test, int changes, int longest) {
        return new Moments(Counts.random(test), changes, longest);
    }

    Moment next() {
        count++;
        return new Moment(random.nextInt(changes), random.nextInt(longest));
    }

    /** One moment. */
    record Moment(int changes, int more) {

        /** Kills a run then; says so. A run that ended before is left as it ended. */
        Ended kill(Programs.Running run) {
            while (run.process().isAlive() && done(run) < changes) {
                Programs.pause();
            }
            try {
                var over = run.process().waitFor(more, TimeUnit.MILLISECONDS);
                Counts.tell((over ? "ended before " : "killed ") + more + " ms after " + done(run) + " changes: "
                        + run.command());
            } catch (InterruptedException problem) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(problem);
            }
            return run.kill();
        }

        private static int done(Programs.Running run) {
            return (int) run.saidSoFar()
                    .lines()
                    .filter(line -> line.matches(".*\\]: (created|adopted|updated|deleted|forgotten).*"))
                    .count();
        }
    }
}

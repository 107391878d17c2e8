package dev.slipway.engine;

import dev.slipway.engine.sim.Simulation;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Installations that live through thousands of troubles, each decided by a seed.
 * {@code -Dslipway.simulation.runs=10000} lives more of them, {@code -Dslipway.simulation.seed=N} the one that failed.
 */
class SimulationTest {

    private static final int RUNS = Integer.getInteger("slipway.simulation.runs", 2000);

    @Test
    void everyLawHoldsWhateverGoesWrong() {
        var seed = Long.getLong("slipway.simulation.seed");
        var seeds = seed == null ? LongStream.range(0, RUNS) : LongStream.of(seed);
        seeds.forEach(SimulationTest::live);
    }

    private static void live(long seed) {
        try {
            new Simulation(seed).live();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + ": " + e.getMessage() + "\n  live it again with -Dslipway.simulation.seed=" + seed,
                    e);
        }
    }
}

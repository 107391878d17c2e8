package dev.slipway.engine.sim;

import dev.slipway.engine.work.Cancellation;
import dev.slipway.state.TargetId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Troubles that a seed decides. */
final class SeededTroubles implements Troubles {

    private static final List<Trouble> TROUBLES = List.copyOf(EnumSet.complementOf(EnumSet.of(Trouble.NONE)));

    private final Random random;
    private final Cancellation cancellation;
    private final Tally tally;
    private final Map<TargetId, Integer> silentFor = new HashMap<>();
    private final double often;
    private final double deadly;

    /**
     * @param often how likely each operation goes wrong
     * @param deadly how likely the process dies at each place where it may
     */
    SeededTroubles(Random random, Cancellation cancellation, Tally tally, double often, double deadly) {
        this.random = random;
        this.cancellation = cancellation;
        this.tally = tally;
        this.often = often;
        this.deadly = deadly;
    }

    @Override
    public Trouble before(SimOperation operation) {
        if (random.nextDouble() >= often) {
            return Trouble.NONE;
        }
        var trouble = possible(TROUBLES.get(random.nextInt(TROUBLES.size())), operation);
        tally.count("operation " + trouble);
        return trouble;
    }

    private static Trouble possible(Trouble trouble, SimOperation operation) {
        // Nobody looks at what a step without a gate has done, or whether a service was restarted: a lie about that
        // nobody can see through.
        var seen = !operation.name().equals("cordoned") && !(operation instanceof SimOperation.Restart);
        return trouble == Trouble.LIES && !seen ? Trouble.FAILS_FOR_NOW : trouble;
    }

    @Override
    public boolean silent(TargetId target) {
        var left = silentFor.getOrDefault(target, 0);
        if (left > 0) {
            silentFor.put(target, left - 1);
            return true;
        }
        if (random.nextDouble() < often / 4) {
            tally.count("target silent");
            silentFor.put(target, random.nextInt(8));
            return true;
        }
        return false;
    }

    @Override
    public void here(String where) {
        var dice = random.nextDouble();
        if (dice < deadly) {
            tally.count("killed " + (where.contains(" writing ") ? where : boundary(where)));
            throw new Killed();
        }
        if (dice > 1 - deadly / 4) {
            cancellation.request();
        }
    }

    /** Before or after an operation, whichever it is. */
    private static String boundary(String where) {
        return where.substring(0, where.indexOf(' ')) + " an operation";
    }
}

package dev.slipway.host.check;

import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.engine.target.Readings;
import java.util.function.Function;

/** Answers that a verdict is found from. */
final class Answers {

    private static final Verdict PASSED = new Verdict.Passed();

    private Answers() {}

    /** The verdict on an answer, or that there was none. */
    static <R extends Reading> Verdict judge(Readings readings, Probe<R> probe, Function<R, Verdict> judge) {
        return switch (readings.get(probe)) {
            case Answer.Read<R>(var reading) -> judge.apply(reading);
            case Answer.Unreadable<R>(var why) -> new Verdict.Unanswered(why);
            case Answer.NotYet<R>(var because) -> new Verdict.Unanswered(because);
        };
    }

    static Verdict passed() {
        return PASSED;
    }

    /** Passed if something holds, else failed. */
    static Verdict expect(boolean holds, String found, String remedy) {
        return holds ? PASSED : new Verdict.Failed(found, remedy);
    }
}

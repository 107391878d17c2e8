package dev.slipway.host.resource;

import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;
import dev.slipway.engine.target.Readings;
import java.util.Optional;

/** The answers that an observation is made from. One that is missing ends the observation and is its result. */
final class Seen {

    private final Readings readings;

    private Seen(Readings readings) {
        this.readings = readings;
    }

    /** Makes an observation; what is missing for it is the reason why it cannot be made. */
    static Observed by(Readings readings, Look look) {
        try {
            return look.at(new Seen(readings));
        } catch (Missing missing) {
            return missing.observed;
        }
    }

    /** An answer that planning can do without. */
    static <R extends Reading> Optional<R> find(Readings readings, Probe<R> probe) {
        return readings.get(probe) instanceof Answer.Read<R>(var reading) ? Optional.of(reading) : Optional.empty();
    }

    <R extends Reading> R the(Probe<R> probe) throws Missing {
        return switch (readings.get(probe)) {
            case Answer.Read<R>(var reading) -> reading;
            case Answer.Unreadable<R>(var why) -> throw new Missing(new Observed.Unreadable(why));
            case Answer.NotYet<R>(var because) -> throw new Missing(new Observed.NotYet(because));
        };
    }

    /** Makes an observation of answers. */
    @FunctionalInterface
    interface Look {
        Observed at(Seen seen) throws Missing;
    }

    /** An answer is missing. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Observed observed;

        Missing(Observed observed) {
            super("an answer is missing", null, false, false);
            this.observed = observed;
        }
    }
}

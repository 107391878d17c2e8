package dev.slipway.engine.spi;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Address;
import java.util.Set;

/**
 * A pure question over readings that is asked before something changes.
 *
 * @param address its name, such as {@code host.check[node-1:memory]}; {@code --allow} takes it
 * @param guards what it guards: it is asked only when one of these is about to change, or at any time if it watches
 *     them; if it fails they are blocked
 */
public record Check(Address address, Severity severity, Set<Probe<?>> probes, Set<Address> guards, Question question) {

    public Check {
        probes = Set.copyOf(probes);
        guards = Set.copyOf(guards);
    }

    /** What a check that does not pass does. */
    public enum Severity {
        FAIL,
        WARN,
        /** Warns, and is asked at any time: what it finds counts although nothing changes. */
        WATCH
    }

    /** The question itself; pure. */
    @FunctionalInterface
    public interface Question {
        Verdict ask(Readings readings);
    }

    /** What the answer is. */
    public sealed interface Verdict {

        record Passed() implements Verdict {}

        /**
         * @param found what was found and what was expected, on one line
         * @param remedy what to do next
         */
        record Failed(String found, String remedy) implements Verdict {}

        /** It could not be asked. */
        record Unanswered(String why) implements Verdict {}
    }
}

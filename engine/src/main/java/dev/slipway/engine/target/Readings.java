package dev.slipway.engine.target;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The answers to a set of probes. A probe that nobody asked is unreadable, and says so. */
public final class Readings {

    /** No answers at all. */
    public static final Readings NONE = new Readings(Map.of());

    private final Map<Probe<?>, Answer<?>> answers;

    private Readings(Map<Probe<?>, Answer<?>> answers) {
        this.answers = answers;
    }

    /** The answer to a probe. */
    public <R extends Reading> Answer<R> get(Probe<R> probe) {
        var answer = answers.get(probe);
        if (answer == null) {
            return new Answer.Unreadable<>("nobody asked for " + probe);
        }
        return switch (answer) {
            case Answer.Read<?>(var reading) -> new Answer.Read<>(probe.answers().cast(reading));
            case Answer.Unreadable<?>(var why) -> new Answer.Unreadable<>(why);
            case Answer.NotYet<?>(var because) -> new Answer.NotYet<>(because);
        };
    }

    /** Whether anything was said to a probe, even that nothing could be. */
    public boolean has(Probe<?> probe) {
        return answers.containsKey(probe);
    }

    /** All answers, by probe. */
    public Map<Probe<?>, Answer<?>> all() {
        return Collections.unmodifiableMap(answers);
    }

    /** These answers and others; where both have one, the other's is newer and counts. */
    public Readings and(Readings newer) {
        if (answers.isEmpty()) {
            return newer;
        }
        if (newer.answers.isEmpty()) {
            return this;
        }
        var both = new HashMap<>(answers);
        both.putAll(newer.answers);
        return new Readings(both);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Gathers answers. Not for use by several threads at once. */
    public static final class Builder {

        private final Map<Probe<?>, Answer<?>> answers = new HashMap<>();

        private Builder() {}

        /** Adds what a target said. */
        public <R extends Reading> Builder read(Probe<R> probe, R reading) {
            answers.put(probe, new Answer.Read<>(reading));
            return this;
        }

        public Builder unreadable(Probe<?> probe, String why) {
            answers.put(probe, new Answer.Unreadable<>(why));
            return this;
        }

        public Builder notYet(Probe<?> probe, String because) {
            answers.put(probe, new Answer.NotYet<>(because));
            return this;
        }

        /** Adds answers that were gathered elsewhere. */
        public Builder all(Readings others) {
            answers.putAll(others.answers);
            return this;
        }

        public Readings build() {
            return new Readings(new HashMap<>(answers));
        }
    }
}

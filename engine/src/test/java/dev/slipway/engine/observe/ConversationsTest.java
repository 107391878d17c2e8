package dev.slipway.engine.observe;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.late;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.sim.ThingProbe;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.engine.work.VirtualThreads;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private static final ThingProbe ON_A = new ThingProbe(box("a"), "x");
    private static final ThingProbe ON_B = new ThingProbe(box("b"), "x");
    private static final ThingProbe MAKER = new ThingProbe(box("a"), "maker");
    private static final ThingProbe ON_CLOUD = new ThingProbe(late("cloud"), "x");
    private static final ThingProbe.Found NOTHING = new ThingProbe.Found(Optional.empty(), false);

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private boolean cloudIsThere;
    private boolean throwing;

    private Conversations conversations(TargetId... known) {
        var ways = new TreeMap<TargetId, Value.MapOf>();
        for (var target : known) {
            ways.put(target, Value.of(Map.of("port", Value.of(22))));
        }
        var session = new Session("run", "test", "lineage", _ -> new byte[0], (_, _) -> {}, Path.of("."));
        return new Conversations(
                List.of(new Opener("box", 0), new Opener("late", 1)), ways, session, new VirtualThreads());
    }

    private final class Opener implements TargetOpener {
        private final String kind;
        private final int stage;

        Opener(String kind, int stage) {
            this.kind = kind;
            this.stage = stage;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public int stage() {
            return stage;
        }

        @Override
        public Set<Probe<?>> needs(TargetId target, Value.MapOf way) {
            return stage == 0 ? Set.of() : Set.of(MAKER);
        }

        @Override
        public Target open(TargetId target, Value.MapOf way, Readings readings, Session session) {
            said.add("open " + target + (readings.has(MAKER) ? " knowing the maker" : ""));
            return new Target() {
                @Override
                public Readings read(Set<Probe<?>> probes) {
                    said.add("read " + target);
                    if (throwing) {
                        throw new IllegalStateException("oops");
                    }
                    var answers = Readings.builder();
                    for (var probe : probes) {
                        if (target.kind().equals("late") && !cloudIsThere) {
                            answers.notYet(probe, "not yet");
                        } else if (!probe.equals(ON_B)) {
                            answers.read((ThingProbe) probe, NOTHING);
                        }
                    }
                    return answers.build();
                }

                @Override
                public RunResult run(Run run) {
                    return new RunResult(0, Optional.empty(), Outputs.NONE, Readings.NONE);
                }

                @Override
                public Value.MapOf learned() {
                    return target.equals(box("a"))
                            ? Value.of(Map.of("fingerprint", Value.of("SHA256:x")))
                            : Value.MapOf.EMPTY;
                }

                @Override
                public void close() {
                    said.add("close " + target);
                }
            };
        }
    }

    private static String why(Answer<?> answer) {
        return answer instanceof Answer.Unreadable<?>(var why) ? why : "it answered: " + answer;
    }

    @Test
    void whatALaterTargetNeedsIsAskedInTheSameConversationAsEverythingElse() {
        try (var conversations = conversations(box("a"), late("cloud"))) {
            var readings = conversations.observe(Set.of(ON_A, ON_CLOUD));
            assertThat(readings.get(ON_A)).isEqualTo(new Answer.Read<>(NOTHING));
            assertThat(readings.get(ON_CLOUD)).isEqualTo(new Answer.NotYet<>("not yet"));
        }
        assertThat(said)
                .containsExactly(
                        "open box:a",
                        "read box:a",
                        "open late:cloud knowing the maker",
                        "read late:cloud",
                        "close box:a",
                        "close late:cloud");
    }

    @Test
    void whatALaterTargetNeedsIsAskedEvenIfNobodyElseAsks() {
        try (var conversations = conversations(box("a"), late("cloud"))) {
            conversations.observe(Set.of(ON_CLOUD));
        }
        assertThat(said).contains("read box:a", "open late:cloud knowing the maker");
    }

    @Test
    void aTargetThatWasNotThereIsOpenedAnewUntilItIs() {
        try (var conversations = conversations(box("a"), late("cloud"))) {
            conversations.observe(Set.of(ON_CLOUD));
            said.clear();
            cloudIsThere = true;
            assertThat(conversations.read(Set.of(ON_CLOUD)).get(ON_CLOUD)).isEqualTo(new Answer.Read<>(NOTHING));
            assertThat(said)
                    .containsExactly(
                            "read box:a", "open late:cloud knowing the maker", "close late:cloud", "read late:cloud");
            said.clear();
            conversations.read(Set.of(ON_CLOUD));
            assertThat(said).containsExactly("read late:cloud");
        }
    }

    @Test
    void aTargetThatNobodyKnowsTheWayToIsUnreadable() {
        try (var conversations = conversations(box("a"))) {
            assertThat(why(conversations.observe(Set.of(ON_B)).get(ON_B)))
                    .isEqualTo("neither the document nor the state says how to reach box:b");
            assertThat(conversations.find(box("b"))).isNull();
        }
    }

    @Test
    void aTargetOfAKindThatNoLayerTalksToIsUnreadable() {
        var odd = new ThingProbe(new TargetId("registry", "r"), "x");
        try (var conversations = conversations(odd.target())) {
            assertThat(why(conversations.observe(Set.of(odd)).get(odd))).isEqualTo("no layer here talks to a registry");
        }
    }

    @Test
    void aProbeThatATargetLeavesOutIsUnreadable() {
        try (var conversations = conversations(box("b"))) {
            assertThat(why(conversations.observe(Set.of(ON_B)).get(ON_B))).isEqualTo("box:b gave no answer to it");
        }
    }

    @Test
    void aTargetThatThrowsIsUnreadable() {
        throwing = true;
        try (var conversations = conversations(box("a"))) {
            assertThat(why(conversations.observe(Set.of(ON_A)).get(ON_A)))
                    .isEqualTo("the layer of box:a has a bug: java.lang.IllegalStateException: oops");
        }
    }

    @Test
    void whatAConversationTaughtIsAddedToTheWay() {
        try (var conversations = conversations(box("a"), box("b"))) {
            assertThat(conversations.way(box("a"))).isEqualTo(Value.of(Map.of("port", Value.of(22))));
            conversations.observe(Set.of(ON_A, ON_B));
            assertThat(conversations.way(box("a")).find(Target.LEARNED))
                    .contains(Value.of(Map.of("fingerprint", Value.of("SHA256:x"))));
            assertThat(conversations.way(box("b"))).isEqualTo(Value.of(Map.of("port", Value.of(22))));
        }
    }
}

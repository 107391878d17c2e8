package dev.slipway.host.target;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.host.reach.Line;
import dev.slipway.host.reach.Unreached;
import dev.slipway.host.way.Learned;
import dev.slipway.host.way.Way;
import dev.slipway.host.script.Folders;
import dev.slipway.host.script.ReadScript;
import dev.slipway.host.script.RunScript;
import dev.slipway.host.script.Scene;
import dev.slipway.host.script.UnfitText;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A real host: what is asked becomes a script, which runs over a line. */
final class HostTarget implements Target {

    private static final Duration READ = Duration.ofMinutes(5);
    private static final long READ_PATIENCE = 240;
    /** How long a host may ponder one question. That the connection lives, keep-alives tell. */
    private static final Duration READ_SILENCE = Duration.ofSeconds(60);


    private final TargetId id;
    private final Way way;
    private final Learned before;
    private final Line line;
    private final Session session;
    private final Folders folders;
    /** Scripts of ours whose end nobody saw. */
    private final Set<String> lost = ConcurrentHashMap.newKeySet();

    private final Absence absence;
    private volatile Learned learned = Learned.NOTHING;

    HostTarget(TargetId id, Way way, Learned before, Line line, Session session, Folders folders) {
        this.id = id;
        this.way = way;
        this.before = before;
        this.line = line;
        this.session = session;
        this.folders = folders;
        this.absence = new Absence(way);
    }

    @Override
    public Readings read(Set<Probe<?>> probes) {
        try {
            var scene = scene(READ_PATIENCE);
            var awaited = List.copyOf(lost);
            var script = ReadScript.of(scene, probes, awaited);
            try (var conversation = Conversation.begin(line, way, session.secrets(), READ, READ_SILENCE)) {
                conversation.send(script.text());
                var answered = script.answered(conversation.frames(scene), conversation::torn);
                if (answered.whole()) {
                    awaited.forEach(lost::remove);
                }
                return answered.readings();
            }
        } catch (Unreached unreached) {
            return unreadable(probes, unreached.failure().oneLine());
        } catch (UnfitText unfit) {
            return unreadable(probes, unfit.why());
        }
    }

    @Override
    public RunResult run(Run run) {
        var script = Tokens.script();
        try {
            var scene = scene(Math.max(1, run.deadline().toSeconds() - 5));
            var author = new RunScript.Author(script, session.run(), Workstation.about(session), List.copyOf(lost));
            var rendered = RunScript.of(scene, author, run);
            var answer = rendered.answer();
            try (var conversation =
                    Conversation.begin(line, way, session.secrets(), run.deadline(), run.deadline())) {
                absence.isOver();
                conversation.send(rendered.text());
                conversation.keepGiving(rendered.large());
                var result = answer.take(conversation.frames(scene), conversation::torn);
                if (!answer.ended() && result.failure().filter(Failure::uncertain).isPresent()) {
                    lost.add(script);
                }
                return result;
            }
        } catch (Unreached unreached) {
            return RunScript.nothingDone(run, absence.judged(unreached.failure()));
        } catch (UnfitText unfit) {
            return RunScript.nothingDone(run, Failure.of(unfit.why(), "", ""));
        } catch (Session.MissingSecret missing) {
            return RunScript.nothingDone(run, Failure.of(String.valueOf(missing.getMessage()), "", ""));
        }
    }

    /** The machine-id that the host has to have. A user who believes new keys believes a new machine too. */
    private String expectedMachine() {
        return way.machineId().orElse(session.trustNewKeys() ? "" : before.machineId());
    }

    @Override
    public Value.MapOf learned() {
        return learned.value();
    }

    private Scene scene(long patience) {
        return new Scene(
                Tokens.boundary(),
                folders,
                expectedMachine(),
                patience,
                session.secrets(),
                text -> session.progress().says(id.name(), text),
                this::met);
    }

    private void met(String machineId) {
        if (expectedMachine().isEmpty() || expectedMachine().equals(machineId)) {
            if (!learned.machineId().equals(machineId)) {
                greet(machineId);
            }
            learned = new Learned(machineId, line.fingerprint());
        }
    }

    /** Says so if the machine is another one and is believed all the same. */
    private void greet(String machineId) {
        if (way.machineId().isEmpty()
                && !before.machineId().isEmpty()
                && !before.machineId().equals(machineId)) {
            session.progress()
                    .says(
                            id.name(),
                            "another machine than the recorded one, which is believed as --trust-new-host-keys says: its"
                                    + " machine-id is " + machineId + ", recorded is " + before.machineId());
        }
    }

    private static Readings unreadable(Set<Probe<?>> probes, String why) {
        var answers = Readings.builder();
        probes.forEach(probe -> answers.unreadable(probe, why));
        return answers.build();
    }

    @Override
    public void close() {
        line.close();
    }
}

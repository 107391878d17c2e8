package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.SwapOff;
import dev.slipway.host.operation.SwapOn;
import dev.slipway.host.probe.DpkgProbe;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.PackageProbe;
import dev.slipway.host.probe.PortsProbe;
import dev.slipway.host.probe.SwapProbe;
import dev.slipway.host.probe.SysctlProbe;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.probe.UnitProbe;
import dev.slipway.state.TargetId;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final TargetId HOST = new TargetId("host", "node-1");
    private static final Set<Probe<?>> PROBES = Set.of(
            new SystemProbe(HOST),
            new SwapProbe(HOST),
            new FileProbe(HOST, "/etc/passwd", true),
            new FileProbe(HOST, "/etc/absent", false),
            new PackageProbe(HOST, "dpkg"),
            new DpkgProbe(HOST),
            new PortsProbe(HOST),
            new UnitProbe(HOST, "ssh.service"),
            new SysctlProbe(HOST, "kernel.ostype"));
    private static final String MARK = "\n--c0ffeec0ffeec0ffee ";

    private static Frames frames(String text) {
        return new Frames(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "--c0ffeec0ffeec0ffee");
    }

    @Test
    void framesAreReadInOrderWithTheirBodies() throws IOException {
        var frames =
                frames("Welcome!\nnoise" + MARK + "begin a b\n" + MARK + "out 1\nbody\n\n--c0ffee" + MARK + "end\n");

        assertThat(frames.next()).contains(new Frames.Head("begin", "a b"));
        assertThat(frames.next()).contains(new Frames.Head("out", "1"));
        assertThat(frames.body()).contains(new Frames.Body(Bytes.of("body\n\n--c0ffee"), true));
        assertThat(frames.next()).contains(new Frames.Head("end", ""));
        assertThat(frames.next()).isEmpty();
        assertThat(frames.noise()).isEqualTo("Welcome!\nnoise");
    }

    @Test
    void aTornHeadOrBodyIsNone() throws IOException {
        var torn = frames(MARK + "out 1\nhalf a bo");
        assertThat(torn.next()).contains(new Frames.Head("out", "1"));
        assertThat(torn.body()).isEmpty();
        assertThat(frames(MARK + "out").next()).isEmpty();
    }

    @Property(tries = 200)
    void bodiesOfAnyBytesArriveAsTheyWere(@ForAll("nearMarks") List<byte[]> bodies) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        for (var body : bodies) {
            all.writeBytes((MARK + "out x\n").getBytes(StandardCharsets.US_ASCII));
            all.writeBytes(body);
        }
        all.writeBytes((MARK + "end\n").getBytes(StandardCharsets.US_ASCII));
        var frames = frames(all.toString(StandardCharsets.ISO_8859_1));

        for (var body : bodies) {
            assertThat(frames.next()).isPresent();
            assertThat(frames.body()).contains(new Frames.Body(Bytes.of(body), true));
        }
        assertThat(frames.next()).contains(new Frames.Head("end", ""));
    }

    /** Bodies of pieces of the mark, which is what a search for it falls over. */
    @Provide
    Arbitrary<List<byte[]>> nearMarks() {
        var pieces = Arbitraries.of(
                "\n", "-", "--", "\n--", "\n--c0ffee", "\n--c0ffeec0ffeec0ffee", "c0ffee", " ", "x", "\0", "\u00ff");
        return pieces.list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .filter(text -> !text.contains(MARK))
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .list()
                .ofMaxSize(4);
    }

    private static Scene scene() {
        return RealShell.scene(Path.of("/nowhere"));
    }

    @Property(tries = 150)
    void anAnswerThatBreaksOffAnywhereLeavesWhatIsMissingUnreadable(@ForAll double where) throws UnfitText {
        var whole = Whole.ANSWER;
        var cut = (int) (Math.abs(where % 1) * whole.size());
        var script = ReadScript.of(scene(), PROBES, List.of());

        var answered = script.answered(
                scene().frames(new ByteArrayInputStream(Arrays.copyOf(whole.toArray(), cut))),
                () -> Failure.of("cable cut", "", ""));

        assertThat(answered.whole()).isFalse();
        assertThat(answered.readings().all()).hasSize(PROBES.size());
        var full = Whole.READ;
        answered.readings().all().forEach((probe, answer) -> {
            if (!answer.equals(full.all().get(probe))) {
                assertThat(answer).isEqualTo(new Answer.Unreadable<>("cable cut"));
            }
        });
    }

    @Property(tries = 300)
    void damagedAnswersNeverThrow(@ForAll("damages") List<int[]> damages) throws UnfitText {
        var bytes = Whole.ANSWER.toArray();
        for (var damage : damages) {
            bytes[damage[0] % bytes.length] = (byte) damage[1];
        }
        var script = ReadScript.of(scene(), PROBES, List.of());

        var answered =
                script.answered(scene().frames(new ByteArrayInputStream(bytes)), () -> Failure.of("torn", "", ""));

        assertThat(answered.readings().all()).hasSize(PROBES.size());
    }

    @Provide
    Arbitrary<List<int[]>> damages() {
        return Arbitraries.integers()
                .between(0, 1 << 20)
                .flatMap(at -> Arbitraries.integers().between(0, 255).map(value -> new int[] {at, value}))
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property(tries = 200)
    void noTextIsTakenForOperationsThatWereDone(@ForAll String text) throws UnfitText, Session.MissingSecret {
        var place = Place.at(HOST);
        var run = new Run(
                "test", List.of(new SwapOff(place), new SwapOn(place)), PROBES, Outputs.NONE, Duration.ofMinutes(1));
        var script = RunScript.of(scene(), new RunScript.Author("a1", "r", "r", List.of()), run);

        var result = script.answer()
                .take(
                        scene().frames(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
                        () -> new Failure("torn", "", "", true, true));

        assertThat(result.completed()).isZero();
        assertThat(result.failure()).map(Failure::uncertain).contains(true);
        assertThat(result.after().all().values()).allMatch(Answer.Unreadable.class::isInstance);
    }

    @Test
    void aConnectionLostBetweenOperationsSaysHowManyWereDone() throws UnfitText, Session.MissingSecret {
        var place = Place.at(HOST);
        var run = new Run(
                "test", List.of(new SwapOff(place), new SwapOn(place)), Set.of(), Outputs.NONE, Duration.ofMinutes(1));
        var said = new ArrayList<String>();
        var scene = RealShell.scene(Path.of("/nowhere"), said);
        var script = RunScript.of(scene, new RunScript.Author("a1", "r", "r", List.of()), run);
        var text = MARK + "begin 1 - -\n" + MARK + "says waiting for x\n" + MARK + "doing 0\n" + MARK + "done 0\n"
                + MARK + "doing 1\n";

        var result = script.answer()
                .take(
                        scene.frames(new BufferedInputStream(
                                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))),
                        () -> new Failure("torn", "", "", true, true));

        assertThat(result.completed()).isEqualTo(1);
        assertThat(result.failure()).map(Failure::uncertain).contains(true);
        assertThat(said).containsExactly("waiting for x");
    }

    /** What this machine answers. */
    private static final class Whole {

        static final Bytes ANSWER = answer();
        static final dev.slipway.engine.target.Readings READ = read();

        private static Bytes answer() {
            try {
                return RealShell.DASH
                        .run(ReadScript.of(scene(), PROBES, List.of()).text())
                        .out();
            } catch (UnfitText e) {
                throw new IllegalStateException(e);
            }
        }

        private static dev.slipway.engine.target.Readings read() {
            try {
                return ReadScript.of(scene(), PROBES, List.of())
                        .answered(RealShell.frames(scene(), ANSWER), () -> Failure.of("torn", "", ""))
                        .readings();
            } catch (UnfitText e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.script.Folders;
import dev.slipway.host.script.Gate;
import dev.slipway.host.target.OpenHost;
import dev.slipway.host.way.Patience;
import dev.slipway.host.way.Way;
import dev.slipway.state.TargetId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a host, and of what it does, when the connection to it is lost. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostConnectionTest {

    private static final TargetId HOST = new TargetId("host", "node-1");
    private static final SystemProbe PROBE = new SystemProbe(HOST);
    private static final Duration SHORT = Duration.ofSeconds(3);

    private Path folder = Path.of("");
    private Path key = Path.of("");
    private Path known = Path.of("");
    private Sshd sshd;
    private Cable cable;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        this.folder = folder;
        assumeTrue(Sshd.isThere());
        sshd = Sshd.start(folder.resolve("sshd"));
        key = sshd.key("ed25519", "");
        known = folder.resolve("known_hosts");
        Files.writeString(known, sshd.knownLine("127.0.0.1", "ed25519"));
        cable = new Cable(sshd.port());
    }

    @AfterAll
    void stop() {
        if (sshd != null) {
            cable.close();
            sshd.close();
        }
    }

    @BeforeEach
    void hush() {
        said.clear();
    }

    private Target open(Path world) {
        return open(world, cable, Patience.USUAL);
    }

    private Target open(Path world, Cable cable, Patience patience) {
        var way = new Way(
                "127.0.0.1",
                false,
                cable.port(),
                System.getProperty("user.name"),
                Optional.of(key.toString()),
                Optional.empty(),
                Optional.of(known.toString()),
                Optional.empty(),
                Optional.empty(),
                patience);
        var session = new Session(
                "run-1", "acme", "l-1", _ -> new byte[0], (_, line) -> said.add(line), folder.resolve(".slipway"));
        return OpenHost.open(
                HOST,
                way,
                session,
                new Folders(
                        world.resolve("run").toString(), world.resolve("lib").toString()));
    }

    private static RunProgram touch(Path path) {
        return new RunProgram(
                Place.at(HOST), List.of("/usr/bin/touch", path.toString()), Content.nothing(), "", Set.of());
    }

    private static CompletableFuture<RunResult> run(Target target, Gate gate, Path second) {
        var run = new Run(
                "test",
                List.of(gate.operation(Place.at(HOST), Content.nothing()), touch(second)),
                Set.of(PROBE),
                Outputs.NONE,
                Duration.ofMinutes(1));
        var result = CompletableFuture.supplyAsync(
                () -> target.run(run), task -> Thread.ofVirtual().start(task));
        gate.awaitBegun(result);
        return result;
    }

    private static void isUncertain(RunResult result) {
        assertThat(result.completed()).isZero();
        assertThat(result.failure()).map(Failure::uncertain).contains(true);
        assertThat(result.failure())
                .map(Failure::what)
                .hasValueSatisfying(what -> assertThat(what).contains("was lost"));
        assertThat(result.after().get(PROBE)).isInstanceOf(Answer.Unreadable.class);
    }

    @Test
    void whatIsUnderWayEndsAndNothingElseBeginsAndTheHostIsReachedAgain(@TempDir Path world) {
        try (var target = open(world)) {
            var gate = new Gate(world, "gate");
            var second = world.resolve("second");
            var result = run(target, gate, second);

            cable.tear();

            isUncertain(result.join());
            var probe = new FileProbe(HOST, second.toString(), false);
            var looking = CompletableFuture.supplyAsync(
                    () -> target.read(Set.of(probe)), task -> Thread.ofVirtual().start(task));
            assertThat(take()).contains("waiting for a script");
            awaitGone(world);
            gate.open();
            assertThat(looking.join().get(probe)).isEqualTo(new Answer.Read<>(FileProbe.Found.ABSENT));
            assertThat(target.run(new Run(
                                    "again", List.of(touch(second)), Set.of(), Outputs.NONE, Duration.ofMinutes(1)))
                            .completed())
                    .isEqualTo(1);
        }
    }

    @Test
    void aCableThatIsCutIsNoticedThoughNobodyTells(@TempDir Path world) {
        try (var target = open(world, cable, new Patience(Duration.ofSeconds(10), SHORT, Duration.ofMinutes(5)))) {
            var gate = new Gate(world, "gate");
            var second = world.resolve("second");
            var result = run(target, gate, second);

            cable.cut();
            isUncertain(result.join());

            cable.tear();
            awaitGone(world);
            gate.open();
            assertThat(target.read(Set.of(PROBE)).get(PROBE)).isInstanceOf(Answer.Read.class);
            assertThat(second).doesNotExist();
        }
    }

    /** Until the host has noticed that the workstation is gone. */
    private static void awaitGone(Path world) {
        while (!hasGone(world)) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean hasGone(Path world) {
        try (var scripts = Files.list(world.resolve("run/scripts"))) {
            return scripts.anyMatch(script -> Files.exists(script.resolve("gone")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aConnectionThatDiedBetweenTalksIsMadeAnew(@TempDir Path world) {
        try (var target = open(world)) {
            assertThat(target.read(Set.of(PROBE)).get(PROBE)).isInstanceOf(Answer.Read.class);
            cable.tear();
            assertThat(target.read(Set.of(PROBE)).get(PROBE)).isInstanceOf(Answer.Read.class);
        }
    }

    @Test
    void whatIsToBeDoneOnAHostThatStaysAwayIsNotTriedForEver(@TempDir Path world) {
        var gone = new Cable(sshd.port());
        gone.close();
        try (var target = open(world, gone, Patience.USUAL)) {
            assertThat(failure(target, world)).matches(Failure::temporary);
        }
        try (var target = open(world, gone, new Patience(SHORT, SHORT, Duration.ZERO))) {
            assertThat(failure(target, world))
                    .matches(failure -> !failure.temporary())
                    .extracting(Failure::detail)
                    .asString()
                    .contains("it has been out of reach for longer than 0 seconds");
        }
    }

    private static Failure failure(Target target, Path world) {
        var run = new Run("test", List.of(touch(world)), Set.of(), Outputs.NONE, Duration.ofMinutes(1));
        return target.run(run).failure().orElseThrow();
    }

    @Test
    void aDeadlineEndsTheWaitingAndSaysThatTheOperationMayStillRun(@TempDir Path world) {
        try (var target = open(world)) {
            var gate = new Gate(world, "gate");
            var run = new Run(
                    "test",
                    List.of(gate.operation(Place.at(HOST), Content.nothing())),
                    Set.of(),
                    Outputs.NONE,
                    Duration.ofSeconds(10));
            var result = CompletableFuture.supplyAsync(
                    () -> target.run(run), task -> Thread.ofVirtual().start(task));
            gate.awaitBegun(result);

            var failure = result.join().failure().orElseThrow();

            assertThat(failure.what()).contains("did not answer in time");
            assertThat(failure.detail()).contains("not done within 10 seconds");
            assertThat(failure.uncertain()).isTrue();
            gate.open();
        }
    }

    private String take() {
        try {
            return said.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

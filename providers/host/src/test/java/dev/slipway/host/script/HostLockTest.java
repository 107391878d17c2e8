package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.script.RunScript.Author;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts of two runs on one host. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostLockTest {

    private static final TargetId HOST = new TargetId("host", "here");
    private static final Place HERE = Place.at(HOST);
    private static final Author FIRST = new Author("a1", "run-1", "run 1 of acme by alice@laptop", List.of());
    private static final Author OTHER = new Author("b1", "run-2", "run 2 of acme by bob@desk", List.of());

    @TempDir
    Path world;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    private RunProgram touch(String name) {
        return new RunProgram(
                HERE, List.of("/usr/bin/touch", world.resolve(name).toString()), Content.nothing(), "", Set.of());
    }

    private RunningScript start(RealShell shell, Author author, Gate gate) {
        return start(shell, author, gate, Content.nothing());
    }

    private RunningScript start(RealShell shell, Author author, Gate gate, Content input) {
        var script = RunningScript.start(
                shell, world, author, new ArrayList<>(), gate.operation(HERE, input), touch("second"));
        gate.awaitBegun(script.future());
        return script;
    }

    private RunningScript other(RealShell shell, Author author) {
        return RunningScript.start(shell, world, author, said, touch("other"));
    }

    private static String what(RunResult result) {
        return result.failure().map(Failure::what).orElse("");
    }

    @ParameterizedTest
    @EnumSource
    void aRunIsRefusedWhileTheWorkstationOfAnotherIsThere(RealShell shell) {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);

        var refused = other(shell, OTHER).result();

        assertThat(what(refused)).isEqualTo("another run works on this host");
        assertThat(refused.failure().orElseThrow().detail())
                .contains("run 1 of acme by alice@laptop")
                .contains("doing: run /bin/sh");
        assertThat(world.resolve("other")).doesNotExist();
        gate.open();
        assertThat(first.result().completed()).isEqualTo(2);
        assertThat(other(shell, OTHER).result().completed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aScriptWhoseWorkstationIsGoneEndsItsOperationOnlyAndIsWaitedFor(RealShell shell) throws InterruptedException {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);

        first.hangUp();
        var second = goneNoticed(shell, OTHER);

        assertThat(said.take()).contains("waiting for").contains("run 1 of acme by alice@laptop");
        assertThat(world.resolve("other")).doesNotExist();
        gate.open();
        assertThat(first.result().completed()).isEqualTo(1);
        assertThat(what(first.result())).contains("stopped before: run /usr/bin/touch");
        assertThat(world.resolve("second")).doesNotExist();
        assertThat(second.result().completed()).isEqualTo(1);
        assertThat(world.resolve("other")).exists();
    }

    /** A run that came when the host had noticed that the workstation of the first is gone. */
    private RunningScript goneNoticed(RealShell shell, Author author) {
        while (!Files.exists(world.resolve("run/scripts/a1/gone"))) {
            LockSupport.parkNanos(10_000_000);
        }
        return other(shell, author);
    }

    @ParameterizedTest
    @EnumSource
    void whatAKilledScriptStartedIsWaitedForToo(RealShell shell) throws InterruptedException {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);

        first.hangUp();
        while (!Files.exists(world.resolve("run/scripts/a1/gone"))) {
            LockSupport.parkNanos(10_000_000);
        }
        first.kill();
        var second = other(shell, OTHER);

        assertThat(said.take()).contains("waiting for");
        gate.open();
        assertThat(second.result().completed()).isEqualTo(1);
        assertThat(world.resolve("run/scripts/a1")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void scriptsOfOneProcessRunBesideEachOther(RealShell shell) {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);

        var beside = other(shell, new Author("a2", "run-1", "run 1", List.of()));

        assertThat(beside.result().completed()).isEqualTo(1);
        gate.open();
        assertThat(first.result().completed()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aLostScriptOfTheSameRunIsWaitedFor(RealShell shell) throws InterruptedException {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);

        var again = other(shell, new Author("a2", "run-1", "run 1", List.of("a1")));

        assertThat(said.take()).contains("waiting for");
        gate.open();
        assertThat(first.result().completed()).isEqualTo(2);
        assertThat(again.result().completed()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void lookingWaitsForAScriptWhoseWorkstationIsGone(RealShell shell) throws InterruptedException {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);
        first.hangUp();
        while (!Files.exists(world.resolve("run/scripts/a1/gone"))) {
            LockSupport.parkNanos(10_000_000);
        }
        var probe = new FileProbe(HOST, world.resolve("run/scripts/a1").toString(), false);
        var looking = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> shell.read(RealShell.scene(world, said), Set.of(probe)));

        assertThat(said.take()).contains("waiting for");
        gate.open();
        assertThat(looking.join().get(probe)).isEqualTo(new Answer.Read<>(FileProbe.Found.ABSENT));
    }

    @ParameterizedTest
    @EnumSource
    void lookingDoesNotWaitForARunWhoseWorkstationIsThere(RealShell shell) {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);
        var probe = new FileProbe(HOST, world.toString(), false);

        assertThat(shell.read(world, probe).get(probe)).isInstanceOf(Answer.Read.class);
        gate.open();
        assertThat(first.result().completed()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void noProcessShowsASecretWhileItIsUsed(RealShell shell) throws IOException {
        var secret = "secret of env:TOKEN";
        var gate = new Gate(world, "gate");
        var content = new Content.Joined(
                List.of(new Content.Plain(Bytes.of("token: ")), new Content.Hidden(new Value.Secret("env:TOKEN", ""))));
        var first = start(shell, FIRST, gate, content);

        var seen = new ArrayList<String>();
        var shells = 0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                var command = read(process.resolve("cmdline"));
                shells += command.contains(Boot.READY) ? 1 : 0;
                if ((command + read(process.resolve("environ"))).contains(secret)
                        || command.contains(java.util.Base64.getEncoder()
                                .encodeToString(secret.getBytes(StandardCharsets.UTF_8)))) {
                    seen.add(process + ": " + command);
                }
            }
        }
        gate.open();

        assertThat(first.result().failure()).isEmpty();
        assertThat(seen).isEmpty();
        assertThat(shells).isPositive();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException _) {
            // The process has ended, or is another user's.
            return "";
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseMayLookIntoTheFolderOfARunningScript(RealShell shell) throws IOException {
        var gate = new Gate(world, "gate");
        var first = start(shell, FIRST, gate);

        assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(world.resolve("run/scripts/a1"))))
                .isEqualTo("rwx------");
        gate.open();
        first.result();
    }

    @ParameterizedTest
    @EnumSource
    void aScriptThatIsGivenNoSecretIsNotRun(RealShell shell) {
        var scene = new Scene(
                "c0ffeec0ffeec0ffee",
                new Folders(
                        world.resolve("run").toString(), world.resolve("lib").toString()),
                "",
                20,
                _ -> {
                    throw new Session.MissingSecret("no TOKEN");
                },
                said::add,
                _ -> {});
        var run = new Run(
                "test",
                List.of(new RunProgram(
                        HERE,
                        List.of("/bin/true"),
                        new Content.Hidden(new Value.Secret("env:TOKEN", "")),
                        "",
                        Set.of())),
                Set.of(),
                Outputs.NONE,
                Duration.ofMinutes(1));

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> RunScript.of(scene, FIRST, run))
                .isInstanceOf(Session.MissingSecret.class);
        assertThat(shell).isNotNull();
    }
}

package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.ClaimHost;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.MakeFolder;
import dev.slipway.host.operation.ReleaseHost;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.RestorePath;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.operation.SetAttributes;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunScriptTest {

    private static final TargetId HOST = new TargetId("host", "here");
    private static final Place HERE = Place.at(HOST);

    @TempDir
    Path world;

    private String owner = "";
    private String group = "";

    @BeforeEach
    void whoAmI() throws IOException {
        var attributes = Files.readAttributes(world, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        owner = attributes.owner().getName();
        GroupPrincipal principal = attributes.group();
        group = principal.getName();
    }

    private WriteFile write(Path path, Content content, String mode, boolean keepBefore) {
        return new WriteFile(HERE, path.toString(), content, mode, owner, group, keepBefore);
    }

    private static Content text(String text) {
        return new Content.Plain(Bytes.of(text));
    }

    private static RunProgram program(String... arguments) {
        return new RunProgram(HERE, List.of(arguments), Content.nothing(), "", Set.of());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
    }

    private static void succeeded(RunResult result, int operations) {
        assertThat(result.failure()).isEmpty();
        assertThat(result.completed()).isEqualTo(operations);
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsWrittenWholeWithModeAndFoldersAbove(RealShell shell) throws IOException {
        var bytes = new byte[70_000];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        var path = world.resolve("a/b/file");

        succeeded(shell.run(world, write(path, new Content.Plain(Bytes.of(bytes)), "0640", false)), 1);

        assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
        assertThat(mode(path)).isEqualTo("rw-r-----");
        assertThat(mode(world.resolve("a/b"))).isEqualTo("rwxr-xr-x");
        try (var files = Files.list(world.resolve("a/b"))) {
            assertThat(files).containsExactly(path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pathsAndContentsMayBeAnything(RealShell shell) throws IOException {
        var texts = new TreeMap<Path, String>();
        for (var text : Hostile.KNOWN) {
            if (!text.isEmpty()) {
                texts.put(world.resolve("w" + text.replace('/', '_')), text);
            }
        }
        var writes = texts.entrySet().stream()
                .map(entry -> (Operation) write(entry.getKey(), text(entry.getValue()), "0600", true))
                .toArray(Operation[]::new);
        var restores = texts.keySet().stream()
                .map(path -> (Operation) new RestorePath(HERE, path.toString()))
                .toArray(Operation[]::new);

        succeeded(shell.run(world, writes), writes.length);
        texts.forEach((path, text) -> assertThat(path).hasContent(text));
        succeeded(shell.run(world, restores), restores.length);
        assertThat(texts.keySet()).noneMatch(Files::exists);
        assertThat(Path.of("/tmp/slipway-hostile")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void largeContentsComeAfterTheScriptAndLeaveNoTrace(RealShell shell) throws IOException {
        var bytes = new byte[3 << 20];
        new java.util.Random(1).nextBytes(bytes);
        var content = new Content.Joined(
                List.of(text("before "), new Content.Plain(Bytes.of(bytes)), new Content.Plain(Bytes.of(bytes))));
        var path = world.resolve("large");

        succeeded(shell.run(world, write(path, content, "0644", false), program("/bin/true")), 2);

        assertThat(Files.size(path)).isEqualTo(7 + 2 * bytes.length);
        assertThat(Digest.sha256(
                        java.util.Arrays.copyOfRange(Files.readAllBytes(path), 7 + bytes.length, 7 + 2 * bytes.length)))
                .isEqualTo(Digest.sha256(bytes));
        assertThat(world.resolve("lib")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void folderOrLinkInAFilesPlaceGoes(RealShell shell) throws IOException {
        var folder = world.resolve("folder");
        Files.createDirectories(folder.resolve("below"));
        var elsewhere = Files.writeString(world.resolve("elsewhere"), "elsewhere");
        var link = Files.createSymbolicLink(world.resolve("link"), elsewhere);

        succeeded(shell.run(world, write(folder, text("1"), "0644", false), write(link, text("2"), "0644", false)), 2);

        assertThat(folder).isRegularFile().hasContent("1");
        assertThat(link).isRegularFile().hasContent("2");
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(elsewhere).hasContent("elsewhere");
    }

    @ParameterizedTest
    @EnumSource
    void whatWasThereBeforeIsKeptOnceAndComesBack(RealShell shell) throws IOException {
        var path = world.resolve("file");
        Files.writeString(path, "theirs");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x---"));

        succeeded(shell.run(world, write(path, text("first"), "0644", true)), 1);
        succeeded(shell.run(world, write(path, text("second"), "0644", true)), 1);
        assertThat(path).hasContent("second");

        succeeded(shell.run(world, new RestorePath(HERE, path.toString())), 1);
        assertThat(path).hasContent("theirs");
        assertThat(mode(path)).isEqualTo("rwx--x---");

        Files.writeString(path, "theirs again");
        succeeded(shell.run(world, new RestorePath(HERE, path.toString())), 1);
        assertThat(path).hasContent("theirs again");
    }

    @ParameterizedTest
    @EnumSource
    void foldersAndLinksComeBackToo(RealShell shell) throws IOException {
        var folder = Files.createDirectories(world.resolve("folder"));
        Files.writeString(folder.resolve("x"), "x");
        var link = Files.createSymbolicLink(world.resolve("link"), Path.of("nowhere"));
        var absent = world.resolve("new/absent");

        succeeded(
                shell.run(
                        world,
                        write(folder, text("1"), "0644", true),
                        write(link, text("2"), "0644", true),
                        write(absent, text("3"), "0644", true)),
                3);
        succeeded(
                shell.run(
                        world,
                        new RestorePath(HERE, folder.toString()),
                        new RestorePath(HERE, link.toString()),
                        new RestorePath(HERE, absent.toString())),
                3);

        assertThat(folder.resolve("x")).hasContent("x");
        assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("nowhere"));
        assertThat(absent).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatWasThereGetsItsModeBackAndKeepsWhatIsInIt(RealShell shell) throws IOException {
        var folder = Files.createDirectories(world.resolve("folder"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        var made = world.resolve("made");

        succeeded(
                shell.run(
                        world,
                        new MakeFolder(HERE, folder.toString(), "0755", owner, group, true),
                        new MakeFolder(HERE, made.toString(), "0700", owner, group, true)),
                2);
        assertThat(mode(folder)).isEqualTo("rwxr-xr-x");
        assertThat(mode(made)).isEqualTo("rwx------");
        Files.writeString(folder.resolve("x"), "x");
        Files.writeString(made.resolve("x"), "x");

        succeeded(
                shell.run(world, new RestorePath(HERE, folder.toString()), new RestorePath(HERE, made.toString())), 2);
        assertThat(mode(folder)).isEqualTo("rwxr-x---");
        assertThat(folder.resolve("x")).exists();
        assertThat(made.resolve("x")).exists();
    }

    @ParameterizedTest
    @EnumSource
    void attributesAreSetButNotThroughALink(RealShell shell) throws IOException {
        var file = Files.writeString(world.resolve("file"), "x");
        var link = Files.createSymbolicLink(world.resolve("link"), file);

        succeeded(shell.run(world, new SetAttributes(HERE, file.toString(), "0400", owner, group)), 1);
        assertThat(mode(file)).isEqualTo("r--------");
        var result = shell.run(world, new SetAttributes(HERE, link.toString(), "0777", owner, group));
        assertThat(result.failure().map(Failure::detail).orElse("")).contains("is a link");
        assertThat(mode(file)).isEqualTo("r--------");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsAskedForIsRemoved(RealShell shell) throws IOException {
        var folder = Files.createDirectories(world.resolve("folder"));
        Files.writeString(folder.resolve("x"), "x");
        var link = Files.createSymbolicLink(world.resolve("link"), folder);

        succeeded(
                shell.run(
                        world,
                        new RemovePath(HERE, link.toString(), true),
                        new RemovePath(HERE, world + "/absent", false)),
                2);
        assertThat(folder.resolve("x")).exists();

        var refused = shell.run(world, new RemovePath(HERE, folder.toString(), false));
        assertThat(refused.failure().map(Failure::detail).orElse("")).contains("not empty");
        succeeded(shell.run(world, new RemovePath(HERE, folder.toString(), true)), 1);
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void pathsThatWindTheirWayAreRefusedBeforeAnythingRuns(RealShell shell) {
        for (var path : List.of("/", "/etc/../tmp/x", "/a//b", "/a/", "relative", "/a/./b")) {
            assertThatThrownBy(() -> shell.run(world, new RemovePath(HERE, path, true)))
                    .hasCauseInstanceOf(UnfitText.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void operationsStopAtTheFirstThatFailsAndItsWordsComeBack(RealShell shell) {
        var after = world.resolve("after");
        var probe = new FileProbe(HOST, after.toString(), false);
        var run = new Run(
                "test",
                List.of(
                        program("/bin/true"),
                        program(
                                "/bin/sh",
                                "-c",
                                "echo some output; echo 'E: Unable to locate package x' >&2; exit 100"),
                        write(after, text("x"), "0644", false)),
                Set.of(probe),
                Outputs.NONE,
                Duration.ofMinutes(1));

        var result = shell.run(RealShell.scene(world), run);

        assertThat(result.completed()).isEqualTo(1);
        var failure = result.failure().orElseThrow();
        assertThat(failure.what()).contains("exit status 100");
        assertThat(failure.detail()).isEqualTo("E: Unable to locate package x");
        assertThat(failure.uncertain()).isFalse();
        assertThat(result.after().get(probe)).isEqualTo(new Answer.Read<>(FileProbe.Found.ABSENT));
    }

    @ParameterizedTest
    @EnumSource
    void aLongComplaintIsShortened(RealShell shell) {
        var result = shell.run(
                world,
                program("/bin/sh", "-c", "i=0; while [ $i -lt 20000 ]; do echo line $i; i=$((i+1)); done; exit 1"));

        var detail = result.failure().orElseThrow().detail();
        assertThat(detail).endsWith("line 19999").hasSizeLessThan(2100);
    }

    @ParameterizedTest
    @EnumSource
    void outputsReachLaterOperationsOfTheSameScriptAndTheCaller(RealShell shell) throws IOException {
        var path = world.resolve("joined");
        Operation token =
                new RunProgram(HERE, List.of("/usr/bin/printf", "to'k$en\\n\\n"), Content.nothing(), "token", Set.of());
        var content = new Content.Joined(List.of(
                text("token: "),
                new Content.Yielded("token"),
                text("\nsecret: "),
                new Content.Hidden(new Value.Secret("env:X", "")),
                text("\n")));

        var result = shell.run(world, token, write(path, content, "0600", false));

        succeeded(result, 2);
        assertThat(result.outputs().find("token")).contains("to'k$en");
        assertThat(path).hasContent("token: to'k$en\nsecret: secret of env:X\n");
    }

    @ParameterizedTest
    @EnumSource
    void outputsOfEarlierScriptsAreGivenToPrograms(RealShell shell) throws IOException {
        var path = world.resolve("copy");
        var run = new Run(
                "test",
                List.of(new RunProgram(
                        HERE,
                        List.of("/usr/bin/tee", path.toString()),
                        new Content.Yielded("token"),
                        "",
                        Set.of("token"))),
                Set.of(),
                new Outputs(Map.of("token", "t-1")),
                Duration.ofMinutes(1));

        succeeded(shell.run(RealShell.scene(world), run), 1);
        assertThat(path).hasContent("t-1");
    }

    @ParameterizedTest
    @EnumSource
    void secretsThatAProgramRepeatsAreCoveredInItsWords(RealShell shell) {
        var result = shell.run(
                world,
                new RunProgram(
                        HERE,
                        List.of("/bin/sh", "-c", "cat >&2; exit 1"),
                        new Content.Hidden(new Value.Secret("env:X", "")),
                        "",
                        Set.of()));

        assertThat(result.failure().orElseThrow().detail()).isEqualTo("(secret)");
    }

    @ParameterizedTest
    @EnumSource
    void aHostIsClaimedOnceAndNotByAnother(RealShell shell) throws IOException {
        succeeded(shell.run(world, new ClaimHost(HERE, "acme", "l-1"), new ClaimHost(HERE, "acme", "l-2")), 2);
        assertThat(world.resolve("lib/host.json")).hasContent(new HostNote("acme", "l-2").text());

        var other =
                shell.run(world, new ClaimHost(HERE, "other", "l-3")).failure().orElseThrow();
        assertThat(other.what()).contains("belongs to another installation");
        assertThat(other.detail()).contains("acme");

        succeeded(shell.run(world, new ReleaseHost(HERE), new ReleaseHost(HERE)), 2);
        assertThat(world.resolve("lib")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfAScriptThatIsDone(RealShell shell) throws IOException {
        succeeded(shell.run(world, program("/bin/true")), 1);

        try (var scripts = Files.list(world.resolve("run/scripts"))) {
            assertThat(scripts).isEmpty();
        }
    }
}

package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.target.HostOpener;
import dev.slipway.host.way.Patience;
import dev.slipway.host.way.Way;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reaches hosts over a real sshd. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostOverSshTest {

    private static final TargetId HOST = new TargetId("host", "node-1");
    private static final SystemProbe PROBE = new SystemProbe(HOST);

    private Path folder = Path.of("");
    private Sshd sshd;
    private Path key;
    private Path known;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        assumeTrue(Sshd.isThere());
        sshd = Sshd.start(folder.resolve("sshd"));
        key = sshd.key("ed25519", "");
    }

    @AfterAll
    void stop() {
        if (sshd != null) {
            sshd.close();
        }
    }

    @BeforeEach
    void knowTheHost() throws IOException {
        known = Files.createTempFile(folder, "known", "hosts");
        knows(sshd.knownLine("[127.0.0.1]:" + sshd.port(), "ed25519"));
        said.clear();
    }

    private void knows(String text) throws IOException {
        Files.writeString(known, text);
    }

    private Way way() {
        return new Way(
                "127.0.0.1",
                false,
                sshd.port(),
                System.getProperty("user.name"),
                Optional.of(key.toString()),
                Optional.empty(),
                Optional.of(known.toString()),
                Optional.empty(),
                Optional.empty(),
                Patience.USUAL);
    }

    private Target open(Value.MapOf way, boolean trust) {
        var session = new Session(
                "run-1",
                "acme",
                "l-1",
                secret -> ("secret of " + secret.reference()).getBytes(StandardCharsets.UTF_8),
                (_, line) -> said.add(line),
                folder.resolve(".slipway"),
                trust);
        return new HostOpener().open(HOST, way, Readings.NONE, session);
    }

    private Answer<SystemProbe.Machine> look(Way way) {
        return look(way.value(), false);
    }

    private Answer<SystemProbe.Machine> look(Value.MapOf way, boolean trust) {
        try (var target = open(way, trust)) {
            return target.read(Set.of(PROBE)).get(PROBE);
        }
    }

    private static void answered(Answer<SystemProbe.Machine> answer) throws IOException {
        assertThat(answer).isInstanceOf(Answer.Read.class);
        assertThat(((Answer.Read<SystemProbe.Machine>) answer).reading().hostname())
                .isEqualTo(
                        Files.readString(Path.of("/proc/sys/kernel/hostname")).strip());
    }

    private static String why(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Unreadable.class);
        return ((Answer.Unreadable<?>) answer).why();
    }

    private Value.MapOf with(String name, Value value) {
        return way().value().with(name, value);
    }

    private Value.MapOf withKey(Path path) {
        return with("key", Value.of(path.toString()));
    }

    @Test
    void aKnownHostIsReadWithAKey() throws IOException {
        answered(look(way()));
    }

    @ParameterizedTest
    @CsvSource({
        "ed25519,''",
        "rsa,''",
        "ecdsa,''",
        "ed25519,secret of env:P",
        "rsa,secret of env:P",
        "ecdsa,secret of env:P"
    })
    void keysOfAllKindsLogInWithAndWithoutPassphrase(String type, String passphrase) throws IOException {
        var way = withKey(sshd.key(type, passphrase));
        answered(look(passphrase.isEmpty() ? way : way.with("passphrase", new Value.Secret("env:P", "")), false));
    }

    @Test
    void aWrongOrMissingPassphraseIsNamedAsSuch() {
        var locked = withKey(sshd.key("ed25519", "something else"));
        assertThat(why(look(locked, false))).contains("has a passphrase").contains("connection.passphrase");
        assertThat(why(look(locked.with("passphrase", new Value.Secret("env:P", "")), false)))
                .contains("the passphrase does not open the private key");
    }

    @Test
    void aKeyThatIsNotThereOrIsNoKeyIsNamed() throws IOException {
        assertThat(why(look(withKey(folder.resolve("no-key")), false))).contains("no-key cannot be read");
        assertThat(why(look(withKey(Path.of(key + ".pub")), false))).contains("is no private key");
        assertThat(why(look(
                        withKey(Files.writeString(
                                folder.resolve("torn"), "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n")),
                        false)))
                .contains("cannot be opened");
    }

    @Test
    void aKeyThatTheServerDoesNotTakeIsNamedWithItsFingerprint() throws IOException {
        Sshd.keygen(folder.resolve("stranger"), "ed25519", "");
        assertThat(why(look(withKey(folder.resolve("stranger")), false)))
                .contains("does not let us in")
                .contains("stranger (SHA256:")
                .contains("publickey");
    }

    @Test
    void anUnknownHostIsRefusedAndItsFingerprintShown() throws IOException {
        knows("");
        assertThat(why(look(way()))).contains("is not known").contains(sshd.fingerprint("ed25519"));
        assertThat(known).hasContent("");
    }

    @Test
    void aNewHostIsBelievedOnlyWhenAskedAndIsThenKnown() throws IOException {
        knows("other ssh-ed25519 AAAA");
        answered(look(way().value(), true));
        assertThat(Files.readString(known)).contains("\n" + sshd.knownLine("[127.0.0.1]:" + sshd.port(), "ed25519"));
        assertThat(said).anyMatch(line -> line.contains("believes the new host key"));
        answered(look(way()));
    }

    @Test
    void aChangedKeyIsRefusedEvenWhenNewOnesAreBelieved() throws IOException {
        Sshd.keygen(folder.resolve("former"), "ed25519", "");
        var former = Files.readString(folder.resolve("former.pub")).split(" ");
        knows("# a comment\n[127.0.0.1]:" + sshd.port() + " " + former[0] + " " + former[1] + "\n");

        var why = why(look(way().value(), true));

        assertThat(why)
                .contains("has changed")
                .contains(known + ":2")
                .contains(sshd.fingerprint("ed25519"))
                .contains("ssh-keygen -R");
    }

    @Test
    void aRevokedKeyIsRefused() throws IOException {
        knows(sshd.knownLine("*", "ed25519") + "@revoked " + sshd.knownLine("*", "ed25519"));
        assertThat(why(look(way()))).contains("is revoked").contains(known + ":2");
    }

    @Test
    void aNegatedNameIsNotKnown() throws IOException {
        knows(sshd.knownLine("*,!127.0.0.1,![127.0.0.1]:" + sshd.port(), "ed25519"));
        assertThat(why(look(way()))).contains("is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ecdsa"})
    void theKindOfKeyThatIsKnownIsAskedFor(String type) throws IOException {
        knows(sshd.knownLine("[127.0.0.*]:" + sshd.port(), type));
        answered(look(way()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa", "ecdsa"})
    void aFingerprintVouchesForAnyOfTheHostsKeys(String type) throws IOException {
        var way = way().value().without("knownHosts").with("fingerprint", Value.of(sshd.fingerprint(type)));
        answered(look(way, false));
    }

    @Test
    void aWrongFingerprintIsRefused() {
        var way = way().value().with("fingerprint", Value.of("SHA256:" + "A".repeat(43)));
        assertThat(why(look(way, true)))
                .contains("not the one with the fingerprint")
                .contains("expected SHA256:AAAA");
    }

    @Test
    void aServerThatIsNotThereRefuses() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(why(look(with("port", Value.of(port)), false)))
                .contains("was refused")
                .contains("sshd runs there");
    }

    @Test
    void aServerThatSaysNothingIsGivenUpInTime() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var way = with("port", Value.of(socket.getLocalPort())).with("connectMillis", Value.of(300));
            assertThat(why(look(way, false))).contains("does not answer").contains("did not let us in");
        }
    }

    @Test
    void aNameThatDoesNotExistIsNamed() {
        assertThat(why(look(with("address", Value.of("no-such-host.invalid")), false)))
                .contains("no such name");
    }

    @Test
    void anotherMachineAtTheAddressIsNoticedBeforeAnythingIsDone() {
        var way = way().value().with("machineId", Value.of("0123"));
        assertThat(why(look(way, false))).contains("another machine").contains("expected 0123");
        try (var target = open(way, false)) {
            var file = folder.resolve("must-not-be");
            var result = target.run(run(program("/usr/bin/touch", file.toString())));
            assertThat(result.failure().map(Failure::what)).contains("another machine is at the host's address");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void whatWasLearnedOfAHostVouchesForItLaterWhereNoFileKnowsIt() throws IOException {
        Value.MapOf learned;
        try (var target = open(way().value(), false)) {
            assertThat(target.learned()).isEqualTo(Value.MapOf.EMPTY);
            answered(target.read(Set.of(PROBE)).get(PROBE));
            learned = target.learned();
        }
        assertThat(learned.text("fingerprint")).contains(sshd.fingerprint("ed25519"));
        knows("");

        answered(look(way().value().with(Target.LEARNED, learned), false));

        var other = learned.with("fingerprint", Value.of("SHA256:other"));
        assertThat(why(look(way().value().with(Target.LEARNED, other), false))).contains("is not known");
    }

    @Test
    void aMachineSetUpAnewIsTakenOnlyByWhoBelievesNewKeys() throws IOException {
        var learned = Value.MapOf.EMPTY.with("machineId", Value.of("0123"));
        var way = way().value().with(Target.LEARNED, learned);

        assertThat(why(look(way, false))).contains("another machine").contains("--trust-new-host-keys");
        assertThat(said).isEmpty();
        answered(look(way, true));
        assertThat(said)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("another machine than the recorded one")
                .contains("recorded is 0123");
    }

    @Test
    void serversMayBeGoneThroughToGetThere() throws IOException {
        try (var jump = Sshd.start(folder.resolve("jump"), "AllowTcpForwarding yes")) {
            knows(sshd.knownLine("[127.0.0.1]:" + sshd.port(), "ed25519")
                    + jump.knownLine("[127.0.0.1]:" + jump.port(), "ed25519"));
            var first = way().value()
                    .with("port", Value.of(jump.port()))
                    .with("key", Value.of(jump.key("ed25519", "").toString()));
            answered(look(with("jumps", new Value.ListOf(List.of(first, first))), false));

            var refused = first.with("key", Value.of(key.toString()));
            assertThat(why(look(with("jumps", new Value.ListOf(List.of(refused))), false)))
                    .contains(":" + jump.port() + " does not let us in");
        }
    }

    @Test
    void manyTalksAtOnceShareOneConnection() {
        try (var target = open(way().value(), false)) {
            var answers = java.util.stream.IntStream.range(0, 30)
                    .mapToObj(_ -> java.util.concurrent.CompletableFuture.supplyAsync(
                            () -> target.read(Set.of(PROBE)).get(PROBE),
                            task -> Thread.ofVirtual().start(task)))
                    .toList();
            assertThat(answers.stream().map(java.util.concurrent.CompletableFuture::join))
                    .allMatch(Answer.Read.class::isInstance);
        }
    }

    private static RunProgram program(String... arguments) {
        return new RunProgram(Place.at(HOST), List.of(arguments), Content.nothing(), "", Set.of());
    }

    private static Run run(RunProgram... programs) {
        return new Run("test", List.of(programs), Set.of(PROBE), Outputs.NONE, Duration.ofMinutes(1));
    }
}

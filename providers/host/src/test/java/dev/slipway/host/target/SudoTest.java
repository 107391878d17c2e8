package dev.slipway.host.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Session;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.reach.Line;
import dev.slipway.host.reach.Privilege;
import dev.slipway.host.reach.Talk;
import dev.slipway.host.script.Boot;
import dev.slipway.host.script.Folders;
import dev.slipway.host.way.Learned;
import dev.slipway.host.way.Patience;
import dev.slipway.host.way.Way;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How we get on with sudo: a script plays it, in the words of the real one. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SudoTest {

    private static final TargetId HOST = new TargetId("host", "node-1");
    private static final SystemProbe PROBE = new SystemProbe(HOST);
    private static final String PASSWORD = "it's \"secret\" $HOME";

    /** Asks as sudo does: three times, on standard error, reading no more than a line. */
    private static final String ASKS = """
            asked=0
            while [ $asked -lt 3 ]; do
                printf '%s' "$prompt" >&2
                IFS= read -r given || { echo 'sudo: no password was provided' >&2; exit 1; }
                [ "$given" != "$PASSWORD" ] || exec "$@"
                asked=$((asked + 1))
                echo 'Sorry, try again.' >&2
            done
            echo 'sudo: 3 incorrect password attempts' >&2
            exit 1
            """;

    @TempDir
    Path folder;

    private final List<List<String>> started = new ArrayList<>();

    private Answer<SystemProbe.Machine> look(String sudo, Optional<String> password) throws IOException {
        var program = folder.resolve("sudo");
        Files.writeString(program, """
                #!/bin/sh
                prompt=Password:
                may_ask=yes
                while [ $# -gt 0 ]; do
                    case $1 in
                    -n) may_ask= ;;
                    -p) prompt=$2; shift ;;
                    --) shift; break ;;
                    esac
                    shift
                done
                """ + sudo);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Session.Secrets secrets = _ -> (password.orElse("") + "\n").getBytes(StandardCharsets.UTF_8);
        var way = new Way(
                "node-1",
                false,
                22,
                "ops",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                password.map(_ -> new Value.Secret("env:SUDO", "")),
                Patience.USUAL);
        var session = new Session("run-1", "acme", "l-1", secrets, (_, _) -> {}, folder);
        try (var target = new HostTarget(HOST, way, Learned.NOTHING, new Pipe(), session, Folders.USUAL)) {
            return target.read(Set.of(PROBE)).get(PROBE);
        }
    }

    private static String why(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Answer.Unreadable.class);
        return ((Answer.Unreadable<?>) answer).why();
    }

    @Test
    void withoutPasswordItIsNotLetAsk() throws IOException {
        assertThat(look("exec \"$@\"\n", Optional.empty())).isInstanceOf(Answer.Read.class);
        assertThat(started.getFirst()).contains("-n").doesNotContain("-S");
    }

    @Test
    void thePasswordIsGivenWhenAskedAndNeverAsAnArgument() throws IOException {
        assertThat(look(ASKS, Optional.of(PASSWORD))).isInstanceOf(Answer.Read.class);
        assertThat(started.getFirst()).contains("-S").noneMatch(word -> word.contains("secret"));
    }

    @Test
    void aPasswordThatIsNotAskedForIsNotGiven() throws IOException {
        assertThat(look("exec \"$@\"\n", Optional.of(PASSWORD))).isInstanceOf(Answer.Read.class);
    }

    @Test
    void aWrongPasswordIsTriedOnceAndNamedWithoutSayingIt() throws IOException {
        assertThat(why(look(ASKS, Optional.of("wrong one"))))
                .contains("does not take the password")
                .contains("connection.sudo.password")
                .doesNotContain("wrong one");
    }

    @Test
    void aPasswordThatIsMissingIsAskedOfTheUser() throws IOException {
        assertThat(why(look("[ -n \"$may_ask\" ] || { echo 'sudo: a password is required' >&2; exit 1; }", Optional.empty())))
                .contains("asks for a password")
                .contains("NOPASSWD");
    }

    @Test
    void aUserWhoMayNotIsTold() throws IOException {
        assertThat(why(look("echo 'ops is not in the sudoers file.' >&2; exit 1", Optional.empty())))
                .contains("may not use sudo");
        assertThat(why(look("echo 'Sorry, user ops may not run sudo on node-1.' >&2; exit 1", Optional.empty())))
                .contains("may not use sudo");
    }

    @Test
    void aSudoThatWantsATerminalIsNamed() throws IOException {
        assertThat(why(look("echo 'sudo: sorry, you must have a tty to run sudo' >&2; exit 1", Optional.empty())))
                .contains("wants a terminal")
                .contains("requiretty");
    }

    @Test
    void whatElseIsWrongIsSaidInItsOwnWords() throws IOException {
        assertThat(why(look("echo 'This account is currently not available.'; exit 1", Optional.empty())))
                .contains("no program could be started");
    }

    /** A line to this machine on which the script is found as sudo. */
    private final class Pipe implements Line {

        @Override
        public Talk start(Privilege privilege) {
            var command = new ArrayList<>(privilege.prefix());
            command.addAll(Boot.arguments());
            started.add(command);
            var builder = new ProcessBuilder(command);
            builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
            builder.environment().put("PASSWORD", PASSWORD);
            try {
                var process = builder.start();
                return new Talk() {
                    @Override
                    public OutputStream in() {
                        return process.getOutputStream();
                    }

                    @Override
                    public InputStream out() {
                        return process.getInputStream();
                    }

                    @Override
                    public InputStream err() {
                        return process.getErrorStream();
                    }

                    @Override
                    public String lost() {
                        return "";
                    }

                    @Override
                    public void close() {
                        process.destroy();
                    }
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String fingerprint() {
            return "";
        }

        @Override
        public String toString() {
            return "node-1";
        }

        @Override
        public void close() {}
    }
}

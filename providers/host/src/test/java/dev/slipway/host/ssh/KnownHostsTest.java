package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.host.operation.Bytes;
import dev.slipway.host.ssh.KnownHosts.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {

    private static final HostKey KEY = new HostKey("ssh-ed25519", Bytes.of("key"));
    private static final HostKey OTHER = new HostKey("ssh-ed25519", Bytes.of("other"));
    private static final HostKey RSA = new HostKey("ssh-rsa", Bytes.of("rsa"));

    private static Verdict judge(String text, String host, int port, HostKey key) {
        return KnownHosts.of("known_hosts", text).judge(host, port, key);
    }

    private static boolean right(String text, String host, int port) {
        return judge(text, host, port, KEY) instanceof Verdict.Right;
    }

    @Test
    void aPlainLineIsForItsHostOnTheUsualPort() {
        var line = "node-1,10.0.0.1 " + KEY.text() + " a comment\n";
        assertThat(right(line, "node-1", 22)).isTrue();
        assertThat(right(line, "NODE-1", 22)).isTrue();
        assertThat(right(line, "10.0.0.1", 22)).isTrue();
        assertThat(right(line, "node-10", 22)).isFalse();
    }

    @Test
    void anotherPortHasALineOfItsOwnOrElseThatOfTheHost() {
        var both = "[node-1]:2222 " + OTHER.text() + "\nnode-1 " + KEY.text() + "\n";
        assertThat(judge(both, "node-1", 2222, OTHER)).isInstanceOf(Verdict.Right.class);
        assertThat(judge(both, "node-1", 2222, KEY)).isInstanceOf(Verdict.Changed.class);
        assertThat(right(both, "node-1", 22)).isTrue();
        assertThat(right("node-1 " + KEY.text(), "node-1", 2222)).isTrue();
    }

    @Test
    void wildcardsStandForAnyText() {
        assertThat(right("*.acme.example " + KEY.text(), "node-1.acme.example", 22))
                .isTrue();
        assertThat(right("node-? " + KEY.text(), "node-1", 22)).isTrue();
        assertThat(right("node-? " + KEY.text(), "node-12", 22)).isFalse();
        assertThat(right("[node-*]:2222 " + KEY.text(), "node-1", 2222)).isTrue();
    }

    @Test
    void aNegatedPatternCountsMost() {
        assertThat(right("*,!node-1 " + KEY.text(), "node-2", 22)).isTrue();
        assertThat(right("*,!node-1 " + KEY.text(), "node-1", 22)).isFalse();
        assertThat(right("!node-1,* " + KEY.text(), "node-1", 22)).isFalse();
        assertThat(right("!node-1 " + KEY.text(), "node-2", 22)).isFalse();
    }

    @Test
    void aRevokedKeyIsRefusedThoughAnotherLineHasIt() {
        var text = "node-1 " + KEY.text() + "\n@revoked * " + KEY.text() + "\n";
        assertThat(judge(text, "node-1", 22, KEY))
                .isInstanceOfSatisfying(
                        Verdict.Revoked.class,
                        revoked -> assertThat(revoked.line().place()).isEqualTo("known_hosts:2"));
        assertThat(right("node-1 " + KEY.text() + "\n@revoked node-2 " + KEY.text(), "node-1", 22))
                .isTrue();
    }

    @Test
    void aChangedKeyNamesTheLineAndAnUnknownOneThoseOfOtherTypes() {
        var text = "# comment\n\nnode-1 " + OTHER.text() + "\n";
        assertThat(judge(text, "node-1", 22, KEY))
                .isInstanceOfSatisfying(
                        Verdict.Changed.class,
                        changed ->
                                assertThat(changed.lines().getFirst().place()).isEqualTo("known_hosts:3"));
        assertThat(judge("node-1 " + RSA.text(), "node-1", 22, KEY))
                .isInstanceOfSatisfying(
                        Verdict.Unknown.class,
                        unknown -> assertThat(unknown.lines()).hasSize(1));
        assertThat(judge("", "node-1", 22, KEY)).isEqualTo(new Verdict.Unknown(List.of()));
    }

    @Test
    void linesThatVouchForKeysAreNotKeysOfTheHost() {
        var known = KnownHosts.of("f", "@cert-authority * " + KEY.text() + "\n");
        assertThat(known.judge("node-1", 22, KEY)).isInstanceOf(Verdict.Unknown.class);
        assertThat(known.onlyVouchedFor("node-1", 22)).isTrue();
    }

    @Test
    void whatCannotBeUnderstoodIsPassedOver() {
        for (var line : List.of(
                "node-1",
                "node-1 ssh-ed25519",
                "node-1 ssh-ed25519 !!!",
                "@what node-1 " + KEY.text(),
                "|1|x node-1")) {
            assertThat(right(line + "\n", "node-1", 22)).isFalse();
        }
    }

    @Test
    void hashedNamesAreThoseThatOpenSshMakes(@TempDir Path folder) throws IOException {
        var file = folder.resolve("known_hosts");
        Files.writeString(file, "node-1 " + KEY.text() + "\n[node-2]:2222 " + KEY.text() + "\n");
        // OpenSSH only hashes keys that are keys.
        Sshd.keygen(folder.resolve("k"), "ed25519", "");
        var words = Files.readString(folder.resolve("k.pub")).split(" ");
        Files.writeString(
                file, "node-1 " + words[0] + " " + words[1] + "\n[node-2]:2222 " + words[0] + " " + words[1] + "\n");
        Tool.run("ssh-keygen", "-H", "-f", file.toString());
        var key = new HostKey(words[0], Bytes.of(java.util.Base64.getDecoder().decode(words[1])));

        var known = KnownHosts.read(List.of(file, folder.resolve("absent")));

        assertThat(Files.readString(file)).startsWith("|1|").doesNotContain("node-1");
        assertThat(known.judge("node-1", 22, key)).isInstanceOf(Verdict.Right.class);
        assertThat(known.judge("node-2", 2222, key)).isInstanceOf(Verdict.Right.class);
        assertThat(known.judge("node-3", 22, key)).isInstanceOf(Verdict.Unknown.class);
    }

    @Property(tries = 300)
    void noTextMakesItFail(@ForAll String text, @ForAll String host) {
        assertThat(judge(text, host, 22, KEY)).isNotNull();
    }

    @Property(tries = 300)
    void noTextVouchesForAKeyThatIsNotInIt(@ForAll String text, @ForAll String host) {
        assertThat(right(text, host, 22)).isFalse();
    }

    @Test
    void patternsTakeNoMoreThanTheirTime() {
        assertThat(Globs.fits("*a".repeat(40) + "b", "a".repeat(5000))).isFalse();
        assertThat(Globs.fits("*a".repeat(40) + "*", "a".repeat(5000))).isTrue();
    }
}

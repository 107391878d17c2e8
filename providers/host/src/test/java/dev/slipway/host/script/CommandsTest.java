package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.target.Place;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.HostOperation;
import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.operation.UnitAction;
import dev.slipway.host.operation.UpdatePackageLists;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandsTest {

    private static final Place HERE = Place.at(new TargetId("host", "node-1"));

    private static String shown(HostOperation operation) {
        return String.join("\n", Commands.of(operation));
    }

    @Test
    void aFileIsShownAsItIsWrittenButForItsContent() {
        var operation =
                new WriteFile(HERE, "/etc/it's/here", new Content.Plain(Bytes.of("x")), "0644", "root", "root", false);

        assertThat(shown(operation))
                .contains("# pour prints 1 bytes with the SHA-256 digest 2d711642b726b044")
                .contains("mkdir -p -- '/etc/it'\\''s'")
                .contains("chown -- root:root \"$new\" && chmod -- 0644 \"$new\"")
                .contains("mv -f -T -- \"$new\" '/etc/it'\\''s/here'")
                .doesNotContain("keep_before");
    }

    @Test
    void aSecretIsShownByItsReference() {
        var secret = new Content.Joined(
                List.of(new Content.Plain(Bytes.of("a")), new Content.Hidden(new Value.Secret("env:TOKEN", "digest"))));
        var operation = new WriteFile(HERE, "/etc/secret", secret, "0600", "root", "root", true);

        assertThat(shown(operation))
                .contains("then the secret env:TOKEN")
                .contains("keep_before item")
                .doesNotContain("digest\n");
    }

    @Test
    void packagesAreShownWithTheWholeCommand() {
        var operation =
                new InstallPackages(HERE, List.of(new InstallPackages.Package("kubelet", "1.34.4-*", true)), false);

        assertThat(shown(operation))
                .contains("DEBIAN_FRONTEND=noninteractive")
                .contains("choose 'kubelet=1.34.4-*'")
                .contains("apt-get -q -y")
                .contains("--no-remove")
                .contains("mark hold kubelet && mark install");
    }

    @Test
    void simpleOperationsAreOneLine() {
        assertThat(Commands.of(new UnitAction(HERE, "a@b.service", UnitAction.Verb.RESTART)))
                .containsExactly("systemctl --no-ask-password restart -- a@b.service || unit_refused");
        assertThat(Commands.of(
                        new RunProgram(HERE, List.of("/usr/bin/echo", "a b", "$c"), Content.nothing(), "", Set.of())))
                .containsExactly("/usr/bin/echo 'a b' '$c'");
        assertThat(shown(new UpdatePackageLists(HERE, "/etc/apt/sources.list.d/x.sources")))
                .contains("-o Dir::Etc::sourcelist=/etc/apt/sources.list.d/x.sources");
    }

    @Test
    void whatCannotBeRunIsSaid() {
        assertThat(shown(new RemovePath(HERE, "/etc/../x", true)))
                .startsWith("# cannot be run: not a plain absolute path");
    }
}

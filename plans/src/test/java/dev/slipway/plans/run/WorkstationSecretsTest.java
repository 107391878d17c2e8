package dev.slipway.plans.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.target.Session;
import dev.slipway.plans.document.Limits;
import dev.slipway.state.StateException;
import dev.slipway.state.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkstationSecretsTest {

    private static final SecretReference TOKEN = new SecretReference.Variable("TOKEN");

    @TempDir
    private Path folder;

    @Test
    void aSecretInTheEnvironmentIsFound() throws Session.MissingSecret {
        assertThat(secrets(Map.of("TOKEN", "hush")).resolve(new Value.Secret("env:TOKEN", "")))
                .isEqualTo(bytes("hush"));
    }

    @Test
    void aSecretInAFileBesideTheDocumentIsFoundAsItIs() throws IOException, Session.MissingSecret {
        Files.writeString(folder.resolve("token"), "hush\n");

        assertThat(secrets(Map.of()).resolve(new Value.Secret("file:./token", "")))
                .isEqualTo(bytes("hush\n"));
    }

    @Test
    void aMissingSecretIsNamedWithoutGuesses() {
        assertThatThrownBy(() -> secrets(Map.of()).resolve(new Value.Secret("env:TOKEN", "")))
                .isInstanceOf(Session.MissingSecret.class)
                .hasMessageContaining("no variable TOKEN");
        assertThatThrownBy(() -> secrets(Map.of()).resolve(new Value.Secret("file:./token", "")))
                .isInstanceOf(Session.MissingSecret.class)
                .hasMessageContaining("./token");
    }

    @Test
    void theValueOfASecretTellsThatItHasChangedAndNothingElse() {
        var first = secrets(Map.of("TOKEN", "hush"));
        var before = first.value(TOKEN);
        first.keepKey();
        var same = secrets(Map.of("TOKEN", "hush")).value(TOKEN);
        var after = secrets(Map.of("TOKEN", "hush-hush")).value(TOKEN);

        assertThat(same).isEqualTo(before);
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(before.digest()).doesNotContain("hush");
    }

    @Test
    void whoeverDoesNotHaveTheSecretCanPlanAllTheSame() {
        assertThat(secrets(Map.of()).value(TOKEN)).isEqualTo(new Value.Secret("env:TOKEN", ""));
        assertThat(folder.resolve(".slipway")).doesNotExist();
    }

    @Test
    void lookingMakesNoKey() {
        var secrets = secrets(Map.of("TOKEN", "hush"));

        var wanted = secrets.value(TOKEN).digest();
        assertThat(secrets.digest(bytes("hush"))).isEqualTo(wanted);
        assertThat(secrets.digest(bytes("hush-hush"))).isNotEqualTo(wanted);
        assertThat(folder.resolve(".slipway")).doesNotExist();
    }

    @Test
    void theKeyThatIsKeptIsTheOneThatWasLookedWith() {
        var secrets = secrets(Map.of("TOKEN", "hush"));
        var wanted = secrets.value(TOKEN);

        secrets.keepKey();

        assertThat(folder.resolve(".slipway/key")).exists();
        assertThat(secrets(Map.of("TOKEN", "hush")).value(TOKEN)).isEqualTo(wanted);
    }

    @Test
    void withoutASecretNoKeyIsKept() {
        secrets(Map.of()).keepKey();

        assertThat(folder.resolve(".slipway")).doesNotExist();
    }

    @Test
    void theKeyMayBeGivenAndThenNoneIsMade() {
        var key = "0".repeat(64);

        assertThat(secrets(Map.of("TOKEN", "hush", "SLIPWAY_KEY", key))
                        .value(TOKEN)
                        .digest())
                .isNotEmpty();
        assertThat(folder.resolve(".slipway/key")).doesNotExist();
    }

    @Test
    void aKeyThatIsNoneIsTold() {
        assertThatThrownBy(() ->
                        secrets(Map.of("TOKEN", "hush", "SLIPWAY_KEY", "x")).value(TOKEN))
                .isInstanceOf(StateException.class)
                .hasMessageContaining("SLIPWAY_KEY");
    }

    private WorkstationSecrets secrets(Map<String, String> environment) {
        return new WorkstationSecrets(
                environment, Workplace.real(folder.resolve("installation.yaml"), Limits.USUAL), Path.of("/nowhere"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package dev.slipway.state.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.state.StateException;
import dev.slipway.state.disk.RealDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

    @TempDir
    private Path temp;

    @Test
    void hasNoKeyUntilOneIsNeeded() {
        assertThat(keyFile().find()).isEmpty();
        assertThat(temp.resolve(".slipway")).doesNotExist();
    }

    @Test
    void keepsAKeyOnceForTheOwnerAlone() throws IOException {
        var made = keep();

        assertThat(file()).content().matches("[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(digest(keep())).isEqualTo(digest(made));
        assertThat(keyFile().find().map(KeyFileTest::digest)).contains(digest(made));
        try (var files = Files.list(temp.resolve(".slipway"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void keepsAnotherKeyElsewhere() {
        var elsewhere = new KeyFile(temp.resolve("elsewhere/key"), new RealDisk());

        assertThat(digest(elsewhere.keep(DigestKey.random()))).isNotEqualTo(digest(keep()));
    }

    @Test
    void givesAllWhoKeepOneAtTheSameTimeTheSame() throws Exception {
        var tasks = new ArrayList<Callable<String>>();
        for (var i = 0; i < 16; i++) {
            tasks.add(() -> digest(keep()));
        }
        try (var executor = Executors.newFixedThreadPool(8)) {
            var digests = new ArrayList<String>();
            for (var made : executor.invokeAll(tasks)) {
                digests.add(made.get());
            }
            assertThat(digests).hasSize(16).containsOnly(digest(keep()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------"})
    void refusesAKeyThatIsNotPrivate(String permissions) throws IOException {
        keep();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> keep()).isInstanceOfSatisfying(StateException.class, e -> {
            assertThat(e.problem().what()).isEqualTo("the key of the secrets' digests is not private");
            assertThat(e.problem().why()).isEqualTo("found permissions " + permissions + ", expected rw-------");
        });
    }

    @Test
    void refusesAKeyOfAnotherFormAndLeavesIt() throws IOException {
        keep();
        Files.writeString(file(), "hello");

        assertThatThrownBy(() -> keep())
                .isInstanceOfSatisfying(
                        StateException.class,
                        e -> assertThat(e.problem().where()).isEqualTo(file().toString()));
        assertThat(file()).hasContent("hello");
    }

    @Test
    void saysThatItCannotBeRead() throws IOException {
        Files.createDirectories(file());

        assertThatThrownBy(() -> keyFile().find())
                .isInstanceOfSatisfying(
                        StateException.class,
                        e -> assertThat(e.problem().what())
                                .isEqualTo("the key of the secrets' digests cannot be read or written"));
    }

    private DigestKey keep() {
        return keyFile().keep(DigestKey.random());
    }

    private KeyFile keyFile() {
        return new KeyFile(file(), new RealDisk());
    }

    private Path file() {
        return temp.resolve(".slipway/key");
    }

    private static String digest(DigestKey key) {
        return SecretDigests.with(key).value("r", "s".getBytes(UTF_8)).digest();
    }
}

package dev.slipway.state.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDiskTest {

    private final Disk disk = new RealDisk();

    @TempDir
    private Path folder;

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void makesFilesAndFoldersForTheOwnerAlone() throws IOException {
        var made = folder.resolve("a/b");

        disk.createFolder(made);
        disk.createFolder(made);
        disk.write(made.resolve("whole"), bytes("x"));
        disk.append(made.resolve("appended"), 0).close();

        assertThat(permissions(folder.resolve("a"))).isEqualTo("rwx------");
        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.resolve("whole"))).isEqualTo("rw-------");
        assertThat(permissions(made.resolve("appended"))).isEqualTo("rw-------");
    }

    @Test
    void readsNothingWhereNoFileIs() throws IOException {
        assertThat(disk.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void writesOverWhatWasLeftBehind() throws IOException {
        disk.write(folder.resolve("f"), bytes("longer than the next"));
        disk.write(folder.resolve("f"), bytes("next"));

        assertThat(content("f")).isEqualTo("next");
    }

    @Test
    void keepsThePermissionsOfWhatItReplaces() throws IOException {
        disk.write(folder.resolve("place"), bytes("old"));
        Files.setPosixFilePermissions(folder.resolve("place"), PosixFilePermissions.fromString("rw-r-----"));
        disk.write(folder.resolve("new"), bytes("new"));

        disk.replace(folder.resolve("new"), folder.resolve("place"));

        assertThat(content("place")).isEqualTo("new");
        assertThat(permissions(folder.resolve("place"))).isEqualTo("rw-r-----");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void replacesWhereNothingWas() throws IOException {
        disk.write(folder.resolve("new"), bytes("new"));

        disk.replace(folder.resolve("new"), folder.resolve("place"));

        assertThat(content("place")).isEqualTo("new");
    }

    @Test
    void placesAFileOnlyWhereNoneIs() throws IOException {
        disk.write(folder.resolve("one"), bytes("one"));
        disk.write(folder.resolve("two"), bytes("two"));

        assertThat(disk.placeNew(folder.resolve("one"), folder.resolve("place")))
                .isTrue();
        assertThat(disk.placeNew(folder.resolve("two"), folder.resolve("place")))
                .isFalse();

        assertThat(content("place")).isEqualTo("one");
        assertThat(folder.resolve("one")).doesNotExist();
        assertThat(folder.resolve("two")).doesNotExist();
    }

    @Test
    void placesAFileOnlyWhereNoneIsAlsoWithoutLinks() throws IOException {
        disk.write(folder.resolve("one"), bytes("one"));
        disk.write(folder.resolve("two"), bytes("two"));

        assertThat(RealDisk.placeWithoutLinks(folder.resolve("one"), folder.resolve("place")))
                .isTrue();
        assertThat(RealDisk.placeWithoutLinks(folder.resolve("two"), folder.resolve("place")))
                .isFalse();

        assertThat(content("place")).isEqualTo("one");
        assertThat(folder.resolve("one")).doesNotExist();
        assertThat(folder.resolve("two")).doesNotExist();
    }

    @Test
    void leavesNothingInAPlaceThatItCannotFill() {
        assertThatThrownBy(() -> disk.placeNew(folder.resolve("none"), folder.resolve("place")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("place")).doesNotExist();
        assertThatThrownBy(() -> RealDisk.placeWithoutLinks(folder.resolve("none"), folder.resolve("place")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("place")).doesNotExist();
    }

    @Test
    void cutsBeforeItAppends() throws IOException {
        disk.write(folder.resolve("f"), bytes("whole\ntor"));

        try (var file = disk.append(folder.resolve("f"), 6)) {
            file.append(bytes("next\n"));
            file.append(bytes("last\n"));
        }

        assertThat(content("f")).isEqualTo("whole\nnext\nlast\n");
    }

    @Test
    void deletesWhatIsThereAndMindsNothingElse() throws IOException {
        disk.write(folder.resolve("f"), bytes("x"));

        disk.delete(folder.resolve("f"));
        disk.delete(folder.resolve("f"));

        assertThat(folder.resolve("f")).doesNotExist();
    }

    @Test
    void doesEverythingOnAnInterruptedThreadAndLeavesItInterrupted() throws IOException {
        Thread.currentThread().interrupt();

        disk.createFolder(folder.resolve("a"));
        disk.write(folder.resolve("a/f"), bytes("x"));
        disk.replace(folder.resolve("a/f"), folder.resolve("a/g"));
        disk.syncFolder(folder.resolve("a"));
        try (var file = disk.append(folder.resolve("a/g"), 1)) {
            file.append(bytes("y"));
        }
        var read = disk.read(folder.resolve("a/g"));
        var guarded = new Guard(folder.resolve("guard")).alone(() -> "done");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(read).contains(bytes("xy"));
        assertThat(guarded).isEqualTo("done");
    }

    private String content(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

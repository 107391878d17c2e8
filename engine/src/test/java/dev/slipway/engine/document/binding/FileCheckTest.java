package dev.slipway.engine.document.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.Source;
import dev.slipway.engine.document.value.FileReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileCheckTest {

    private static final Position WHERE = Position.at(Source.of("a.yaml", "key: ./x"), 1, 6);

    private static String told(FileKind kind, FileProbe.Found found) {
        var problems = new Problems();
        var use = new FileUse(new FileReference("./x", Path.of("/srv/x")), kind, "key", WHERE);
        FileCheck.check(
                List.of(use),
                path -> {
                    assertThat(path).isEqualTo(Path.of("/srv/x"));
                    return found;
                },
                problems);
        assertThat(problems.list()).allMatch(problem -> problem.where().equals(Optional.of(WHERE)));
        return String.join(
                " / ",
                problems.list().stream()
                        .map(problem -> problem.what() + " | " + problem.why() + " | " + problem.next())
                        .toList());
    }

    @Test
    void whatIsOfTheRightKindIsRight() {
        assertThat(told(FileKind.FILE, FileProbe.Found.FILE)).isEmpty();
        assertThat(told(FileKind.FOLDER, FileProbe.Found.FOLDER)).isEmpty();
        assertThat(told(FileKind.EITHER, FileProbe.Found.FILE)).isEmpty();
        assertThat(told(FileKind.EITHER, FileProbe.Found.FOLDER)).isEmpty();
    }

    @Test
    void whatIsOfAnotherKindIsTold() {
        assertThat(told(FileKind.FILE, FileProbe.Found.FOLDER))
                .isEqualTo("key does not name a file | found a folder at /srv/x | name a file");
        assertThat(told(FileKind.FOLDER, FileProbe.Found.FILE))
                .isEqualTo("key does not name a folder | found a file at /srv/x | name a folder");
        assertThat(told(FileKind.EITHER, FileProbe.Found.OTHER))
                .isEqualTo("key does not name a file or folder | found something else at /srv/x"
                        + " | name a file or folder");
    }

    @Test
    void whatIsNotThereOrCannotBeReadIsTold() {
        assertThat(told(FileKind.FOLDER, FileProbe.Found.NOTHING))
                .isEqualTo("key names a file that does not exist"
                        + " | found nothing at /srv/x; relative paths are relative to the document"
                        + " | create a folder there, or correct the path");
        assertThat(told(FileKind.FILE, FileProbe.Found.UNREADABLE))
                .isEqualTo("key names a file that cannot be read | the permissions of /srv/x forbid it"
                        + " | give yourself permission to read it");
    }
}

package dev.slipway.state.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailingTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new AccessDeniedException("/a/state.json"),
                        "permission denied: /a/state.json",
                        "run as the user who owns it, or change its mode"),
                Arguments.of(
                        new FileAlreadyExistsException("/a"),
                        "something else is there: /a",
                        "move it away, then run it again"),
                Arguments.of(new NoSuchFileException("/a/b"), "somebody took it away: /a/b", "run it again"),
                Arguments.of(
                        new FileSystemException("/a/b", null, "Read-only file system"),
                        "Read-only file system: /a/b",
                        "make that possible, then run it again"),
                Arguments.of(
                        new FileSystemException("/a/b"), "not possible: /a/b", "make that possible, then run it again"),
                Arguments.of(
                        new IOException("No space left on device"),
                        "No space left on device",
                        "make room or mend the disk, then run it again"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatWentWrongAndWhatToDo(IOException failure, String why, String todo) {
        assertThatThrownBy(() -> Failing.at(Path.of("/a"), () -> {
                    throw failure;
                }))
                .hasCause(failure)
                .isInstanceOfSatisfying(
                        StateException.class,
                        e -> assertThat(e.problem())
                                .isEqualTo(new StateProblem("state cannot be read or written", "/a", why, todo)));
    }

    @Test
    void answersWhatTheWorkAnswers() {
        assertThat(Failing.<String>at(Path.of("/a"), () -> "done")).isEqualTo("done");
    }

    @Test
    void printsAProblemLineByLine() {
        assertThat(new StateProblem("what", "where", "why", "todo")).hasToString("what\n  at where\n  why\n  todo");
        assertThat(new StateProblem("what", "", "", "todo")).hasToString("what\n  todo");
    }
}

package dev.slipway.state.store;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** Says what went wrong with a file as a problem for the user. */
final class Failing {

    private Failing() {}

    /** Something that a disk may refuse. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    static <T> T at(Path place, Work<T> work) {
        try {
            return work.run();
        } catch (AccessDeniedException e) {
            throw problem(
                    place, "permission denied: " + e.getFile(), "run as the user who owns it, or change its mode", e);
        } catch (IOException e) {
            throw problem(
                    place,
                    e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "make room or mend the disk, then run it again",
                    e);
        }
    }

    private static StateException problem(Path place, String why, String todo, IOException e) {
        return new StateException(new StateProblem("state cannot be read or written", place.toString(), why, todo), e);
    }
}

package dev.slipway.state.store;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
        } catch (FileAlreadyExistsException e) {
            throw problem(place, "something else is there: " + e.getFile(), "move it away, then run it again", e);
        } catch (NoSuchFileException e) {
            throw problem(place, "somebody took it away: " + e.getFile(), "run it again", e);
        } catch (FileSystemException e) {
            var reason = e.getReason() == null ? "not possible" : e.getReason();
            throw problem(place, reason + ": " + e.getFile(), "make that possible, then run it again", e);
        } catch (IOException e) {
            throw problem(place, String.valueOf(e.getMessage()), "make room or mend the disk, then run it again", e);
        }
    }

    private static StateException problem(Path place, String why, String todo, IOException e) {
        return new StateException(new StateProblem("state cannot be read or written", place.toString(), why, todo), e);
    }
}

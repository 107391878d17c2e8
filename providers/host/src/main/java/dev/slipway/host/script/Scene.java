package dev.slipway.host.script;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Session;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * What every script is given.
 *
 * @param boundary begins each frame: random, new for each script, of letters and digits
 * @param folders the folders on the host that are ours
 * @param machineId the machine-id that the host has to have; empty if any is right
 * @param patience how many seconds it may wait for others
 * @param secrets resolves references to secrets, and makes digests of those that are found
 * @param progress takes what it waits for
 * @param met takes the machine-id of the host that answers
 */
public record Scene(
        String boundary,
        Folders folders,
        String machineId,
        long patience,
        Session.Secrets secrets,
        Consumer<String> progress,
        Consumer<String> met) {

    public Scene {
        if (!boundary.matches("[A-Za-z0-9]{16,64}")) {
            throw new IllegalArgumentException("not a boundary: " + boundary);
        }
    }

    /** The lines that set what the script's common part needs. */
    String preamble() throws UnfitText {
        return Shell.assignment("BOUNDARY", "--" + boundary) + "\n"
                + Shell.assignment("RUN", folders.run()) + "\n"
                + Shell.assignment("LIB", folders.lib()) + "\n"
                + Shell.assignment("MACHINE", machineId) + "\n";
    }

    /** Frames in what such a script prints. */
    public Frames frames(InputStream in) {
        return new Frames(in, "--" + boundary);
    }

    /** Takes the head of the first frame: who answers. */
    void begun(String rest) {
        var words = rest.split(" ", -1);
        if (words.length > 1 && !words[1].equals("-")) {
            met.accept(words[1]);
        }
    }

    /** Another machine is at the address. */
    Failure stranger(String found) {
        return Failure.of(
                "another machine is at the host's address",
                "its machine-id is " + found + ", expected " + machineId,
                "check the address; if the host was set up anew, run once with --trust-new-host-keys");
    }

    /** No answers to probes, because of something. */
    static Readings unreadable(Iterable<? extends Probe<?>> probes, String why) {
        var answers = Readings.builder();
        probes.forEach(probe -> answers.unreadable(probe, why));
        return answers.build();
    }
}

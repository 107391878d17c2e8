package dev.slipway.host.target;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.reach.Line;
import dev.slipway.host.reach.Privilege;
import dev.slipway.host.reach.Talk;
import dev.slipway.host.reach.Unreached;
import dev.slipway.host.way.Way;
import dev.slipway.host.script.Boot;
import dev.slipway.host.script.Frames;
import dev.slipway.host.script.Scene;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/** One script given to a host, and its answer. */
final class Conversation implements AutoCloseable {

    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_NOISE = 1 << 16;

    private final String where;
    private final Talk talk;
    private final Watch watch;
    private final Complaints complaints;
    private final InputStream out;
    private final boolean asksPassword;
    private boolean ready;
    private boolean sent;
    private Thread heart = Thread.ofVirtual().unstarted(() -> {});

    private Conversation(Line line, Talk talk, Duration total, Duration silence, boolean asksPassword, byte[] password) {
        this.where = line.toString();
        this.talk = talk;
        this.watch = new Watch(total, silence, talk::close);
        this.complaints = new Complaints(talk.err(), talk.in(), password);
        this.out = new BufferedInputStream(watch.listening(talk.out()), BUFFER);
        this.asksPassword = asksPassword;
    }

    /**
     * Starts talking.
     *
     * @param total how long all of it may take
     * @param silence how long a pause may be
     * @throws Unreached if the host cannot be reached or lets nobody in
     */
    static Conversation begin(Line line, Way way, Session.Secrets secrets, Duration total, Duration silence)
            throws Unreached {
        var privilege = privilege(way);
        var password = new byte[0];
        if (privilege == Privilege.SUDO_WITH_PASSWORD && way.sudoPassword().isPresent()) {
            try {
                password = secrets.resolve(way.sudoPassword().get());
            } catch (Session.MissingSecret missing) {
                throw new Unreached(Failure.of(String.valueOf(missing.getMessage()), "", ""));
            }
        }
        return new Conversation(
                line, line.start(privilege), total, silence, privilege == Privilege.SUDO_WITH_PASSWORD, withoutLineEnd(password));
    }

    private static Privilege privilege(Way way) {
        var user = way.local() ? System.getProperty("user.name", "") : way.user();
        if (user.equals("root")) {
            return Privilege.ROOT;
        }
        return way.sudoPassword().isPresent() ? Privilege.SUDO_WITH_PASSWORD : Privilege.SUDO;
    }

    private static byte[] withoutLineEnd(byte[] password) {
        var length = password.length;
        while (length > 0 && (password[length - 1] == '\n' || password[length - 1] == '\r')) {
            length--;
        }
        var bare = java.util.Arrays.copyOf(password, length);
        java.util.Arrays.fill(password, (byte) 0);
        return bare;
    }

    /** Gives the script. Where sudo may ask for a password, only when it is past that: else it took the script for one. */
    void send(String script) throws Unreached {
        if (asksPassword && !awaitReady()) {
            throw new Unreached(torn());
        }
        sent = true;
        try {
            talk.in().write(Boot.payload(script));
            talk.in().flush();
        } catch (IOException _) {
            // Whoever reads the answer will find out why.
        }
    }

    /** Gives what comes after the script, then lets the host know, every few seconds, that somebody is there. */
    void keepGiving(List<Bytes> large) {
        heart = Thread.ofVirtual().name("heart").start(() -> {
            try {
                for (var bytes : large) {
                    talk.in().write(bytes.toArray());
                    talk.in().flush();
                }
                while (true) {
                    Thread.sleep(BEAT);
                    talk.in().write('\n');
                    talk.in().flush();
                }
            } catch (InterruptedException | IOException _) {
                // The conversation is over.
            }
        });
    }

    /** What it answers. */
    Frames frames(Scene scene) {
        awaitReady();
        return scene.frames(out);
    }

    private boolean awaitReady() {
        var line = new StringBuilder();
        try {
            for (var read = 0; !ready && read < LONGEST_NOISE; read++) {
                var b = out.read();
                if (b < 0) {
                    break;
                }
                if (b == '\n') {
                    ready = line.toString().endsWith(Boot.READY);
                    line.setLength(0);
                } else {
                    line.append((char) b);
                }
            }
        } catch (IOException _) {
            // Not ready, then.
        }
        return ready;
    }

    /** Why the answer broke off. */
    Failure torn() {
        if (!watch.verdict().isEmpty()) {
            return new Failure(
                    where + " did not answer in time", watch.verdict(), "see whether the host is well, then try again", true, sent);
        }
        if (!talk.lost().isEmpty()) {
            return new Failure(
                    "the connection to " + where + " was lost", talk.lost(), "see whether the host is well, then try again", true, sent);
        }
        var complaint = complaints.all();
        if (!ready) {
            return Refusals.failure(where, complaint, complaints.wrongPassword());
        }
        return new Failure(
                "the script on " + where + " ended before it was done",
                complaint,
                "see whether something on the host ends processes, then try again",
                true,
                true);
    }

    @Override
    public void close() {
        heart.interrupt();
        watch.close();
        talk.close();
    }
}

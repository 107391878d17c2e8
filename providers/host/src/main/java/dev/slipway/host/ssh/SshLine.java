package dev.slipway.host.ssh;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Session;
import dev.slipway.host.reach.Line;
import dev.slipway.host.reach.Privilege;
import dev.slipway.host.reach.Talk;
import dev.slipway.host.reach.Unreached;
import dev.slipway.host.script.Boot;
import dev.slipway.host.way.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import net.schmizz.sshj.connection.channel.OpenFailException;

/** One connection to a host, made when it is needed and again when it was lost, with a few talks on it at once. */
public final class SshLine implements Line {

    /** sshd refuses the eleventh by default, and people have connections of their own. */
    private static final int TALKS = 8;

    private final Way way;
    private final Places places;
    private final Session session;
    private final String believed;
    private final Consumer<String> progress;
    private final Semaphore talks = new Semaphore(TALKS, true);
    private final ReentrantLock connecting = new ReentrantLock();
    private Optional<SshConnection> connection = Optional.empty();

    /**
     * A line that is not connected yet.
     *
     * @param base the folder that relative paths in the way are relative to
     * @param believed fingerprint of the key by which the host was believed before; empty if it was not
     * @param progress takes what there is to say
     */
    public SshLine(Way way, Path base, Session session, String believed, Consumer<String> progress) {
        this.way = way;
        this.believed = believed;
        this.places = new Places(Path.of(System.getProperty("user.home", "/")), base);
        this.session = session;
        this.progress = progress;
    }

    @Override
    public Talk start(Privilege privilege) throws Unreached {
        talks.acquireUninterruptibly();
        var started = false;
        try {
            var talk = exec(String.join(" ", privilege.prefix()) + " " + Boot.commandLine());
            started = true;
            return talk;
        } finally {
            if (!started) {
                talks.release();
            }
        }
    }

    private Talk exec(String command) throws Unreached {
        var used = connected();
        try {
            return new SshTalk(used, used.exec(command), talks::release);
        } catch (OpenFailException e) {
            throw new Unreached(new Failure(
                    "the SSH server of " + way + " opens no more sessions",
                    String.valueOf(e.getMessage()),
                    "raise MaxSessions in its sshd_config to 10 or more",
                    true,
                    false));
        } catch (IOException e) {
            // The connection died since its last use; a new one may be had.
            used.close();
            return again(command);
        }
    }

    private Talk again(String command) throws Unreached {
        var used = connected();
        try {
            return new SshTalk(used, used.exec(command), talks::release);
        } catch (IOException e) {
            used.close();
            throw new Unreached(new Failure(
                    "no program can be started on " + way,
                    String.valueOf(e.getMessage()),
                    "see whether sshd is well there, then try again",
                    true,
                    false));
        }
    }

    private SshConnection connected() throws Unreached {
        connecting.lock();
        try {
            if (connection.isPresent() && !connection.get().isAlive()) {
                connection.get().close();
                connection = Optional.empty();
            }
            if (connection.isEmpty()) {
                connection = Optional.of(SshConnection.open(way, places, session, believed, progress));
            }
            return connection.get();
        } finally {
            connecting.unlock();
        }
    }

    @Override
    public void close() {
        connecting.lock();
        try {
            connection.ifPresent(SshConnection::close);
            connection = Optional.empty();
        } finally {
            connecting.unlock();
        }
    }

    @Override
    public String fingerprint() {
        connecting.lock();
        try {
            return connection.map(SshConnection::fingerprint).orElse("");
        } finally {
            connecting.unlock();
        }
    }

    @Override
    public String toString() {
        return way.toString();
    }
}

package dev.slipway.host.ssh;

import dev.slipway.host.reach.Talk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.schmizz.sshj.connection.channel.direct.Session.Command;

/** A command on a connection. */
final class SshTalk implements Talk {

    /** How many seconds a command may take to end after it has said its last. */
    private static final int PATIENCE = 5;

    private final SshConnection connection;
    private final Command command;
    private final Runnable closed;
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * A command that runs.
     *
     * @param closed to be run when the connection is free of it
     */
    SshTalk(SshConnection connection, Command command, Runnable closed) {
        this.connection = connection;
        this.command = command;
        this.closed = closed;
    }

    @Override
    public OutputStream in() {
        return command.getOutputStream();
    }

    @Override
    public InputStream out() {
        return command.getInputStream();
    }

    @Override
    public InputStream err() {
        return command.getErrorStream();
    }

    /**
     * A command that ends by itself ends with a status or a signal. One without may have been cut off though its
     * connection is not yet known to be dead.
     */
    @Override
    public String lost() {
        try {
            command.join(PATIENCE, TimeUnit.SECONDS);
        } catch (IOException _) {
            // That is what is asked next.
        }
        var lost = connection.lost();
        var ended = command.getExitStatus() != null || command.getExitSignal() != null;
        return lost.isEmpty() && !ended ? "it broke off" : lost;
    }

    /**
     * Lets who reads go on, then closes the channel aside: the server's answer to that takes a round trip, or for ever.
     */
    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            try {
                command.getInputStream().close();
                command.getErrorStream().close();
            } catch (IOException _) {
                // They end in any case.
            }
            Thread.ofVirtual().name("close").start(this::closeNow);
        }
    }

    private void closeNow() {
        try {
            command.getOutputStream().close();
            command.close();
        } catch (IOException | RuntimeException _) {
            // The connection is gone, and the command with it.
        } finally {
            closed.run();
        }
    }
}

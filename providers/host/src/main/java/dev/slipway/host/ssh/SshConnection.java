package dev.slipway.host.ssh;

import dev.slipway.engine.target.Session;
import dev.slipway.host.reach.Unreached;
import dev.slipway.host.way.Way;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.DisconnectReason;
import net.schmizz.sshj.connection.channel.direct.Session.Command;

/** A connection to a host that somebody is logged in on, perhaps through others. */
final class SshConnection {

    private static final int KEEP_ALIVES = 3;

    private final List<SSHClient> hops = new ArrayList<>();
    private final Sockets sockets = new Sockets();
    private final Places places;
    private final Session session;
    private final String believed;
    private final Consumer<String> progress;
    private volatile String lost = "";
    private volatile boolean gaveUp;
    private String fingerprint = "";

    private SshConnection(Places places, Session session, String believed, Consumer<String> progress) {
        this.places = places;
        this.session = session;
        this.believed = believed;
        this.progress = progress;
    }

    /**
     * Connects and logs in.
     *
     * @param believed fingerprint of the key by which the host was believed before; empty if it was not
     * @throws Unreached if that does not succeed, with the reason
     */
    static SshConnection open(Way way, Places places, Session session, String believed, Consumer<String> progress)
            throws Unreached {
        // Which of a server's keys has the fingerprint is not known beforehand: each kind is asked for.
        for (var family : List.of("ssh-ed25519", "ssh-rsa", "ecdsa-sha2-nistp256")) {
            var connection = new SshConnection(places, session, believed, progress);
            try {
                connection.connectAll(way, family);
                return connection;
            } catch (OtherKey _) {
                connection.close();
            } catch (Unreached unreached) {
                connection.close();
                throw unreached;
            }
        }
        throw new AssertionError("the last kind is not asked for in vain");
    }

    private void connectAll(Way way, String family) throws Unreached, OtherKey {
        var all = new ArrayList<>(way.jumps());
        all.add(way);
        for (var hop : all) {
            connect(hop, way, family);
        }
    }

    private void connect(Way hop, Way last, String family) throws Unreached, OtherKey {
        var keys = UserKeys.open(hop, places, session.secrets());
        HostKeyCheck check;
        try {
            var before = hop.equals(last) ? believed : "";
            check = new HostKeyCheck(hop, places.knownHosts(hop), before, session.trustNewKeys(), progress);
        } catch (IOException e) {
            throw new Unreached(Troubles.knownHosts(hop, e));
        }
        var types = check.types().isEmpty() ? List.of(family) : check.types();
        var client = new SSHClient(Algorithms.config(types));
        var milliseconds = Math.toIntExact(hop.patience().connect().toMillis());
        client.addHostKeyVerifier(check);
        client.setConnectTimeout(milliseconds);
        client.getTransport().setTimeoutMs(milliseconds);
        client.getConnection().setTimeoutMs(milliseconds);
        keepAlive(client, hop);
        client.getTransport().setDisconnectListener(this::disconnected);
        hops.add(client);
        // The whole of connecting is watched, because a server may stop answering at any point of it.
        var watch = CompletableFuture.delayedExecutor(2L * milliseconds, TimeUnit.MILLISECONDS, Runnable::run);
        var late = CompletableFuture.runAsync(this::giveUp, watch);
        try {
            if (hops.size() == 1) {
                client.setSocketFactory(sockets);
                client.connect(hop.address(), hop.port());
            } else {
                client.connectVia(hops.get(hops.size() - 2).newDirectConnection(hop.address(), hop.port()));
            }
            client.authPublickey(hop.user(), keys.providers());
            fingerprint = check.fingerprint();
        } catch (IOException | RuntimeException e) {
            if (check.otherFingerprint() && !Algorithms.isOfNist(family)) {
                throw new OtherKey();
            }
            if (gaveUp) {
                throw new Unreached(
                        Troubles.silent(hop, 2 * hop.patience().connect().toSeconds()));
            }
            throw new Unreached(Troubles.connecting(hop, check.objection(), keys.shown(), client, e));
        } finally {
            late.cancel(false);
        }
    }

    /** The server's other keys may be right. */
    private static final class OtherKey extends Exception {
        private static final long serialVersionUID = 1;
    }

    /**
     * Asks the server now and then whether it is there, so that it counts as lost after the silence that is allowed.
     */
    private static void keepAlive(SSHClient client, Way hop) {
        if (client.getConnection().getKeepAlive() instanceof KeepAliveRunner runner) {
            runner.setKeepAliveInterval(
                    Math.max(1, Math.toIntExact(hop.patience().silence().toSeconds() / KEEP_ALIVES)));
            runner.setMaxAliveCount(KEEP_ALIVES);
        }
    }

    private void disconnected(DisconnectReason reason, String message) {
        lost = message == null || message.isBlank() ? reason.toString() : message;
    }

    /** Fingerprint of the key by which the host was believed. */
    String fingerprint() {
        return fingerprint;
    }

    /** Starts a command. */
    Command exec(String command) throws IOException {
        return hops.getLast().startSession().exec(command);
    }

    boolean isAlive() {
        return hops.stream()
                .allMatch(hop -> hop.isConnected() && hop.getTransport().isRunning());
    }

    /** Why it was lost; empty if it was not. */
    String lost() {
        return isAlive() ? "" : lost.isEmpty() ? "it was closed" : lost;
    }

    private void giveUp() {
        gaveUp = true;
        hangUp();
    }

    private void hangUp() {
        sockets.hangUp();
    }

    /** Says goodbye. Never fails, and never waits for a server that does not answer. */
    void close() {
        for (var hop : hops.reversed()) {
            try {
                hop.disconnect();
            } catch (IOException | RuntimeException _) {
                // It is of no use any more anyway.
            }
        }
        hangUp();
    }
}

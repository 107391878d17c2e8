package dev.slipway.host.ssh;

import dev.slipway.engine.target.Failure;
import dev.slipway.host.way.Way;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.userauth.UserAuthException;

/** Says what kept us from logging in. */
final class Troubles {

    private Troubles() {}

    static Failure knownHosts(Way way, IOException e) {
        return Failure.of(
                "the known_hosts file for " + way + " cannot be read",
                e.getClass().getSimpleName() + ": " + e.getMessage(),
                "check connection.knownHosts");
    }

    /** It took the connection and then said nothing more. */
    static Failure silent(Way way, long seconds) {
        return temporary(
                way + " does not answer",
                "it took the connection, but its SSH server did not let us in within " + seconds + " seconds",
                "see whether the host is well or only overloaded, then try again");
    }

    /**
     * Why connecting failed.
     *
     * @param objection what was wrong with the host's key, if anything
     * @param keys the user's keys that were tried, for people
     */
    static Failure connecting(Way way, Optional<Failure> objection, List<String> keys, SSHClient client, Exception e) {
        return objection.orElseGet(() -> causes(e).stream()
                .flatMap(cause -> known(way, keys, client, cause).stream())
                .findFirst()
                .orElseGet(() -> temporary(
                        "the SSH server of " + way + " broke off",
                        said(e),
                        "see whether sshd is well there, then try again")));
    }

    private static List<Throwable> causes(Throwable e) {
        var causes = new java.util.ArrayList<Throwable>();
        for (var cause = e; cause != null && causes.size() < 10; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static Optional<Failure> known(Way way, List<String> keys, SSHClient client, Throwable cause) {
        return switch (cause) {
            case UnknownHostException _ ->
                Optional.of(Failure.of(
                        "the address of " + way + " is not known", "no such name", "check the host's address"));
            case NoRouteToHostException _ ->
                Optional.of(temporary(
                        "there is no route to " + way, said(cause), "check the network and the host's address"));
            case SocketTimeoutException _ ->
                Optional.of(temporary(
                        way + " does not answer",
                        "no connection within " + way.patience().connect().toSeconds() + " seconds",
                        "see whether the host is up, and whether a firewall is in between"));
            case ConnectException refused -> Optional.of(refused(way, refused));
            case OpenFailException failed ->
                Optional.of(temporary(
                        "the server before " + way + " cannot connect to it",
                        said(failed),
                        "check the host's address as" + " seen from there"));
            case UserAuthException failed ->
                Optional.of(Failure.of(
                        way + " does not let us in",
                        "tried " + String.join(", ", keys) + "; the server takes " + allowed(client) + "; "
                                + said(failed),
                        "put the public key into ~/.ssh/authorized_keys of that user there, or name another as"
                                + " connection.key"));
            default ->
                cause.getMessage() != null && cause.getMessage().contains("Unable to reach a settlement")
                        ? Optional.of(Failure.of(
                                "we have no algorithm in common with the SSH server of " + way,
                                said(cause),
                                "give the server an ed25519 host key and current algorithms"))
                        : Optional.empty();
        };
    }

    private static Failure refused(Way way, ConnectException refused) {
        var said = said(refused);
        return said.contains("refused")
                ? temporary(
                        "the connection to " + way + " was refused", said, "see whether sshd runs there, on that port")
                : temporary(way + " cannot be connected to", said, "check the network and the host's address");
    }

    private static String allowed(SSHClient client) {
        var methods = client.getUserAuth().getAllowedMethods();
        return methods.isEmpty() ? "no method that it named" : String.join(", ", methods);
    }

    private static Failure temporary(String what, String detail, String remedy) {
        return new Failure(what, detail, remedy, true, false);
    }

    private static String said(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}

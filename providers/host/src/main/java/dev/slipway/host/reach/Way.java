package dev.slipway.host.reach;

import dev.slipway.state.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that reaching a host takes, in the document's words and in state: no secrets but references.
 *
 * @param login how to log in
 * @param jumps the servers to go through before, from the first on
 * @param sudoPassword what sudo asks for; empty if it asks for none, or the user is root
 * @param connect how long connecting and logging in may take, for each server on the way
 * @param silence how long an answer may pause before the host counts as gone
 * @param machineId the machine-id that the host has to have; empty if any is right
 * @param trustNewHostKeys whether the key of a server that no known_hosts file names is taken on trust, once, and written
 *     to the first of the files. It is for the flag of one run, and never in state.
 */
public record Way(
        Login login,
        List<Login> jumps,
        Optional<Value.Secret> sudoPassword,
        Duration connect,
        Duration silence,
        String machineId,
        boolean trustNewHostKeys) {

    /** How long connecting may take, unless the document says otherwise. */
    public static final Duration CONNECT = Duration.ofSeconds(15);

    /** How long an answer may pause, unless the document says otherwise. */
    public static final Duration SILENCE = Duration.ofSeconds(60);

    private static final String TRUST_NEW_HOST_KEYS = "trustNewHostKeys";

    public Way {
        jumps = List.copyOf(jumps);
    }

    /** A way with the usual deadlines. */
    public static Way of(Login login) {
        return new Way(login, List.of(), Optional.empty(), CONNECT, SILENCE, "", false);
    }

    /** This machine, without SSH. */
    public static Way local() {
        return of(Login.of(Login.LOCAL, System.getProperty("user.name", "root"), List.of(), List.of()));
    }

    /** Whether it is this machine. */
    public boolean isLocal() {
        return login.isLocal();
    }

    /** The same way, that takes new host keys on trust; for what a flag adds to a way from the document. */
    public static Value.MapOf trustingNewHostKeys(Value.MapOf way) {
        return way.with(TRUST_NEW_HOST_KEYS, Value.of(true));
    }

    /** As state keeps it. */
    public Value.MapOf toValue() {
        var entries = login.entries();
        if (!jumps.isEmpty()) {
            entries.put(
                    "jumps",
                    new Value.ListOf(
                            jumps.stream().map(jump -> (Value) Value.of(jump.entries())).toList()));
        }
        sudoPassword.ifPresent(secret -> entries.put("sudoPassword", secret));
        entries.put("connectSeconds", Value.of(connect.toSeconds()));
        entries.put("silenceSeconds", Value.of(silence.toSeconds()));
        if (!machineId.isEmpty()) {
            entries.put("machineId", Value.of(machineId));
        }
        return Value.of(entries);
    }

    /**
     * Reads what {@link #toValue} wrote.
     *
     * @throws IllegalArgumentException if there is no address in it
     */
    public static Way parse(Value.MapOf map) {
        return new Way(
                Login.parse(map),
                Login.parseAll(map.find("jumps")),
                Login.secret(map, "sudoPassword"),
                map.number("connectSeconds").map(Duration::ofSeconds).orElse(CONNECT),
                map.number("silenceSeconds").map(Duration::ofSeconds).orElse(SILENCE),
                map.text("machineId").orElse(""),
                map.flag(TRUST_NEW_HOST_KEYS));
    }
}

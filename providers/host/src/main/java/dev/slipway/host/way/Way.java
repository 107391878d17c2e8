package dev.slipway.host.way;

import dev.slipway.state.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a host is reached.
 *
 * @param address IP address or name; empty if the host is this machine
 * @param local whether the host is this machine, so that nobody need log in
 * @param user who logs in; root needs no sudo
 * @param key the private key's file as the document has it; empty for the usual ones in {@code ~/.ssh}
 * @param passphrase what opens the key
 * @param knownHosts the file with the host's key as the document has it; empty for {@code ~/.ssh/known_hosts}
 * @param fingerprint the host's key by its fingerprint, {@code SHA256:…}, instead of a file
 * @param sudoPassword what sudo asks for; empty if it asks for nothing
 * @param patience how long it is waited for
 * @param jumps the servers to go through before, from the first on; each is a way of its own, without sudo
 * @param machineId the machine-id that the host has to have, so that another machine at its address is noticed
 */
public record Way(
        String address,
        boolean local,
        int port,
        String user,
        Optional<String> key,
        Optional<Value.Secret> passphrase,
        Optional<String> knownHosts,
        Optional<String> fingerprint,
        Optional<Value.Secret> sudoPassword,
        Patience patience,
        List<Way> jumps,
        Optional<String> machineId) {

    private static final int SSH = 22;

    public Way {
        jumps = List.copyOf(jumps);
    }

    /** A way without jumps, to a host that may be any machine. */
    public Way(
            String address,
            boolean local,
            int port,
            String user,
            Optional<String> key,
            Optional<Value.Secret> passphrase,
            Optional<String> knownHosts,
            Optional<String> fingerprint,
            Optional<Value.Secret> sudoPassword,
            Patience patience) {
        this(
                address,
                local,
                port,
                user,
                key,
                passphrase,
                knownHosts,
                fingerprint,
                sudoPassword,
                patience,
                List.of(),
                Optional.empty());
    }

    /** A way over SSH with everything else as usual. */
    public static Way to(String address) {
        return read(Value.MapOf.EMPTY.with("address", Value.of(address)));
    }

    /** Reads what {@link #value} wrote; what it does not say is as usual. */
    public static Way read(Value.MapOf value) {
        return new Way(
                value.text("address").orElse(""),
                value.flag("local"),
                value.number("port").map(Math::toIntExact).orElse(SSH),
                value.text("user").orElse("root"),
                value.text("key"),
                secret(value, "passphrase"),
                value.text("knownHosts"),
                value.text("fingerprint"),
                secret(value, "sudoPassword"),
                new Patience(
                        duration(value, "connectMillis").orElse(Patience.USUAL.connect()),
                        duration(value, "silenceMillis").orElse(Patience.USUAL.silence()),
                        duration(value, "absenceMillis").orElse(Patience.USUAL.absence())),
                value.find("jumps").map(Way::readAll).orElse(List.of()),
                value.text("machineId"));
    }

    private static Optional<Duration> duration(Value.MapOf value, String name) {
        return value.number(name).map(Duration::ofMillis);
    }

    private static List<Way> readAll(Value jumps) {
        return jumps instanceof Value.ListOf(var items)
                ? items.stream()
                        .filter(Value.MapOf.class::isInstance)
                        .map(item -> read((Value.MapOf) item))
                        .toList()
                : List.of();
    }

    /** As state keeps it. */
    public Value.MapOf value() {
        var entries = new TreeMap<String, Value>();
        if (local) {
            entries.put("local", Value.of(true));
        } else {
            entries.put("address", Value.of(address));
            entries.put("port", Value.of(port));
            entries.put("user", Value.of(user));
            entries.put("connectMillis", Value.of(patience.connect().toMillis()));
            entries.put("silenceMillis", Value.of(patience.silence().toMillis()));
            entries.put("absenceMillis", Value.of(patience.absence().toMillis()));
        }
        key.ifPresent(file -> entries.put("key", Value.of(file)));
        passphrase.ifPresent(secret -> entries.put("passphrase", secret));
        knownHosts.ifPresent(file -> entries.put("knownHosts", Value.of(file)));
        fingerprint.ifPresent(text -> entries.put("fingerprint", Value.of(text)));
        sudoPassword.ifPresent(secret -> entries.put("sudoPassword", secret));
        if (!jumps.isEmpty()) {
            entries.put(
                    "jumps",
                    new Value.ListOf(
                            jumps.stream().map(jump -> (Value) jump.value()).toList()));
        }
        machineId.ifPresent(text -> entries.put("machineId", Value.of(text)));
        return new Value.MapOf(entries);
    }

    /** Who logs in where, for people: {@code ops@10.77.0.11:2222}. */
    @Override
    public String toString() {
        var host = address.indexOf(':') < 0 ? address : "[" + address + "]";
        return local ? "this machine" : user + "@" + host + (port == SSH ? "" : ":" + port);
    }

    private static Optional<Value.Secret> secret(Value.MapOf value, String name) {
        return value.find(name)
                .flatMap(found -> found instanceof Value.Secret secret ? Optional.of(secret) : Optional.empty());
    }
}

package dev.slipway.host.reach;

import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How to log in at one SSH server.
 *
 * @param address name or address, or {@link #LOCAL} for this machine, without SSH
 * @param keys paths of private keys, tried in order
 * @param passphrase of the keys, where they have one
 * @param knownHosts paths of known_hosts files
 * @param fingerprint {@code SHA256:…} of the one host key that is right; empty to go by the known_hosts files
 */
public record Login(
        String address,
        int port,
        String user,
        List<String> keys,
        Optional<Value.Secret> passphrase,
        List<String> knownHosts,
        String fingerprint) {

    /** The address of this machine: no SSH. */
    public static final String LOCAL = "local";

    private static final int SSH = 22;

    public Login {
        keys = List.copyOf(keys);
        knownHosts = List.copyOf(knownHosts);
    }

    /** A login with a key, by the known_hosts files. */
    public static Login of(String address, String user, List<String> keys, List<String> knownHosts) {
        return new Login(address, SSH, user, keys, Optional.empty(), knownHosts, "");
    }

    boolean isLocal() {
        return address.equals(LOCAL);
    }

    TreeMap<String, Value> entries() {
        var entries = new TreeMap<String, Value>();
        entries.put("address", Value.of(address));
        entries.put("port", Value.of(port));
        entries.put("user", Value.of(user));
        entries.put("keys", Value.texts(keys));
        passphrase.ifPresent(secret -> entries.put("passphrase", secret));
        entries.put("knownHosts", Value.texts(knownHosts));
        if (!fingerprint.isEmpty()) {
            entries.put("fingerprint", Value.of(fingerprint));
        }
        return entries;
    }

    static Login parse(Value.MapOf map) {
        var port = map.number("port").orElse((long) SSH);
        return new Login(
                map.text("address").orElseThrow(() -> new IllegalArgumentException("it has no address")),
                port.intValue(),
                map.text("user").orElse("root"),
                map.texts("keys"),
                secret(map, "passphrase"),
                map.texts("knownHosts"),
                map.text("fingerprint").orElse(""));
    }

    static Optional<Value.Secret> secret(Value.MapOf map, String name) {
        return map.find(name)
                .flatMap(value -> value instanceof Value.Secret secret ? Optional.of(secret) : Optional.empty());
    }

    static List<Login> parseAll(Optional<Value> list) {
        var logins = new ArrayList<Login>();
        if (list.isPresent() && list.get() instanceof Value.ListOf(var items)) {
            for (var item : items) {
                if (item instanceof Value.MapOf map) {
                    logins.add(parse(map));
                }
            }
        }
        return logins;
    }

    /** For people: {@code ops@10.77.0.11:22}. */
    @Override
    public String toString() {
        var host = address.indexOf(':') < 0 ? address : "[" + address + "]";
        return isLocal() ? LOCAL : user + "@" + host + (port == SSH ? "" : ":" + port);
    }
}

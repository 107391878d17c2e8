package dev.slipway.host.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What known_hosts files say of servers, by the rules of OpenSSH. */
final class KnownHosts {

    private static final int SSH = 22;

    private final List<KnownHostsLine> lines;

    private KnownHosts(List<KnownHostsLine> lines) {
        this.lines = lines;
    }

    /** What they say of a key. */
    sealed interface Verdict {

        /** The key is the server's. */
        record Right() implements Verdict {}

        /** The key must not be believed, wherever it turns up. */
        record Revoked(KnownHostsLine line) implements Verdict {}

        /** The server is known, with another key of this type. */
        record Changed(List<KnownHostsLine> lines) implements Verdict {}

        /**
         * No line has the server with a key of this type.
         *
         * @param lines those that have it with a key of another type
         */
        record Unknown(List<KnownHostsLine> lines) implements Verdict {}
    }

    /**
     * Reads files, in order. One that does not exist says nothing.
     *
     * @throws IOException if one cannot be read
     */
    static KnownHosts read(List<Path> files) throws IOException {
        var lines = new ArrayList<KnownHostsLine>();
        for (var file : files) {
            try {
                lines.addAll(parse(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)));
            } catch (NoSuchFileException _) {
                // As OpenSSH has it.
            }
        }
        return new KnownHosts(lines);
    }

    static KnownHosts of(String file, String text) {
        return new KnownHosts(parse(file, text));
    }

    private static List<KnownHostsLine> parse(String file, String text) {
        var lines = new ArrayList<KnownHostsLine>();
        var number = 0;
        for (var line : text.split("\n", -1)) {
            KnownHostsLine.parse(file, ++number, line.strip()).ifPresent(lines::add);
        }
        return lines;
    }

    Verdict judge(String host, int port, HostKey key) {
        for (var line : lines) {
            if (line.marker() == KnownHostsLine.Marker.REVOKED
                    && line.key().equals(key)
                    && names(host, port).stream().anyMatch(line::matches)) {
                return new Verdict.Revoked(line);
            }
        }
        var known = linesOf(host, port);
        if (known.stream().anyMatch(line -> line.key().equals(key))) {
            return new Verdict.Right();
        }
        var sameType = known.stream()
                .filter(line -> line.key().type().equals(key.type()))
                .toList();
        return sameType.isEmpty() ? new Verdict.Unknown(known) : new Verdict.Changed(sameType);
    }

    /** The types of the keys that a server is known by, in the order of the files; empty if it is not known. */
    List<String> types(String host, int port) {
        return linesOf(host, port).stream()
                .map(line -> line.key().type())
                .distinct()
                .toList();
    }

    /** Whether a server is known only by who may vouch for its key, which we do not follow. */
    boolean onlyVouchedFor(String host, int port) {
        return linesOf(host, port).isEmpty()
                && lines.stream()
                        .anyMatch(line -> line.marker() == KnownHostsLine.Marker.CERT_AUTHORITY
                                && names(host, port).stream().anyMatch(line::matches));
    }

    /** The lines that name a server; for another port than the usual, those for its name alone if no other does. */
    private List<KnownHostsLine> linesOf(String host, int port) {
        for (var name : names(host, port)) {
            var found = lines.stream()
                    .filter(line -> line.marker() == KnownHostsLine.Marker.NONE && line.matches(name))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<String> names(String host, int port) {
        var name = host.toLowerCase(Locale.ROOT);
        return port == SSH ? List.of(name) : List.of(nameIn(host, port), name);
    }

    /** A server's name as it stands in a file. */
    static String nameIn(String host, int port) {
        var name = host.toLowerCase(Locale.ROOT);
        return port == SSH ? name : "[" + name + "]:" + port;
    }
}

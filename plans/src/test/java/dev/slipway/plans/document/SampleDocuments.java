package dev.slipway.plans.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Good documents of the sample sections, as maps and lists, and the same with one thing changed. */
final class SampleDocuments {

    /** What a value or key is exchanged for: mostly wrong, and sometimes right by chance. */
    private static final List<Object> STRANGERS = List.of(
            Json.NULL,
            "",
            "x",
            "a b",
            "1",
            "10.77.0.99",
            "10.77.0.11",
            "10.77.0.300",
            "fd00::1",
            "10.0.0.0/8",
            "10.0.0.1/8",
            "/opt",
            "opt",
            "/opt/",
            "docker",
            "Docker",
            "control-plane",
            "1.34",
            "v1.34.4",
            "5Gi",
            "5GB",
            "2m",
            "5",
            "0644",
            "644",
            "true",
            "a\nb",
            "x".repeat(80),
            "k8s:6443",
            "k8s:99999",
            "https://a/b",
            "ftp://a",
            "node-1",
            "-",
            "$",
            "{}",
            0,
            1,
            -1,
            22,
            65536,
            9000,
            99_999_999_999L,
            true,
            false,
            List.of(),
            List.of("x"),
            List.of("/a", "/a"),
            Map.of(),
            Map.of("env", "A"),
            Map.of("file", "a"),
            Map.of("env", "A", "file", "a"),
            Map.of("env", "a b"),
            Map.of("x", 1),
            Map.of("weave", Map.of()),
            Map.of("flannel", Map.of()));

    private static final List<String> KEYS = List.of(
            "x",
            "name",
            "user",
            "port",
            "key",
            "passphrase",
            "knownHosts",
            "fingerprint",
            "sudo",
            "engine",
            "weave",
            "flannel",
            "rook",
            "cni",
            "mtu",
            "size",
            "license",
            "path",
            "A",
            "env",
            "file",
            "kubelet");

    private SampleDocuments() {}

    static Arbitrary<Object> good() {
        var spec = record(
                Map.of("hosts", hosts(), "kubernetes", kubernetes()),
                Map.of(
                        "connection", connection(),
                        "host", host(),
                        "cni", cni(),
                        "rook", rook(),
                        "replicated", replicated()));
        return spec.map(sections -> ordered(Map.of(
                "apiVersion",
                "slipway.dev/v1",
                "kind",
                "Installation",
                "metadata",
                Map.of("name", "acme"),
                "spec",
                sections)));
    }

    private static Arbitrary<Object> hosts() {
        var more = record(
                Map.of(),
                Map.of(
                        "roles", one(List.of("worker"), List.of("worker", "control-plane")),
                        "labels", one(Map.of(), Map.of("zone", "a")),
                        "connection", connection()));
        return more.list().ofMinSize(1).ofMaxSize(3).map(SampleDocuments::named);
    }

    private static Object named(List<Object> hosts) {
        var list = new ArrayList<Object>();
        for (var i = 0; i < hosts.size(); i++) {
            var host = new LinkedHashMap<Object, Object>((Map<?, ?>) hosts.get(i));
            host.put("name", "node-" + (i + 1));
            host.put("address", "10.77.0." + (11 + i));
            if (i == 0) {
                host.put("roles", List.of("control-plane"));
            }
            list.add(host);
        }
        return list;
    }

    private static Arbitrary<Object> connection() {
        return record(
                Map.of(),
                Map.of(
                        "user", one("ops", "root"),
                        "port", one(22, 65535),
                        "key", one("./key", "~/.ssh/id"),
                        "passphrase", one(Map.of("env", "A_1"), Map.of("file", "./pass")),
                        "fingerprint", one("SHA256:x"),
                        "sudo", one(Map.of("password", Map.of("env", "SUDO"))),
                        "timeout", one("1s", "1m30s")));
    }

    private static Arbitrary<Object> host() {
        return record(
                Map.of(),
                Map.of(
                        "engine", one("docker", "containerd"),
                        "repositories", one(Map.of(), Map.of("kubernetes", Map.of("url", "https://a/b", "key", "./k"))),
                        "swapOff", one(true, false),
                        "mode", one("0600", "0o644")));
    }

    private static Arbitrary<Object> kubernetes() {
        return record(
                Map.of("version", one("1.34.4", "1.33.0-rc.1")),
                Map.of(
                        "endpoint", one("k8s.acme.example:6443", "[fd00::1]:443"),
                        "podSubnet", one("10.32.0.0/12", "fd01::/48"),
                        "serviceSubnet", one("10.96.0.0/16"),
                        "kubelet", one(Map.of(), Map.of("maxPods", 250))));
    }

    private static Arbitrary<Object> cni() {
        return one(
                Map.of("weave", Map.of()),
                Map.of("flannel", Map.of()),
                Map.of("weave", Map.of("encrypted", false, "mtu", 1376)));
    }

    private static Arbitrary<Object> rook() {
        return record(
                Map.of(),
                Map.of(
                        "directory", one("/opt/rook", "/"),
                        "size", one("10Gi", "500G"),
                        "devices", one(List.of(), List.of("/dev/sdb", "/dev/sdc"))));
    }

    private static Arbitrary<Object> replicated() {
        return record(
                Map.of(),
                Map.of(
                        "license",
                        one("./license.yaml"),
                        "release",
                        one("./release", Map.of("path", "./release", "prune", false))));
    }

    private static Arbitrary<Object> one(Object... values) {
        return Arbitraries.of(values);
    }

    /** A mapping that has some of the optional entries. */
    private static Arbitrary<Object> record(
            Map<String, Arbitrary<Object>> required, Map<String, Arbitrary<Object>> optional) {
        Arbitrary<Map<String, Object>> all = Arbitraries.just(Map.of());
        for (var entry : new TreeMap<>(required).entrySet()) {
            all = Combinators.combine(all, entry.getValue()).as((map, value) -> with(map, entry.getKey(), value));
        }
        for (var entry : new TreeMap<>(optional).entrySet()) {
            all = Combinators.combine(all, entry.getValue(), Arbitraries.of(true, false))
                    .as((map, value, there) -> there ? with(map, entry.getKey(), value) : map);
        }
        return all.map(map -> map);
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    /** The same with its maps in order, so that a seed gives the same document on every machine. */
    private static Object ordered(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var sorted = new TreeMap<Object, Object>();
                map.forEach((key, inner) -> sorted.put(key, ordered(inner)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(SampleDocuments::ordered).toList();
            default -> value;
        };
    }

    /** The same document, with one entry removed, added, or its value exchanged. */
    static Arbitrary<Object> defective(Object document) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, places(document) - 1),
                        Arbitraries.of(STRANGERS),
                        Arbitraries.of(KEYS),
                        Arbitraries.of(OneChange.Defect.values()))
                .as((place, stranger, key, defect) -> new OneChange(place, stranger, key, defect).in(document));
    }

    private static int places(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                1 + map.values().stream().mapToInt(SampleDocuments::places).sum();
            case List<?> list ->
                1 + list.stream().mapToInt(SampleDocuments::places).sum();
            default -> 1;
        };
    }
}

package dev.slipway.host.declare;

import dev.slipway.host.document.HostLayer;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Docker's configuration: what Kubernetes needs, and over it what the document says. The log driver is json-file
 * because the logs of pods are links to its files.
 */
final class DaemonJson {

    static final String PATH = "/etc/docker/daemon.json";

    private static final String USUAL_NETWORK = "172.17.0.0/16";

    private static final Value.MapOf USUAL = Value.of(Map.of(
            "exec-opts", Value.texts(List.of("native.cgroupdriver=systemd")),
            "log-driver", Value.of("json-file"),
            "log-opts", Value.of(Map.of("max-size", Value.of("10m"), "max-file", Value.of("3"))),
            "storage-driver", Value.of("overlay2"),
            "live-restore", Value.of(true)));

    private DaemonJson() {}

    static String text(HostLayer layer) {
        return JsonText.of(settings(layer)) + "\n";
    }

    /** The network of Docker's own bridge; empty if it has none. */
    static Optional<String> bridgeNetwork(HostLayer layer) {
        var settings = settings(layer);
        return settings.text("bridge").orElse("").equals("none")
                ? Optional.empty()
                : Optional.of(settings.text("bip").flatMap(Networks::around).orElse(USUAL_NETWORK));
    }

    private static Value.MapOf settings(HostLayer layer) {
        return layer.dockerSettings()
                .daemon()
                .map(own -> over(USUAL, PlainValues.of(own)))
                .orElse(USUAL);
    }

    private static Value.MapOf over(Value.MapOf usual, Value.MapOf own) {
        var both = usual;
        for (var entry : own.entries().entrySet()) {
            var under = usual.find(entry.getKey()).orElse(Value.MapOf.EMPTY);
            both = both.with(
                    entry.getKey(),
                    under instanceof Value.MapOf less && entry.getValue() instanceof Value.MapOf more
                            ? over(less, more)
                            : entry.getValue());
        }
        return both;
    }
}

package dev.slipway.host.rehearsal;

import java.util.Optional;
import java.util.regex.Pattern;

/** What programs do when their unit starts them, as far as a rehearsal has to know it. */
final class UnitModel {

    private static final Pattern COMMAND = Pattern.compile("(?m)^ExecStart=[-@:+!|]*(/[^\\s]+)");
    private static final Pattern TYPE = Pattern.compile("(?m)^Type=(notify|exec|forking|oneshot|dbus)");
    private static final Pattern CONFIG_VERSION = Pattern.compile("(?m)^\\s*version\\s*=\\s*([0-9]+)");

    private UnitModel() {}

    /** What the program says when it cannot run; empty if it runs. */
    static String complaint(String unit, ModelHost host) {
        var commands = COMMAND.matcher(text(unit, host));
        while (commands.find()) {
            if (!host.disk().exists(commands.group(1)) && !BareHost.hasProgram(commands.group(1))) {
                return unit + ": Failed at step EXEC spawning " + commands.group(1) + ": No such file or directory";
            }
        }
        return switch (unit) {
            case "containerd.service" -> containerd(host);
            case "docker.service" -> docker(host);
            case "cri-docker.service" -> running(host, "docker.service") ? "" : "cannot connect to the Docker daemon";
            case "kubelet.service" ->
                host.disk().exists("/var/lib/kubelet/config.yaml")
                        ? ""
                        : "failed to load kubelet config file, path: /var/lib/kubelet/config.yaml, error: no such file";
            default -> "";
        };
    }

    private static String text(String unit, ModelHost host) {
        var state = host.systemd().unit(unit);
        var text = host.disk().text(state.fragment()).orElse("");
        for (var dropIn : state.dropIns()) {
            text = text + '\n' + host.disk().text(dropIn).orElse("");
        }
        return text;
    }

    /**
     * Whether starting it ends only when its program runs, or cannot. Of others systemd says that they were started,
     * and only later that they failed.
     */
    static boolean tellsWhenItRuns(String unit, ModelHost host) {
        return TYPE.matcher(text(unit, host)).find();
    }

    /** Whether systemd restarts it for ever, so that a failing start is no failed unit. */
    static boolean keepsTrying(String unit) {
        return unit.equals("kubelet.service");
    }

    private static boolean running(ModelHost host, String unit) {
        return host.systemd().unit(unit).active().equals("active");
    }

    private static String containerd(ModelHost host) {
        var config = host.disk().text("/etc/containerd/config.toml").orElse("");
        var version = CONFIG_VERSION.matcher(config);
        var major = program(host, "containerd.io")
                .or(() -> program(host, "containerd"))
                .orElse("1")
                .charAt(0);
        if (version.find() && version.group(1).equals("3") && major == '1') {
            return "containerd: failed to load TOML: unsupported config version 3";
        }
        var line = 0;
        for (var text : config.lines().map(String::strip).toList()) {
            line++;
            var plain = text.isEmpty()
                    || text.startsWith("#")
                    || text.startsWith("[")
                    || text.contains("=")
                    || text.startsWith("\"")
                    || text.startsWith("'")
                    || text.startsWith("]");
            if (!plain) {
                return "containerd: failed to load TOML: /etc/containerd/config.toml: toml: line " + line
                        + ": expected a key and a value";
            }
        }
        return "";
    }

    private static Optional<String> program(ModelHost host, String name) {
        var version = host.apt().installed(name).version();
        return version.isEmpty() ? Optional.empty() : Optional.of(version);
    }

    private static String docker(ModelHost host) {
        var config =
                host.disk().text("/etc/docker/daemon.json").map(String::strip).orElse("{}");
        if (!config.startsWith("{") || !config.endsWith("}") || !balanced(config)) {
            return "unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character";
        }
        return running(host, "containerd.service") ? "" : "failed to dial \"/run/containerd/containerd.sock\"";
    }

    private static boolean balanced(String json) {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < json.length(); i++) {
            var c = json.charAt(i);
            if (c == '"' && (i == 0 || json.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0 && !quoted;
    }
}

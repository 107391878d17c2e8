package dev.slipway.host.rehearsal;

import dev.slipway.host.operation.UnitAction.Verb;
import dev.slipway.host.probe.UnitProbe.Unit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * systemd of a modelled host. Unit files, drop-ins, enablement and masks are files and links on the {@link Disk}, as on
 * a real one; {@code units.txt} has what only a running systemd knows.
 */
final class Systemd {

    private static final List<String> FOLDERS =
            List.of("/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system");
    private static final String WANTS = "/etc/systemd/system/multi-user.target.wants/";

    private final ModelHost host;
    private final Facts units;

    Systemd(ModelHost host, Path folder) {
        this.host = host;
        this.units = new Facts(new Lines(folder.resolve("units.txt")));
    }

    Unit unit(String unit) {
        var fragment = fragment(unit);
        var masked = masked(unit);
        var active = units.get(unit + " active", "inactive");
        var read = units.get(unit + " read", "");
        return new Unit(
                masked ? "masked" : fragment.isEmpty() ? "not-found" : "loaded",
                active,
                units.get(unit + " sub", "dead"),
                masked ? "masked" : fragment.isEmpty() ? "" : enablement(unit),
                units.get(unit + " result", "success"),
                fragment.orElse(""),
                fragment.isEmpty() ? List.of() : knownDropIns(unit),
                !read.isEmpty() && !read.equals(digest(unit)),
                units.number(unit + " since", 0),
                units.number(unit + " restarts", 0));
    }

    /** systemctl daemon-reload. */
    void reload() {
        for (var name : units.names()) {
            if (name.endsWith(" read")) {
                read(name.substring(0, name.length() - " read".length()));
            }
        }
    }

    /** What a package's scripts do when it is installed or upgraded. */
    void installed(String unit, boolean starts) {
        reload();
        if (!masked(unit)) {
            enable(unit);
            read(unit);
            if (starts) {
                launch(unit);
            }
        }
    }

    /** What a package's scripts do before it is removed. */
    void removed(String unit) {
        disable(unit);
        for (var fact : List.of(" active", " sub", " since", " result", " restarts", " read", " drop-ins")) {
            units.remove(unit + fact);
        }
    }

    void act(String unit, Verb verb) throws Trouble {
        if (verb != Verb.UNMASK
                && verb != Verb.MASK
                && verb != Verb.RESET_FAILED
                && fragment(unit).isEmpty()
                && !masked(unit)) {
            throw new Trouble(
                    "unit " + unit + " cannot be " + verb.words() + "ed",
                    "Unit " + unit + " not found.",
                    "see that the package that brings it is installed");
        }
        switch (verb) {
            case ENABLE -> {
                if (masked(unit)) {
                    throw new Trouble(
                            "unit " + unit + " cannot be enabled",
                            "Failed to enable unit: Unit " + unit + " is masked.",
                            "unmask it first");
                }
                enable(unit);
                reload();
            }
            case DISABLE -> {
                disable(unit);
                reload();
            }
            case MASK -> host.disk().link("/etc/systemd/system/" + unit, "/dev/null");
            case UNMASK -> {
                if (masked(unit)) {
                    host.disk().remove("/etc/systemd/system/" + unit);
                }
            }
            case RESET_FAILED -> {
                if (units.get(unit + " active", "").equals("failed")) {
                    state(unit, "inactive", "dead", "success");
                }
            }
            case STOP -> {
                state(unit, "inactive", "dead", "success");
                if (!host.disk().exists(WANTS + unit)) {
                    units.remove(unit + " since");
                }
            }
            case RELOAD -> {}
            case START -> {
                if (!units.get(unit + " active", "").equals("active")) {
                    start(unit);
                }
            }
            case RESTART -> start(unit);
        }
    }

    /** What the machine does when it boots: enabled units start. */
    void boot() {
        for (var name : host.disk().list(WANTS.substring(0, WANTS.length() - 1))) {
            if (!masked(name)) {
                launch(name);
            }
        }
    }

    private void start(String unit) throws Trouble {
        if (masked(unit)) {
            throw new Trouble(
                    "unit " + unit + " cannot be started",
                    "Failed to start " + unit + ": Unit " + unit + " is masked.",
                    "unmask it first");
        }
        var complaint = launch(unit);
        if (!complaint.isEmpty() && UnitModel.tellsWhenItRuns(unit, host)) {
            throw new Trouble(
                    "unit " + unit + " does not start",
                    "Job for " + unit + " failed because the control process exited with error code. " + complaint,
                    "journalctl -u " + unit + " on the host says more");
        }
    }

    /** Starts a unit as far as it can be started; what its program says if it cannot. */
    private String launch(String unit) {
        var complaint = UnitModel.complaint(unit, host);
        read(unit);
        if (complaint.isEmpty()) {
            state(unit, "active", unit.endsWith(".socket") ? "listening" : "running", "success");
            units.put(unit + " since", String.valueOf(host.tick()));
            return "";
        }
        if (UnitModel.keepsTrying(unit)) {
            state(unit, "activating", "auto-restart", "exit-code");
            units.put(unit + " restarts", String.valueOf(units.number(unit + " restarts", 0) + 1));
        } else {
            state(unit, "failed", "failed", "exit-code");
        }
        if (!UnitModel.tellsWhenItRuns(unit, host)) {
            units.put(unit + " since", String.valueOf(host.tick()));
        }
        return complaint;
    }

    private void state(String unit, String active, String sub, String result) {
        units.put(unit + " active", active);
        units.put(unit + " sub", sub);
        units.put(unit + " result", result);
    }

    private void enable(String unit) {
        fragment(unit).ifPresent(fragment -> host.disk().link(WANTS + unit, fragment));
    }

    private void disable(String unit) {
        host.disk().remove(WANTS + unit);
    }

    private String enablement(String unit) {
        return host.disk().exists(WANTS + unit) ? "enabled" : installable(unit) ? "disabled" : "static";
    }

    private boolean installable(String unit) {
        return fragment(unit).flatMap(host.disk()::text).orElse("").contains("[Install]");
    }

    private boolean masked(String unit) {
        return host.disk().find("/etc/systemd/system/" + unit, false).link().equals("/dev/null");
    }

    /** Path of a unit's file; empty if it has none or is masked. */
    private Optional<String> fragment(String unit) {
        if (masked(unit)) {
            return Optional.empty();
        }
        return FOLDERS.stream()
                .map(folder -> folder + '/' + unit)
                .filter(host.disk()::isFile)
                .findFirst();
    }

    private List<String> dropIns(String unit) {
        var paths = new ArrayList<String>();
        for (var folder : FOLDERS) {
            for (var name : host.disk().list(folder + '/' + unit + ".d")) {
                if (name.endsWith(".conf") && paths.stream().noneMatch(path -> path.endsWith('/' + name))) {
                    paths.add(folder + '/' + unit + ".d/" + name);
                }
            }
        }
        paths.sort((a, b) -> a.substring(a.lastIndexOf('/')).compareTo(b.substring(b.lastIndexOf('/'))));
        return paths;
    }

    private void read(String unit) {
        units.put(unit + " read", digest(unit));
        units.put(unit + " drop-ins", String.join(":", dropIns(unit)));
    }

    /** Those that systemd knows of: of a unit that it has read, those that were there then. */
    private List<String> knownDropIns(String unit) {
        return units.get(unit + " read", "").isEmpty()
                ? dropIns(unit)
                : List.of(units.get(unit + " drop-ins", "").split(":")).stream()
                        .filter(path -> !path.isEmpty())
                        .toList();
    }

    private String digest(String unit) {
        var text = new StringBuilder(fragment(unit).flatMap(host.disk()::text).orElse(""));
        for (var dropIn : dropIns(unit)) {
            text.append('\0')
                    .append(dropIn)
                    .append('\0')
                    .append(host.disk().text(dropIn).orElse(""));
        }
        return Disk.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 12);
    }
}

package dev.slipway.host.rehearsal;

import dev.slipway.host.probe.AddressesProbe.Addresses;
import dev.slipway.host.probe.AddressesProbe.Route;
import dev.slipway.host.probe.OwnershipProbe.Owner;
import dev.slipway.host.probe.PortsProbe.Listener;
import dev.slipway.host.probe.PortsProbe.Ports;
import dev.slipway.host.probe.SpaceProbe.Space;
import dev.slipway.host.probe.SystemProbe.Machine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One modelled host, read from its folder. What is changed is in the folder at once, so a person can look at it and
 * edit it between two runs.
 */
public final class ModelHost {

    private static final String NOTE = "/var/lib/slipway/host.json";
    private static final Pattern OWNER =
            Pattern.compile("\\{\"installation\": \"([^\"]*)\", \"lineage\": \"([^\"]*)\"}");

    private final Path folder;
    private final Facts machine;
    private final Facts clock;
    private final Disk disk;
    private final Apt apt;
    private final Systemd systemd;
    private final Kernel kernel;

    private ModelHost(Path folder) {
        this.folder = folder;
        this.machine = new Facts(new Lines(folder.resolve("machine.txt")));
        this.clock = new Facts(new Lines(folder.resolve("clock.txt")));
        this.disk = new Disk(folder);
        this.apt = new Apt(this, folder);
        this.systemd = new Systemd(this, folder);
        this.kernel = new Kernel(this, folder);
    }

    /** Reads a host from its folder, or makes a bare one there. */
    static ModelHost open(Path folder, String name, String address) {
        try {
            if (!Files.exists(folder.resolve("machine.txt"))) {
                Files.createDirectories(folder.resolve("root"));
                var host = new ModelHost(folder);
                BareHost.furnish(host, name, address);
                return host;
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return new ModelHost(folder);
    }

    /** Why it does not answer; empty if it does. A file {@code silent} in its folder makes it silent. */
    Optional<String> silence() {
        var file = folder.resolve("silent");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = String.join(" ", new Lines(file).read());
        return Optional.of(words.isEmpty() ? "the rehearsed host is silent: remove " + file : words);
    }

    Facts machine() {
        return machine;
    }

    Disk disk() {
        return disk;
    }

    Apt apt() {
        return apt;
    }

    Systemd systemd() {
        return systemd;
    }

    Kernel kernelModel() {
        return kernel;
    }

    Keepsakes keepsakes() {
        return new Keepsakes(disk);
    }

    String system() {
        return machine.get("system", "debian");
    }

    String version() {
        return machine.get("version", "12");
    }

    String codename() {
        return machine.get("codename", "bookworm");
    }

    String kernel() {
        return machine.get("kernel", "6.1.0-44-amd64");
    }

    /** Microseconds since boot on the host's own virtual clock, which each use moves on. */
    long tick() {
        var now = clock.number("microseconds since boot", 30_000_000) + 1_000_000;
        clock.put("microseconds since boot", String.valueOf(now));
        return now;
    }

    Machine facts() {
        return new Machine(
                machine.get("hostname", ""),
                machine.get("machine-id", ""),
                machine.get("boot-id", ""),
                system(),
                version(),
                codename(),
                machine.get("architecture", "amd64"),
                kernel(),
                (int) machine.number("processors", 4),
                machine.number("memory", 8L << 30),
                (int) machine.number("cgroups", 2),
                machine.number("clock", 0));
    }

    /** All that listens: what {@code ports.txt} says, {@code tcp * 22 sshd 612}, and what running units bring. */
    Ports ports() {
        var listeners = new ArrayList<Listener>();
        for (var line : new Lines(folder.resolve("ports.txt")).read()) {
            var words = line.split("\\s+", -1);
            if (words.length >= 5 && words[2].matches("[0-9]{1,5}") && words[4].matches("[0-9]{1,9}")) {
                listeners.add(new Listener(
                        words[0], words[1], Integer.parseInt(words[2]), words[3], Long.parseLong(words[4])));
            }
        }
        return new Ports(listeners);
    }

    Space space() {
        return new Space(machine.number("disk", 100L << 30), machine.number("disk free", 90L << 30), "/");
    }

    Addresses addresses() {
        var address = machine.get("address", "127.0.0.1");
        var network = machine.get("network", "");
        var routes = new ArrayList<Route>();
        routes.add(new Route("default", "eth0"));
        if (!network.isEmpty()) {
            routes.add(new Route(network, "eth0"));
        }
        return new Addresses(List.of("127.0.0.1/8", address + "/24"), routes);
    }

    Owner owner() {
        var note = OWNER.matcher(disk.text(NOTE).orElse("").strip());
        return note.matches() ? new Owner(note.group(1), note.group(2)) : new Owner("", "");
    }

    void claim(String installation, String lineage) throws Trouble {
        var owner = owner();
        if (!owner.lineage().isEmpty() && !owner.lineage().equals(lineage)) {
            throw new Trouble(
                    "the host belongs to the installation " + owner.installation(),
                    NOTE + " names lineage " + owner.lineage(),
                    "destroy it from there first, or take the host out of this document");
        }
        var note = "{\"installation\": \"" + installation + "\", \"lineage\": \"" + lineage + "\"}\n";
        disk.write(NOTE, note.getBytes(StandardCharsets.UTF_8), Disk.Attributes.FILE);
    }

    void release() {
        disk.remove(NOTE);
        if (disk.list("/var/lib/slipway/before").isEmpty()) {
            disk.remove("/var/lib/slipway");
        }
    }

    /** Loses power and comes back: what was only in memory is gone. */
    void reboot() {
        machine.put(
                "boot-id",
                Disk.sha256((machine.get("boot-id", "") + machine.get("hostname", "")).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32));
        clock.put("microseconds since boot", "5000000");
        kernel.boot();
        systemd.boot();
    }
}

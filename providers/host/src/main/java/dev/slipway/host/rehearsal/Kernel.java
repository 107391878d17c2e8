package dev.slipway.host.rehearsal;

import dev.slipway.host.probe.ModuleProbe.Module;
import dev.slipway.host.probe.SwapProbe.Swap;
import dev.slipway.host.probe.SysctlProbe.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The kernel of a modelled host: {@code kernel.txt} has loaded modules ({@code module overlay = loaded}), settings
 * ({@code sysctl net.ipv4.ip_forward = 0}) and swap in use ({@code swap /swapfile = on}).
 */
final class Kernel {

    private static final Set<String> AVAILABLE = Set.of(
            "overlay",
            "br_netfilter",
            "bridge",
            "veth",
            "vxlan",
            "rbd",
            "nf_conntrack",
            "ip_tables",
            "nf_tables",
            "ip_vs",
            "ip_vs_rr",
            "ip_vs_wrr",
            "ip_vs_sh",
            "wireguard",
            "tun",
            "loop",
            "dm_crypt",
            "nbd",
            "xt_conntrack");
    private static final Map<String, String> SETTINGS = Map.of(
            "net.ipv4.ip_forward", "0",
            "net.ipv6.conf.all.forwarding", "0",
            "vm.swappiness", "60",
            "vm.max_map_count", "65530",
            "vm.overcommit_memory", "0",
            "fs.inotify.max_user_watches", "65536",
            "fs.inotify.max_user_instances", "128",
            "kernel.panic", "0",
            "net.core.somaxconn", "4096",
            "net.ipv4.conf.all.rp_filter", "2");
    private static final String BRIDGE = "net.bridge.bridge-nf-call-";

    private final Facts facts;
    private final ModelHost host;

    Kernel(ModelHost host, Path folder) {
        this.host = host;
        this.facts = new Facts(new Lines(folder.resolve("kernel.txt")));
    }

    Module module(String name) {
        var loaded = facts.get("module " + name, "");
        return new Module(!loaded.isEmpty(), loaded.equals("built-in"), !loaded.isEmpty() || AVAILABLE.contains(name));
    }

    Setting sysctl(String key) {
        var set = facts.get("sysctl " + key, "");
        if (!set.isEmpty()) {
            return new Setting(Optional.of(set));
        }
        if (key.startsWith(BRIDGE)) {
            return new Setting(module("br_netfilter").loaded() ? Optional.of("1") : Optional.empty());
        }
        return new Setting(Optional.ofNullable(SETTINGS.get(key)));
    }

    Swap swap() {
        return new Swap(facts.names().stream()
                .filter(name -> name.startsWith("swap "))
                .map(name -> name.substring("swap ".length()))
                .toList());
    }

    void load(String name) throws Trouble {
        if (!module(name).available()) {
            throw new Trouble(
                    "kernel module " + name + " cannot be loaded",
                    "modprobe: FATAL: Module " + name + " not found in directory /lib/modules/" + host.kernel(),
                    "install the kernel's package of modules, or take it out of the document");
        }
        if (!module(name).loaded()) {
            facts.put("module " + name, "loaded");
        }
    }

    void unload(String name) {
        if (!module(name).builtIn()) {
            facts.remove("module " + name);
            if (name.equals("br_netfilter")) {
                facts.names().stream()
                        .filter(fact -> fact.startsWith("sysctl " + BRIDGE))
                        .forEach(facts::remove);
            }
        }
    }

    void set(String key, String value) throws Trouble {
        if (sysctl(key).value().isEmpty()) {
            throw new Trouble(
                    "kernel setting " + key + " cannot be set",
                    "sysctl: cannot stat /proc/sys/" + key.replace('.', '/') + ": No such file or directory",
                    "load the module that has it first");
        }
        facts.put("sysctl " + key, value);
    }

    void swapOff() {
        swap().areas().forEach(area -> facts.remove("swap " + area));
    }

    void swapOn() {
        for (var line : host.disk()
                .text("/etc/fstab")
                .orElse("")
                .lines()
                .map(String::strip)
                .toList()) {
            var words = line.split("\\s+", -1);
            if (!line.startsWith("#") && words.length >= 3 && words[2].equals("swap")) {
                facts.put("swap " + words[0], "on");
            }
        }
    }

    /** What a boot does: modules and settings are those that files name, and swap comes back. */
    void boot() {
        facts.names().stream()
                .filter(name -> !facts.get(name, "").equals("built-in"))
                .forEach(facts::remove);
        for (var name : host.disk().list("/etc/modules-load.d")) {
            host.disk()
                    .text("/etc/modules-load.d/" + name)
                    .orElse("")
                    .lines()
                    .map(String::strip)
                    .filter(module -> !module.isEmpty() && !module.startsWith("#") && AVAILABLE.contains(module))
                    .forEach(module -> facts.put("module " + module, "loaded"));
        }
        for (var name : host.disk().list("/etc/sysctl.d")) {
            for (var line :
                    host.disk().text("/etc/sysctl.d/" + name).orElse("").lines().toList()) {
                var equals = line.indexOf('=');
                var key = equals < 0 ? "" : line.substring(0, equals).strip();
                if (!key.isEmpty()
                        && !key.startsWith("#")
                        && sysctl(key).value().isPresent()) {
                    facts.put("sysctl " + key, line.substring(equals + 1).strip());
                }
            }
        }
        swapOn();
    }

    List<String> facts() {
        return facts.names();
    }
}

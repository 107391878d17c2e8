package dev.slipway.host.declare;

import dev.slipway.host.resource.ModuleType;
import dev.slipway.host.resource.SysctlType;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Modules and settings of the kernel that containers and their networks need. */
final class KernelPart {

    private static final List<String> MODULES = List.of("overlay", "br_netfilter");
    private static final List<String> SWITCHED_ON =
            List.of("net.ipv4.ip_forward", "net.bridge.bridge-nf-call-iptables", "net.bridge.bridge-nf-call-ip6tables");

    /** Settings that are there only while a module is loaded. */
    private static final Map<String, String> BROUGHT_BY =
            Map.of("net.bridge.", "br_netfilter", "net.netfilter.", "nf_conntrack", "net.ipv4.vs.", "ip_vs");

    private KernelPart() {}

    static void declare(OneHost one) {
        MODULES.forEach(name -> module(one, name));
        SWITCHED_ON.forEach(key -> setting(one, key, "1", List.of()));
    }

    static Address module(OneHost one, String name) {
        return one.add(one.on().module(name), ModuleType.wishes(name), List.of(), "");
    }

    /** @param modules modules that may bring the setting */
    static void setting(OneHost one, String key, String value, Collection<Address> modules) {
        var needs = new ArrayList<>(modules);
        BROUGHT_BY.forEach((prefix, module) -> {
            if (key.startsWith(prefix) && one.has(one.on().module(module))) {
                needs.add(one.on().module(module));
            }
        });
        one.add(one.on().sysctl(key), SysctlType.wishes(key, value), needs, "");
    }
}

package dev.slipway.host.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What is to be known of a unit.
 *
 * @param packages packages whose other version it has to be restarted for, because they do not do that themselves
 * @param gentle whether it takes some of its configuration on a reload, and a restart without one before would cost
 *     more
 * @param impatient whether systemd refuses to start it more than a few times a minute
 */
public record UnitFacts(List<String> packages, boolean gentle, boolean impatient) {

    private static final UnitFacts ORDINARY = new UnitFacts(List.of(), false, false);

    private static final Map<String, UnitFacts> BY_NAME = Map.of(
            "kubelet.service", new UnitFacts(List.of("kubelet"), false, false),
            // live-restore counts for a restart only if a reload came before it.
            "docker.service", new UnitFacts(List.of(), true, true),
            "cri-docker.service", new UnitFacts(List.of(), false, true));

    public UnitFacts {
        packages = List.copyOf(packages);
    }

    public static UnitFacts of(String name) {
        return BY_NAME.getOrDefault(name, ORDINARY);
    }
}

package dev.slipway.host.rehearsal;

import java.util.List;
import java.util.Map;

/**
 * What one version of a package is to dpkg and apt.
 *
 * @param needs packages that apt brings along
 * @param conflicts packages that apt removes in its favour
 * @param programs paths of the programs in it
 * @param files other files that it owns, by path
 * @param configuration files that survive its removal, and that an upgrade leaves as they are
 * @param unit the unit that it brings; empty for none
 * @param starts whether installing it starts the unit
 */
record ModelPackage(
        String name,
        String version,
        List<String> needs,
        List<String> conflicts,
        List<String> programs,
        Map<String, String> files,
        Map<String, String> configuration,
        String unit,
        boolean starts) {

    static ModelPackage plain(String name, String version, List<String> needs, String... programs) {
        return new ModelPackage(name, version, needs, List.of(), List.of(programs), Map.of(), Map.of(), "", false);
    }
}

package dev.slipway.host.catalogue;

import dev.slipway.engine.plan.Impact;
import java.util.List;
import java.util.Map;

/**
 * What is to be known of a package.
 *
 * @param rivals packages that cannot be installed beside it
 * @param upgrade what it costs to install another version of it where it is in use
 * @param removal what it costs to remove it where it is in use
 * @param restarts units that its installation restarts, or starts
 * @param purge whether it may be removed with its configuration: false where that would take users' data along
 */
public record PackageFacts(List<String> rivals, Impact upgrade, Impact removal, List<String> restarts, boolean purge) {

    private static final PackageFacts ORDINARY = new PackageFacts(List.of(), Impact.NONE, Impact.NONE, List.of(), true);

    // Containers outlive the engine's restart: containerd's unit kills no child processes. Docker's does without
    // live-restore, and between its versions nobody promises that live-restore works.
    private static final Map<String, PackageFacts> BY_NAME = Map.of(
            "containerd",
            new PackageFacts(
                    List.of("containerd.io"),
                    Impact.RESTARTS_SERVICE,
                    Impact.RESTARTS_WORKLOADS,
                    List.of("containerd.service"),
                    true),
            "containerd.io",
            new PackageFacts(
                    List.of("containerd", "runc"),
                    Impact.RESTARTS_SERVICE,
                    Impact.RESTARTS_WORKLOADS,
                    List.of("containerd.service"),
                    true),
            "runc",
            new PackageFacts(List.of("containerd.io"), Impact.NONE, Impact.RESTARTS_WORKLOADS, List.of(), true),
            // Purging either Docker may take /var/lib/docker along, with its volumes.
            "docker.io",
            new PackageFacts(
                    List.of("docker-ce"),
                    Impact.RESTARTS_WORKLOADS,
                    Impact.RESTARTS_WORKLOADS,
                    List.of("docker.service", "docker.socket"),
                    false),
            "docker-ce",
            new PackageFacts(
                    List.of("docker.io"),
                    Impact.RESTARTS_WORKLOADS,
                    Impact.RESTARTS_WORKLOADS,
                    List.of("docker.service", "docker.socket"),
                    false),
            "cri-dockerd",
            new PackageFacts(
                    List.of(),
                    Impact.RESTARTS_SERVICE,
                    Impact.RESTARTS_SERVICE,
                    List.of("cri-docker.service", "cri-docker.socket"),
                    true),
            "kubelet",
            new PackageFacts(List.of(), Impact.NONE, Impact.RESTARTS_SERVICE, List.of(), true));

    public PackageFacts {
        rivals = List.copyOf(rivals);
        restarts = List.copyOf(restarts);
    }

    public static PackageFacts of(String name) {
        return BY_NAME.getOrDefault(name, ORDINARY);
    }
}

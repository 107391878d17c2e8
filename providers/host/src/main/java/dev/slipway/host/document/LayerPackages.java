package dev.slipway.host.document;

import java.util.List;

/** Packages that the layer looks after by itself, each with the key by which the document chooses its version. */
final class LayerPackages {

    private static final List<String> KUBERNETES = List.of("kubeadm", "kubelet", "kubectl", "kubernetes-cni");
    private static final List<String> CONTAINERD = List.of("containerd", "containerd.io", "runc");
    private static final List<String> DOCKER = List.of("docker.io", "docker-ce", "docker-ce-cli", "cri-dockerd");

    private LayerPackages() {}

    /** The key for a package; empty if the layer has nothing to do with it. */
    static String key(String name) {
        if (KUBERNETES.contains(name)) {
            return "spec.kubernetes.version";
        }
        if (CONTAINERD.contains(name)) {
            return "spec.host.containerd";
        }
        return DOCKER.contains(name) ? "spec.host.docker" : "";
    }
}

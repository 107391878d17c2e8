package dev.slipway.host.check;

import java.util.Arrays;
import java.util.List;

/** Ports that a part of Kubernetes listens on. */
enum KubernetesPort {
    API(6443, "kube-apiserver", true, true),
    ETCD_CLIENTS(2379, "etcd", true, true),
    ETCD_PEERS(2380, "etcd", true, true),
    KUBELET(10250, "kubelet", false, true),
    KUBELET_HEALTH(10248, "kubelet", false, false),
    CONTROLLER_MANAGER(10257, "kube-controller-manager", true, false),
    SCHEDULER(10259, "kube-scheduler", true, false);

    private final int port;
    private final String program;
    private final boolean controlPlane;
    private final boolean open;

    KubernetesPort(int port, String program, boolean controlPlane, boolean open) {
        this.port = port;
        this.program = program;
        this.controlPlane = controlPlane;
        this.open = open;
    }

    int port() {
        return port;
    }

    String program() {
        return program;
    }

    /** Whether only control planes have it. */
    boolean controlPlane() {
        return controlPlane;
    }

    /** Whether other hosts have to reach it. */
    boolean open() {
        return open;
    }

    static List<KubernetesPort> of(Checked host) {
        return Arrays.stream(values())
                .filter(port -> host.host().isControlPlane() || !port.controlPlane)
                .toList();
    }
}

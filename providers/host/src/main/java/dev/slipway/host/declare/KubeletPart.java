package dev.slipway.host.declare;

import dev.slipway.host.document.Kubernetes;
import dev.slipway.host.operation.InstallPackages.Package;
import dev.slipway.host.resource.UnitType;
import java.util.ArrayList;
import java.util.List;

/** kubeadm; and kubelet with kubectl, whose unit is ours. */
record KubeletPart(Kubernetes kubernetes, OneHost one, RepositoryPart repositories) {

    private static final String UNIT = "kubelet.service";

    /** From this minor version on kubeadm does without conntrack. */
    private static final int WITHOUT_CONNTRACK = 32;

    /** kubeadm writes it when the node joins; before, the kubelet cannot run. */
    private static final String JOINED = "/etc/kubernetes/kubelet.conf";

    void declare() {
        var version = kubernetes.version() + "-*";
        var needs = repositories.needed(RepositoryPart.KUBERNETES);
        one.packages("kubeadm", List.of(new Package("kubeadm", version, true)), needs);
        var list = new ArrayList<>(List.of(
                new Package("kubelet", version, true),
                new Package("kubectl", version, true),
                new Package("kubernetes-cni", "", true)));
        if (kubernetes.minor() < WITHOUT_CONNTRACK) {
            list.add(new Package("conntrack", "", false));
        }
        var packages = one.packages("kubelet", list, needs);
        var unit = one.file("/etc/systemd/system/" + UNIT, KubeletUnit.UNIT, packages);
        var dropIn = one.dropIn(UNIT, "10-kubeadm", KubeletUnit.DROP_IN, packages);
        one.unit(UNIT, UnitType.startedByOthers(JOINED), List.of(packages, unit, dropIn));
    }
}

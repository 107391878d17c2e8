package dev.slipway.examples.lab;

import java.util.List;

/** The kinds of damage, and what a plan says of each. */
final class Damages {

    /** What the damaged host's document has more than others. */
    static final String MORE = """
            folders:
              - {path: /srv/data, mode: "0750"}
            units:
              - name: lab-check.service
                content: |
                  [Service]
                  ExecStart=/bin/sleep infinity
                  [Install]
                  WantedBy=multi-user.target
        """.indent(0);

    private static final String CONFIG = "/etc/containerd/config.toml";
    private static final String UNIT = "/etc/systemd/system/lab-check.service";
    private static final String KUBELET = "/etc/systemd/system/kubelet.service";
    private static final String DROP_IN = KUBELET + ".d/10-kubeadm.conf";
    private static final String SOURCES = "/etc/apt/sources.list.d/kubernetes.sources";
    private static final String KEY = "/etc/apt/keyrings/kubernetes.asc";
    private static final String FORWARD = "/etc/sysctl.d/zz-slipway-net.ipv4.ip_forward.conf";
    private static final String MODULE = "/etc/modules-load.d/slipway-br_netfilter.conf";

    private static final String FETCH = "fetch the lists of packages of " + SOURCES;
    private static final String SOMEBODY = " changed by somebody else: ";
    private static final String GONE = ": it was made before and is gone: ";
    private static final String RESTART_CONTAINERD =
            "update unit[containerd.service]: restart: file[" + CONFIG + "] changes: restart unit containerd.service";

    private Damages() {}

    static List<Damage> all() {
        return List.of(
                Damage.of(
                        "a file is edited",
                        "echo '# by hand' >>" + CONFIG,
                        "update file[" + CONFIG + "]: content was" + SOMEBODY + "write file " + CONFIG,
                        RESTART_CONTAINERD),
                Damage.of(
                        "a file's mode is changed",
                        "chmod 0600 " + CONFIG,
                        "update file[" + CONFIG + "]: mode was" + SOMEBODY + "set mode 0644 and owner root:root of "
                                + CONFIG),
                Damage.of(
                        "a file's owner is changed",
                        "chown daemon " + CONFIG,
                        "update file[" + CONFIG + "]: owner was" + SOMEBODY + "set mode 0644 and owner root:root of "
                                + CONFIG),
                Damage.of(
                        "a file's group is changed",
                        "chgrp daemon " + CONFIG,
                        "update file[" + CONFIG + "]: group was" + SOMEBODY + "set mode 0644 and owner root:root of "
                                + CONFIG),
                Damage.of(
                        "a file is deleted",
                        "rm " + CONFIG,
                        "create file[" + CONFIG + "]" + GONE + "write file " + CONFIG,
                        RESTART_CONTAINERD),
                Damage.of(
                        "a file is replaced by a folder",
                        "rm " + CONFIG + " && mkdir " + CONFIG,
                        "update file[" + CONFIG + "]: content, kind, mode were" + SOMEBODY + "write file " + CONFIG,
                        RESTART_CONTAINERD),
                Damage.of(
                        "a file is replaced by a link",
                        "mv " + CONFIG + " /root/c.toml && ln -s /root/c.toml " + CONFIG,
                        "update file[" + CONFIG + "]: content, kind, mode were" + SOMEBODY + "write file " + CONFIG,
                        RESTART_CONTAINERD),
                Damage.of(
                        "a folder's mode is changed",
                        "chmod 0777 /srv/data",
                        "update folder[/srv/data]: mode was" + SOMEBODY
                                + "set mode 0750 and owner root:root of /srv/data"),
                Damage.of(
                        "a folder is deleted",
                        "rmdir /srv/data",
                        "create folder[/srv/data]" + GONE + "make folder /srv/data"),
                Damage.of(
                        "a folder is replaced by a file",
                        "rmdir /srv/data && touch /srv/data",
                        "update folder[/srv/data]: kind, mode were" + SOMEBODY + "make folder /srv/data"),
                Damage.of(
                        "a unit is stopped",
                        "systemctl stop containerd",
                        "update unit[containerd.service]: state was" + SOMEBODY + "start unit containerd.service"),
                Damage.of(
                        "a unit is disabled",
                        "systemctl disable containerd",
                        "update unit[containerd.service]: enabled was" + SOMEBODY + "enable unit containerd.service"),
                Damage.of(
                        "a unit of a package is masked",
                        "systemctl mask containerd",
                        "update unit[containerd.service]: enabled, masked were" + SOMEBODY
                                + "unmask unit containerd.service; enable unit containerd.service"),
                Damage.of(
                        "a unit of ours is masked",
                        "rm " + UNIT + " && systemctl mask --now lab-check.service",
                        "update file[" + UNIT + "]: content, kind, mode were" + SOMEBODY + "write file " + UNIT,
                        "update unit[lab-check.service]: enabled, masked, state were changed by somebody else; reload:"
                                + " file["
                                + UNIT + "] changes: unmask unit lab-check.service;"
                                + " let systemd read its unit files again; enable unit lab-check.service;"
                                + " start unit lab-check.service"),
                Damage.of(
                        "a unit is edited",
                        "sed -i 's/infinity/99999/' " + UNIT,
                        "update file[" + UNIT + "]: content was" + SOMEBODY + "write file " + UNIT,
                        "update unit[lab-check.service]: definition was changed by somebody else; restart: file[" + UNIT
                                + "] changes: let systemd read its unit files again; restart unit lab-check.service"),
                Damage.of(
                        "a unit has failed",
                        "systemctl kill -s SEGV lab-check.service && until systemctl is-failed -q lab-check.service; do"
                                + " sleep 0.1; done",
                        "update unit[lab-check.service]: state was" + SOMEBODY
                                + "reset-failed unit lab-check.service; start unit lab-check.service"),
                Damage.of(
                        "a drop-in of the kubelet is gone",
                        "rm " + DROP_IN,
                        "create file[" + DROP_IN + "]" + GONE + "write file " + DROP_IN,
                        "update unit[kubelet.service]: definition was changed by somebody else; reload: file[" + DROP_IN
                                + "] changes: let systemd read its unit files again"),
                Damage.of(
                        "a package is removed",
                        "apt-get remove -y -qq --allow-change-held-packages kubectl",
                        "update packages[kubelet]: kubectl, kubectl hold were" + SOMEBODY
                                + "install kubectl=1.34.4-1.1"),
                Damage.of(
                        "a package is downgraded",
                        "apt-get install -y -qq --allow-downgrades --allow-change-held-packages kubectl=1.34.3-1.1",
                        "update packages[kubelet]: kubectl, kubectl hold were" + SOMEBODY
                                + "install kubectl=1.34.4-1.1"),
                Damage.of(
                        "a package is no longer held",
                        "apt-mark unhold kubeadm",
                        "update packages[kubeadm]: kubeadm hold was" + SOMEBODY + "hold kubeadm"),
                Damage.of(
                        "a package is half-configured",
                        "cd /tmp && apt-get download -qq kubectl=1.34.4-1.1 && dpkg --unpack kubectl_*.deb",
                        "update packages[kubelet]: kubectl, kubectl hold were" + SOMEBODY
                                + "let dpkg finish what was interrupted; hold kubectl"),
                Damage.of(
                        "a repository is gone",
                        "rm " + SOURCES,
                        "update repository[kubernetes]: sources, sources mode were" + SOMEBODY + "write file " + SOURCES
                                + "; " + FETCH),
                Damage.of(
                        "a repository's key is gone",
                        "rm " + KEY,
                        "update repository[kubernetes]: key, key mode were" + SOMEBODY + "write file " + KEY + "; "
                                + FETCH),
                Damage.of(
                        "a kernel setting is changed",
                        "sysctl -w net.ipv4.ip_forward=0",
                        "update sysctl[net.ipv4.ip_forward]: live was" + SOMEBODY + "set net.ipv4.ip_forward to 1"),
                Damage.of(
                        "a kernel setting's file is changed",
                        "sed -i 's/=.*/= 0/' " + FORWARD,
                        "update sysctl[net.ipv4.ip_forward]: boot was" + SOMEBODY + "write file " + FORWARD),
                Damage.of(
                        "a kernel setting's file is gone",
                        "rm " + FORWARD,
                        "update sysctl[net.ipv4.ip_forward]: boot was" + SOMEBODY + "write file " + FORWARD),
                Damage.of(
                        "a module's file is gone",
                        "rm " + MODULE,
                        "update module[br_netfilter]: boot was" + SOMEBODY + "write file " + MODULE),
                Damage.of(
                        "a swap line is back",
                        "echo '/swapfile none swap sw 0 0' >>/etc/fstab",
                        "update swap: fstab was" + SOMEBODY
                                + "write file /etc/fstab; let systemd read its unit files again"),
                Damage.of(
                        "the host's note of us is gone",
                        "rm /var/lib/slipway/host.json",
                        "create ownership" + GONE + "note that the host belongs to damage"));
    }
}

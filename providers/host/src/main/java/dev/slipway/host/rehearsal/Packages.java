package dev.slipway.host.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The packages of the modelled world: those of the known systems, and those of repositories laid out as pkgs.k8s.io and
 * download.docker.com are, whatever server they are on. Versions are such as those repositories have had.
 */
final class Packages {

    private static final Pattern KUBERNETES = Pattern.compile(".*:/v1\\.([0-9]{1,3})/deb/?");
    private static final Pattern DOCKER = Pattern.compile(".*/linux/(debian|ubuntu)/?");
    private static final int PATCHES = 13;

    private Packages() {}

    /** What a distribution's own repositories have, newest version first. */
    static List<ModelPackage> ofSystem(String system, String version) {
        var containerd = "";
        var runc = "";
        var docker = "";
        switch (system + ' ' + version) {
            case "debian 12" -> {
                containerd = "1.6.20~ds1-1+deb12u1";
                runc = "1.1.5+ds1-1+deb12u1";
                docker = "20.10.24+dfsg1-1+deb12u1";
            }
            case "debian 13" -> {
                containerd = "1.7.24~ds1-6";
                runc = "1.1.15+ds1-2";
                docker = "26.1.5+dfsg1-9";
            }
            case "ubuntu 22.04" -> {
                containerd = "1.7.28-0ubuntu1~22.04.1";
                runc = "1.3.3-0ubuntu1~22.04.2";
                docker = "28.2.2-0ubuntu1~22.04.1";
            }
            case "ubuntu 24.04" -> {
                containerd = "1.7.28-0ubuntu1~24.04.1";
                runc = "1.3.3-0ubuntu1~24.04.2";
                docker = "28.2.2-0ubuntu1~24.04.1";
            }
            default -> {
                return List.of();
            }
        }
        var packages = new ArrayList<ModelPackage>();
        packages.add(new ModelPackage(
                "containerd",
                containerd,
                List.of("runc"),
                List.of("containerd.io"),
                List.of("/usr/bin/containerd", "/usr/bin/ctr"),
                Map.of("/lib/systemd/system/containerd.service", unit("containerd", "/usr/bin/containerd")),
                system.equals("debian") ? Map.of("/etc/containerd/config.toml", DEBIAN_CONTAINERD) : Map.of(),
                "containerd.service",
                true));
        packages.add(new ModelPackage(
                "runc",
                runc,
                List.of(),
                List.of("containerd.io"),
                List.of("/usr/sbin/runc"),
                Map.of(),
                Map.of(),
                "",
                false));
        packages.add(new ModelPackage(
                "docker.io",
                docker,
                List.of("containerd", "runc", "iptables", "tini"),
                List.of("docker-ce"),
                List.of("/usr/sbin/dockerd", "/usr/bin/docker"),
                Map.of(
                        "/lib/systemd/system/docker.service",
                        unit("docker", "/usr/sbin/dockerd -H fd://"),
                        "/lib/systemd/system/docker.socket",
                        "[Socket]\nListenStream=/run/docker.sock\n"),
                Map.of(),
                "docker.service",
                true));
        packages.add(ModelPackage.plain("tini", "0.19.0-1", List.of(), "/usr/bin/tini-static"));
        for (var name : List.of(
                "base-files",
                "iptables",
                "conntrack",
                "ebtables",
                "ethtool",
                "socat",
                "ipset",
                "ipvsadm",
                "nfs-common",
                "ca-certificates",
                "curl",
                "gpg",
                "mount",
                "util-linux",
                "iproute2",
                "kmod",
                "procps",
                "haproxy",
                "jq",
                "open-iscsi",
                "cryptsetup",
                "lvm2",
                "chrony",
                "apparmor",
                "containernetworking-plugins")) {
            packages.add(ModelPackage.plain(name, "1.0-1", List.of(), "/usr/sbin/" + name));
        }
        return packages;
    }

    /** What the repository of a source has, newest version first; none if the model does not know its kind. */
    static List<ModelPackage> ofSource(Source source, String system, String version, String codename) {
        var kubernetes = KUBERNETES.matcher(source.url());
        if (kubernetes.matches()) {
            return kubernetes(Integer.parseInt(kubernetes.group(1)));
        }
        return DOCKER.matcher(source.url()).matches() ? docker(system, version, codename) : List.of();
    }

    private static List<ModelPackage> kubernetes(int minor) {
        var packages = new ArrayList<ModelPackage>();
        packages.add(ModelPackage.plain(
                "kubernetes-cni",
                "1.7.1-1.1",
                List.of(),
                "/opt/cni/bin/loopback",
                "/opt/cni/bin/bridge",
                "/opt/cni/bin/host-local",
                "/opt/cni/bin/portmap"));
        packages.add(ModelPackage.plain("cri-tools", "1." + minor + ".0-1.1", List.of(), "/usr/bin/crictl"));
        for (var patch : IntStream.iterate(PATCHES, p -> p >= 0, p -> p - 1).toArray()) {
            var version = "1." + minor + '.' + patch + "-1.1";
            packages.add(ModelPackage.plain("kubectl", version, List.of(), "/usr/bin/kubectl"));
            packages.add(new ModelPackage(
                    "kubeadm",
                    version,
                    List.of(),
                    List.of(),
                    List.of("/usr/bin/kubeadm"),
                    Map.of("/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf", KUBEADM_DROP_IN),
                    Map.of(),
                    "",
                    false));
            packages.add(new ModelPackage(
                    "kubelet",
                    version,
                    List.of("iptables", "kubernetes-cni", "mount", "util-linux"),
                    List.of(),
                    List.of("/usr/bin/kubelet"),
                    Map.of(
                            "/usr/lib/systemd/system/kubelet.service",
                            unit("kubelet: The Kubernetes Node Agent", "/usr/bin/kubelet")),
                    Map.of("/etc/default/kubelet", "KUBELET_EXTRA_ARGS=\n"),
                    "kubelet.service",
                    false));
        }
        return packages;
    }

    private static List<ModelPackage> docker(String system, String version, String codename) {
        var packages = new ArrayList<ModelPackage>();
        var suffix = "~" + system + '.' + version + '~' + codename;
        for (var number : List.of("2.2.9-1", "2.2.1-1", "1.7.29-1", "1.7.28-1")) {
            packages.add(new ModelPackage(
                    "containerd.io",
                    number + suffix,
                    List.of(),
                    List.of("containerd", "runc", "docker.io"),
                    List.of("/usr/bin/containerd", "/usr/bin/ctr", "/usr/bin/runc"),
                    Map.of(
                            "/usr/lib/systemd/system/containerd.service",
                            unit("containerd container runtime", "/usr/bin/containerd")),
                    Map.of("/etc/containerd/config.toml", "disabled_plugins = [\"cri\"]\n"),
                    "containerd.service",
                    true));
        }
        for (var number : List.of("5:29.1.3-1", "5:28.5.2-1")) {
            packages.add(ModelPackage.plain("docker-ce-cli", number + suffix, List.of(), "/usr/bin/docker"));
            packages.add(new ModelPackage(
                    "docker-ce",
                    number + suffix,
                    List.of("containerd.io", "docker-ce-cli", "iptables"),
                    List.of("docker.io"),
                    List.of("/usr/bin/dockerd"),
                    Map.of(
                            "/usr/lib/systemd/system/docker.service",
                            unit("Docker Application Container Engine", "/usr/bin/dockerd -H fd://"),
                            "/usr/lib/systemd/system/docker.socket",
                            "[Socket]\nListenStream=/run/docker.sock\n"),
                    Map.of(),
                    "docker.service",
                    true));
        }
        packages.add(new ModelPackage(
                "cri-dockerd",
                "0.4.3" + (system.equals("debian") ? "-0~debian-" : "-0~ubuntu-") + codename,
                List.of(),
                List.of(),
                List.of("/usr/bin/cri-dockerd"),
                Map.of(
                        "/usr/lib/systemd/system/cri-docker.service",
                        unit(
                                "CRI Interface for Docker Application Container Engine",
                                "/usr/bin/cri-dockerd --container-runtime-endpoint fd://"),
                        "/usr/lib/systemd/system/cri-docker.socket",
                        CRI_DOCKER_SOCKET),
                Map.of(),
                "cri-docker.service",
                true));
        return packages;
    }

    private static final String DEBIAN_CONTAINERD = """
        version = 2

        [plugins]
          [plugins."io.containerd.grpc.v1.cri"]
            [plugins."io.containerd.grpc.v1.cri".cni]
              bin_dir = "/usr/lib/cni"
              conf_dir = "/etc/cni/net.d"
        """;
    private static final String CRI_DOCKER_SOCKET = """
        [Unit]
        PartOf=cri-docker.service
        [Socket]
        ListenStream=%t/cri-dockerd.sock
        SocketMode=0660
        SocketUser=root
        SocketGroup=docker
        [Install]
        WantedBy=sockets.target
        """;
    private static final String KUBEADM_DROP_IN = """
        [Service]
        Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
        Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
        EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
        EnvironmentFile=-/etc/default/kubelet
        ExecStart=
        ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS
        """;

    private static String unit(String description, String command) {
        var type = command.startsWith("/usr/bin/kubelet") ? "" : "Type=notify\n";
        return "[Unit]\nDescription=" + description + "\n\n[Service]\n" + type + "ExecStart=" + command
                + "\nRestart=always\n\n[Install]\nWantedBy=multi-user.target\n";
    }
}

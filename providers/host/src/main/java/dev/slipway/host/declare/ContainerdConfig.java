package dev.slipway.host.declare;

/**
 * containerd's configuration. Its form changed with containerd 2, which still takes the one of containerd 1: that is
 * what a containerd of unknown version gets. What is not said is as containerd has it by default.
 */
final class ContainerdConfig {

    static final String PATH = "/etc/containerd/config.toml";

    private static final String ONE = """
        # Looked after by Slipway.
        version = 2

        [plugins."io.containerd.grpc.v1.cri"]
          sandbox_image = "%s"

        [plugins."io.containerd.grpc.v1.cri".cni]
          bin_dir = "/opt/cni/bin"
          conf_dir = "/etc/cni/net.d"

        [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
          runtime_type = "io.containerd.runc.v2"

        [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
          SystemdCgroup = true

        [plugins."io.containerd.grpc.v1.cri".registry]
          config_path = "/etc/containerd/certs.d"
        """;

    private static final String TWO = """
        # Looked after by Slipway.
        version = 3

        [plugins.'io.containerd.cri.v1.images'.pinned_images]
          sandbox = '%s'

        [plugins.'io.containerd.cri.v1.images'.registry]
          config_path = '/etc/containerd/certs.d'

        [plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc]
          runtime_type = 'io.containerd.runc.v2'

        [plugins.'io.containerd.cri.v1.runtime'.containerd.runtimes.runc.options]
          SystemdCgroup = true

        [plugins.'io.containerd.transfer.v1.local']
          config_path = '/etc/containerd/certs.d'
        """;

    private ContainerdConfig() {}

    /** @param version the version that is asked for, or a pattern of it */
    static String of(String version, String sandbox) {
        var major = version.split("[^0-9]", 2)[0];
        var known = !major.isEmpty() && major.length() < 5;
        return (known && Integer.parseInt(major) >= 2 ? TWO : ONE).formatted(sandbox);
    }
}

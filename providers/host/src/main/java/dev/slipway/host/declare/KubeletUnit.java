package dev.slipway.host.declare;

/** The kubelet's unit, and the drop-in by which kubeadm tells the kubelet what to do. */
final class KubeletUnit {

    static final String UNIT = """
        # Looked after by Slipway.
        [Unit]
        Description=kubelet: the node's agent of Kubernetes
        Documentation=https://kubernetes.io/docs/
        Wants=network-online.target
        After=network-online.target
        StartLimitIntervalSec=0

        [Service]
        ExecStart=/usr/bin/kubelet
        Restart=always
        RestartSec=10

        [Install]
        WantedBy=multi-user.target
        """;

    static final String DROP_IN = """
        # Looked after by Slipway.
        [Service]
        Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf \
        --kubeconfig=/etc/kubernetes/kubelet.conf"
        Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
        # Written by kubeadm: KUBELET_KUBEADM_ARGS.
        EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
        # For whoever looks after the host: KUBELET_EXTRA_ARGS.
        EnvironmentFile=-/etc/default/kubelet
        ExecStart=
        ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS \
        $KUBELET_EXTRA_ARGS
        """;

    private KubeletUnit() {}
}

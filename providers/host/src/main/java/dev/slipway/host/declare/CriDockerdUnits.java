package dev.slipway.host.declare;

/** The units of cri-dockerd, for where no package brings them. */
final class CriDockerdUnits {

    static final String SOCKET = """
        # Looked after by Slipway.
        [Unit]
        Description=socket by which the kubelet reaches Docker
        PartOf=cri-docker.service

        [Socket]
        ListenStream=%t/cri-dockerd.sock
        SocketMode=0660
        SocketUser=root
        SocketGroup=docker

        [Install]
        WantedBy=sockets.target
        """;

    private static final String SERVICE = """
        # Looked after by Slipway.
        [Unit]
        Description=cri-dockerd: Docker as the kubelet wants it
        Documentation=https://mirantis.github.io/cri-dockerd/
        Wants=network-online.target
        After=network-online.target docker.service
        Requires=cri-docker.socket

        [Service]
        Type=notify
        ExecStart=PROGRAM --container-runtime-endpoint fd://
        TimeoutSec=0
        Restart=always
        RestartSec=2
        KillMode=process
        Delegate=yes
        TasksMax=infinity
        LimitNPROC=infinity
        LimitCORE=infinity

        [Install]
        WantedBy=multi-user.target
        """;

    private CriDockerdUnits() {}

    static String service(String program) {
        return SERVICE.replace("PROGRAM", program);
    }

    /** It takes the image that holds a pod's network from nowhere else. */
    static String dropIn(String program, String sandbox) {
        return """
            # Looked after by Slipway.
            [Service]
            ExecStart=
            ExecStart=%s --container-runtime-endpoint fd:// --pod-infra-container-image=%s
            """.formatted(program, sandbox);
    }
}

module slipway.dev/lab/cri-dockerd

go 1.24

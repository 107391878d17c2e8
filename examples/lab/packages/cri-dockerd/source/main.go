// A stand-in for cri-dockerd in the lab, where the real one cannot be had.
//
// It takes cri-dockerd's usual flags, takes its socket from systemd, needs a running Docker, says
// when it is ready, and then hangs up on everybody: it knows nothing of the container runtime
// interface. So packages, units, drop-ins and start-up can be tried, and no kubelet can use it.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Set by the linker.
var version = "unknown"

func main() {
	log.SetFlags(0)
	endpoint := flag.String("container-runtime-endpoint", "unix:///var/run/cri-dockerd.sock", "the socket to serve; fd:// takes it from systemd")
	docker := flag.String("docker-endpoint", "unix:///var/run/docker.sock", "the socket of Docker")
	image := flag.String("pod-infra-container-image", "registry.k8s.io/pause:3.10", "the image of process 1 of a pod")
	flag.String("network-plugin", "cni", "taken and ignored")
	flag.String("cni-bin-dir", "/opt/cni/bin", "taken and ignored")
	flag.String("cni-conf-dir", "/etc/cni/net.d", "taken and ignored")
	show := flag.Bool("version", false, "print the version")
	flag.Parse()
	if *show {
		fmt.Printf("cri-dockerd %s (lab stand-in)", version)
		return
	}
	if flag.NArg() > 0 {
		log.Fatalf("unknown argument %q", flag.Arg(0))
	}
	running, err := dockerVersion(*docker)
	if err != nil {
		log.Fatalf("Cannot connect to the Docker daemon at %s: %v", *docker, err)
	}
	socket, err := listen(*endpoint)
	if err != nil {
		log.Fatalf("Cannot serve %s: %v", *endpoint, err)
	}
	log.Printf("Docker %s, sandbox image %s", running, *image)
	if err := tellSystemd("READY=1"); err != nil {
		log.Fatalf("Cannot tell systemd: %v", err)
	}
	stop, done := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer done()
	signal.Ignore(syscall.SIGHUP)
	go hangUp(socket)
	<-stop.Done()
}

// Docker's version, by which it is known to be up.
func dockerVersion(endpoint string) (string, error) {
	path := strings.TrimPrefix(endpoint, "unix://")
	client := http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, "unix", path)
		},
	}}
	answer, err := client.Get("http://docker/version")
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var about struct{ Version string }
	return about.Version, json.NewDecoder(answer.Body).Decode(&about)
}

func listen(endpoint string) (net.Listener, error) {
	if endpoint != "fd://" {
		path := strings.TrimPrefix(endpoint, "unix://")
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			return nil, err
		}
		return net.Listen("unix", path)
	}
	if pid, _ := strconv.Atoi(os.Getenv("LISTEN_PID")); pid != os.Getpid() {
		return nil, fmt.Errorf("systemd has passed no socket")
	}
	const first = 3
	return net.FileListener(os.NewFile(first, "systemd"))
}

func tellSystemd(state string) error {
	path := os.Getenv("NOTIFY_SOCKET")
	if path == "" {
		return nil
	}
	connection, err := net.Dial("unixgram", path)
	if err != nil {
		return err
	}
	defer connection.Close()
	_, err = connection.Write([]byte(state))
	return err
}

func hangUp(socket net.Listener) {
	for {
		connection, err := socket.Accept()
		if err != nil {
			return
		}
		connection.Close()
	}
}

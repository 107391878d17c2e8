package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;

/**
 * What goes with a version of Kubernetes on hosts: this layer's part of a row of the catalogue.
 *
 * <pre>{@code
 * host: {sandbox: "registry.k8s.io/pause:3.10.1", containerd: "2.*"}
 * }</pre>
 */
@Form("What goes with a version of Kubernetes on hosts.")
public record HostRow(
        @Field("The image that holds a pod's network; kubeadm of this version names it.")
        String sandbox,

        @Field(value = "Versions of containerd.io that are chosen if nothing is said.", orElse = "2.*")
        VersionPattern containerd,

        @Field(value = "Whether its kubelet still runs on a host with cgroups of version 1.", orElse = "true")
        boolean cgroupV1) {}

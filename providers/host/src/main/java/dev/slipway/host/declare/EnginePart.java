package dev.slipway.host.declare;

import dev.slipway.engine.spi.Installation;
import dev.slipway.host.document.HostLayer;
import dev.slipway.host.document.HostRow;

/** The container engine. */
interface EnginePart {

    /** Name of the engine's packages as a resource. */
    String PACKAGES = "container-engine";

    void declare();

    static EnginePart of(
            Installation installation, HostLayer layer, HostRow row, OneHost one, RepositoryPart repositories) {
        return switch (layer.engine()) {
            case CONTAINERD -> new ContainerdPart(layer.containerdSettings(), row, one, repositories);
            case DOCKER -> new DockerPart(installation, layer, row, one, repositories);
        };
    }
}

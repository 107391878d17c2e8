package dev.slipway.host.document;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.Optional;

/**
 * Which Docker.
 *
 * <pre>{@code
 * docker:
 *   package: docker-ce
 *   daemon: {log-opts: {max-size: 50m}}
 *   criDockerd: {version: "0.4.3*"}
 * }</pre>
 */
@Form("Which Docker.")
public record Docker(
        @Field(
                value = "docker-ce, or docker.io for that of the system; docker-ce if there is a repository named"
                        + " docker and nothing is said.",
                name = "package")
        Optional<PackageName> packageName,

        @Field("Its version, or a pattern of it.") Optional<VersionPattern> version,

        @Field("What daemon.json has beside what Kubernetes needs, or in its place.")
        Optional<Node.Mapping> daemon,

        @Field(
                value = "What the kubelet talks to.",
                orElse = {})
        CriDockerd criDockerd) {

    static final Docker USUAL = new Docker(Optional.empty(), Optional.empty(), Optional.empty(), CriDockerd.USUAL);
}

package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileReference;
import java.util.Optional;

/**
 * Where cri-dockerd comes from, which the kubelet needs to work with Docker: a package of a repository, a package as a
 * file, or the program itself.
 *
 * <pre>{@code
 * criDockerd: {version: "0.4.3*"}
 * criDockerd: {deb: ./cri-dockerd_0.4.3.deb, sha256: 0f3b…}
 * criDockerd: {binary: ./cri-dockerd, sha256: 77a1…}
 * }</pre>
 */
@Form(
        value = "Where cri-dockerd comes from.",
        atMostOne = {"deb", "binary"})
public record CriDockerd(
        @Field("Version of its package, or a pattern of it.")
        Optional<VersionPattern> version,

        @Field("Its package as a file of the workstation.") Optional<FileReference> deb,
        @Field("The program as a file of the workstation.") Optional<FileReference> binary,
        @Field("Digest of that file.") Optional<Sha256> sha256) {

    static final CriDockerd USUAL =
            new CriDockerd(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

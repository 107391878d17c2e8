package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.Version;
import dev.slipway.engine.spi.CatalogueKey;

/** The section {@code kubernetes}, as far as all layers share it: {@code kubernetes: {version: 1.34.4}}. */
@Form("The cluster.")
public record Kubernetes(
        @Field("The version of Kubernetes.") Version version) implements CatalogueKey {

    /** The minor version: 34 of 1.34.4. */
    public int minor() {
        return version.numbers().get(1);
    }

    @Override
    public Version kubernetesVersion() {
        return version;
    }

    @Override
    public String versionComponent() {
        return "version";
    }
}

package dev.slipway.engine.spi;

import dev.slipway.engine.document.value.Version;

/**
 * A section that says which row of the catalogue an installation has. The record that is bound to it implements this;
 * it is checked that the catalogue knows the version.
 */
public interface CatalogueKey {

    /** The version of Kubernetes. */
    Version kubernetesVersion();

    /** Name of the component in which the version stands. */
    String versionComponent();
}

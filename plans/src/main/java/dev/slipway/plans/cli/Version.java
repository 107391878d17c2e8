package dev.slipway.plans.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar that the command runs from. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"slipway " + Objects.requireNonNullElse(version, "(built from classes)")};
    }
}

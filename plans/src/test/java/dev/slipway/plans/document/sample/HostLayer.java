package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileMode;
import java.util.Map;

/** What is on every host. */
@Form("What is on every host.")
public record HostLayer(
        @Field(value = "The container engine.", orElse = "containerd")
        Engine engine,

        @Field(
                value = "Where packages come from.",
                orElse = {},
                max = "8")
        Map<String, Repository> repositories,

        @Field(value = "Whether swap is turned off.", orElse = "true")
        boolean swapOff,

        @Field(value = "Mode of configuration files.", orElse = "0644")
        FileMode mode) {

    /** The container engine. */
    public enum Engine {
        CONTAINERD,
        DOCKER
    }
}

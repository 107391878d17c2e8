package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.Optional;

/** The network of the pods: one of two. */
@Form("The network of the pods: exactly one of these.")
public sealed interface Cni {

    /** Weave Net. */
    @Form("Weave Net.")
    record Weave(
            @Field(value = "Whether traffic between hosts is encrypted.", orElse = "true")
            boolean encrypted,

            @Field(value = "Largest packet.", min = "576", max = "9000")
            Optional<Integer> mtu)
            implements Cni {}

    /** Flannel. */
    @Form("Flannel.")
    record Flannel() implements Cni {}
}

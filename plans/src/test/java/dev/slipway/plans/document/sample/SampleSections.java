package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.SectionCheck;
import dev.slipway.engine.document.binding.SectionType;
import java.util.List;

/** The sections, as layers would bring them. */
public final class SampleSections {

    private SampleSections() {}

    public static List<SectionType<?>> all() {
        return List.of(
                SectionType.required("hosts", Hosts.class, Hosts::check),
                SectionType.defaulted("connection", Connection.class, SectionCheck.none()),
                SectionType.defaulted("host", HostLayer.class, SectionCheck.none()),
                SectionType.required("kubernetes", Kubernetes.class, Kubernetes::check),
                SectionType.optional("cni", Cni.class, SectionCheck.none()),
                SectionType.optional("rook", Rook.class, SectionCheck.none()),
                SectionType.optional("replicated", Replicated.class, SectionCheck.none()));
    }
}

package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.HostAddress;
import dev.slipway.engine.document.value.HostName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One host. */
@Form("A host that Slipway works on.")
public record Host(
        @Field("Name of the host and of its node.") HostName name,
        @Field("Where it is reached.") HostAddress address,

        @Field(value = "What it is for.", orElse = "worker", min = "1", unique = "role")
        List<Role> roles,

        @Field(
                value = "Labels of its node.",
                orElse = {})
        Map<String, String> labels,

        @Field("How it is reached, where it differs.") Optional<Connection> connection) {}

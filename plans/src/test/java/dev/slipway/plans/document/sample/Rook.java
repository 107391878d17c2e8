package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.AbsolutePath;
import dev.slipway.engine.document.value.ByteSize;
import java.util.List;

/** Storage. */
@Form("Storage on every node.")
public record Rook(
        @Field(value = "Where it keeps its data.", orElse = "/opt/replicated/rook")
        AbsolutePath directory,

        @Field(value = "How much each node gives.", orElse = "10Gi", min = "1Gi")
        ByteSize size,

        @Field(
                value = "Devices to use instead.",
                orElse = {},
                unique = "device")
        List<AbsolutePath> devices) {}

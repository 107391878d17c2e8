package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.List;

/** The section {@code hosts}: all hosts, in the order in which people speak of them. */
@Form(value = "The hosts that Slipway works on.", inline = true)
public record Hosts(
        @Field(
                value = "The hosts that Slipway works on.",
                min = "1",
                unique = {"name", "address"})
        List<Host> hosts) {}

package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.binding.Sections;
import java.util.List;

/** All hosts. */
@Form(value = "The hosts that Slipway works on.", inline = true)
public record Hosts(
        @Field(
                value = "The hosts that Slipway works on.",
                min = "1",
                unique = {"name", "address"})
        List<Host> hosts) {

    static void check(Hosts section, Sections document, Problems problems) {
        var hosts = section.hosts();
        if (document.isComplete(Hosts.class)
                && !hosts.isEmpty()
                && hosts.stream().noneMatch(host -> host.roles().contains(Role.CONTROL_PLANE))) {
            problems.add(Problem.error(
                    document.path(section) + " has no control plane",
                    document.at(section),
                    "no host has the role `control-plane`",
                    "give it to one of them"));
        }
    }
}

package dev.slipway.plans.toy;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.plan.Impact;
import java.util.List;
import java.util.Optional;

/** The section {@code toy}. */
@Form("Things on hosts.")
record Toy(
        @Field(value = "The hosts.", unique = "name") List<Host> hosts,

        @Field(
                value = "The things.",
                orElse = {},
                unique = "name")
        List<Thing> things,

        @Field(
                value = "The checks.",
                orElse = {},
                unique = "name")
        List<Guard> checks) {

    /** {@code - {name: node-1}}. */
    @Form("A host.")
    record Host(@Field("Its name.") String name) {}

    /** {@code - {name: motd, host: node-1, content: hello}}. */
    @Form("A thing on a host.")
    record Thing(
            @Field("Its name.") String name,
            @Field("Where it is.") String host,
            @Field("What it says; | ends a line.") Optional<String> content,

            @Field("Its mode; it cannot be changed in place.")
            Optional<String> mode,

            @Field("Its version; a change of it drains the host.")
            Optional<String> version,

            @Field("A secret that is in it.") Optional<SecretReference> secret,

            @Field(value = "What a change costs.", orElse = "none")
            Impact impact,

            @Field(
                    value = "Things that have to be there first.",
                    orElse = {})
            List<String> needs,

            @Field(
                    value = "Things whose change it follows.",
                    orElse = {})
            List<String> follows,

            @Field(
                    value = "Milestones that have to be reached first.",
                    orElse = {})
            List<String> requires,

            @Field(
                    value = "Milestones that it is a part of.",
                    orElse = {})
            List<String> provides,

            @Field("A host port that it wants.") Optional<String> port,
            @Field("A subnet that it wants.") Optional<String> subnet,

            @Field(value = "Whether any host that answers is asked first.", orElse = "false")
            boolean anywhere) {}

    /** {@code - {name: space, host: node-1, guards: [motd]}}. */
    @Form("A check: the file of its name on the host says what was found.")
    record Guard(
            @Field("Its name.") String name,
            @Field("Where it is asked.") String host,
            @Field("What it guards.") List<String> guards,

            @Field(value = "Whether it only warns.", orElse = "false")
            boolean warns) {}
}

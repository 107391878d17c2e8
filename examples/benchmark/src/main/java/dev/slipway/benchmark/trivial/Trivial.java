package dev.slipway.benchmark.trivial;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import java.util.List;

/** The section {@code trivial}: {@code trivial: {things: [{name: a, value: x, needs: [b]}]}}. */
@Form("Things that cost nothing.")
record Trivial(
        @Field(
                value = "The things.",
                unique = {"name"})
        List<Thing> things) {

    /** One thing. */
    @Form("A thing that costs nothing.")
    record Thing(
            @Field("Its name.") String name,

            @Field("What it says.") String value,

            @Field(
                    value = "Names of the things that have to be there first.",
                    orElse = {})
            List<String> needs) {}
}

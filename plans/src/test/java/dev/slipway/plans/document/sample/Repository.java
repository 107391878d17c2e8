package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.Url;

/** A repository of packages. */
@Form("A repository of packages.")
public record Repository(
        @Field("Where it is.") Url url,
        @Field("The key that signs it.") FileReference key) {}

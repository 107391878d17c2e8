package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.SecretReference;

/** How to become root. */
@Form("How to become root.")
public record Sudo(@Field("The password of the user.") SecretReference password) {}

package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.value.SecretReference;

/**
 * A secret that the document refers to, for those who fetch it later.
 *
 * @param path what messages call its place
 */
public record SecretUse(SecretReference secret, String path, Position where) {}

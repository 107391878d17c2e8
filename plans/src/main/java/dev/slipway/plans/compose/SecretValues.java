package dev.slipway.plans.compose;

import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.state.Value;

/** Makes the values that stand for secrets. */
@FunctionalInterface
public interface SecretValues {

    /** Reference and digest of a secret; the digest is empty if the secret is not there or there is no key. */
    Value.Secret value(SecretReference secret);

    /** Knows no secret: for those who only look whether a document is right. */
    SecretValues UNKNOWN = secret -> new Value.Secret(secret.reference(), "");
}

package dev.slipway.host.operation;

import dev.slipway.state.Value;

/** What a file is to contain. */
public sealed interface Content {

    /** This, which anybody may see. */
    record Plain(Bytes bytes) implements Content {}

    /** A secret, resolved when the file is written. */
    record Hidden(Value.Secret secret) implements Content {}

    /** What an earlier operation of the same change has yielded. */
    record Yielded(String output) implements Content {}
}

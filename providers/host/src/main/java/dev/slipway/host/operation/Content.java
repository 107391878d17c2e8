package dev.slipway.host.operation;

import dev.slipway.state.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a file is to contain, or what a program gets to read. */
public sealed interface Content {

    /** Nothing. */
    static Content nothing() {
        return new Plain(Bytes.of(""));
    }

    /** This, which anybody may see. */
    record Plain(Bytes bytes) implements Content {}

    /** A secret, resolved when the file is written. */
    record Hidden(Value.Secret secret) implements Content {}

    /** What an earlier operation of the same change has yielded. */
    record Yielded(String output) implements Content {}

    /** These, one after the other: a document with a token in its middle. */
    record Joined(List<Content> parts) implements Content {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** Names of the outputs of earlier operations that are in it. */
    default Set<String> uses() {
        return switch (this) {
            case Plain _, Hidden _ -> Set.of();
            case Yielded(var output) -> Set.of(output);
            case Joined(var parts) -> {
                var names = new TreeSet<String>();
                parts.forEach(part -> names.addAll(part.uses()));
                yield Set.copyOf(names);
            }
        };
    }
}

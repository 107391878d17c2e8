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

    /**
     * A file of the workstation, too large or not fit to be shown in a plan. It is read when it is written to the host,
     * through {@link dev.slipway.engine.target.Session.Secrets#resolve} under the reference {@code file:PATH}, and
     * refused if its digest is another.
     *
     * @param path as the document has it
     * @param sha256 digest of its content in lower-case hex
     */
    record Local(String path, String sha256) implements Content {}

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
            case Plain _, Hidden _, Local _ -> Set.of();
            case Yielded(var output) -> Set.of(output);
            case Joined(var parts) -> {
                var names = new TreeSet<String>();
                parts.forEach(part -> names.addAll(part.uses()));
                yield Set.copyOf(names);
            }
        };
    }
}

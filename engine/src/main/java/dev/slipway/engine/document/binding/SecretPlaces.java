package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Node;

/**
 * Hides what may be a secret. What is expected to be one is hidden by the binder; here is what may be one though
 * nothing expects it: it stands under a key that is called like one, wherever that is, or it is a URL with a user in
 * it. So a misspelt key or section shows no secret either.
 */
public final class SecretPlaces {

    private SecretPlaces() {}

    /** Hides what stands under keys that are called like secrets, but for good references. */
    public static void hideSpeaking(Node node, SecretKeys secrets) {
        switch (node) {
            case Node.Mapping(_, var entries) -> {
                for (var entry : entries) {
                    if (secrets.isSecret(entry.key()) && !isReference(entry.value())) {
                        hide(entry.value());
                    } else {
                        hideSpeaking(entry.value(), secrets);
                    }
                }
            }
            case Node.Sequence(_, var items) -> items.forEach(item -> hideSpeaking(item, secrets));
            case Node.Scalar(var position, var text, _) -> {
                if (text.contains("://") && text.contains("@")) {
                    position.source().hide(position);
                }
            }
            case Node.Refused _ -> {}
        }
    }

    /**
     * What stands where something else is expected; if that may be a secret it is hidden, and only its kind is told.
     */
    static String found(Shape expected, Node node) {
        if (!SecretKeys.isNear(expected)) {
            return Found.in(node);
        }
        hide(node);
        return Found.kindOf(node);
    }

    private static boolean isReference(Node node) {
        return node instanceof Node.Mapping(_, var entries)
                && entries.size() == 1
                && (entries.getFirst().key().equals("env")
                        || entries.getFirst().key().equals("file"))
                && entries.getFirst().value() instanceof Node.Scalar;
    }

    /** Hides every text in a node. */
    static void hide(Node node) {
        switch (node) {
            case Node.Scalar(var position, _, _) -> position.source().hide(position);
            case Node.Sequence(_, var items) -> items.forEach(SecretPlaces::hide);
            case Node.Mapping(_, var entries) -> {
                for (var entry : entries) {
                    entry.keyPosition().source().hide(entry.keyPosition());
                    hide(entry.value());
                }
            }
            case Node.Refused(var position) -> position.source().hide(position);
        }
    }
}

package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Suggestion;

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
                    } else if (secrets.isHolder(entry.key()) && entry.value() instanceof Node.Scalar scalar) {
                        hide(scalar);
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

    /**
     * Whether a key that a record does not know may be a secret: where one is wanted people write it in all the wrong
     * ways, and only what is nearly a word that belongs there is certainly none.
     */
    static boolean mayBeSecret(Shape.RecordOf shape, String key) {
        return SecretKeys.isNear(shape) && Suggestion.among(shape.keys(), key).isEmpty() && !SecretKeys.isName(key);
    }

    /** Hides a list or a mapping in the place of one value, beside a place for a secret: who knows what it is. */
    static void hideUnfit(Shape.RecordOf owner, Shape expected, Node node) {
        if (SecretKeys.isNear(owner) && isOneValue(expected) && !(node instanceof Node.Scalar)) {
            hide(node);
        }
    }

    private static boolean isOneValue(Shape shape) {
        return switch (shape) {
            case Shape.Line _,
                    Shape.Whole _,
                    Shape.Flag _,
                    Shape.Word _,
                    Shape.Constant _,
                    Shape.Value _,
                    Shape.File _ -> true;
            case Shape.RecordOf _, Shape.Alternatives _, Shape.ListOf _, Shape.MapOf _, Shape.Secret _, Shape.Raw _ ->
                false;
        };
    }

    private static boolean isReference(Node node) {
        return node instanceof Node.Mapping(_, var entries)
                && entries.size() == 1
                && (entries.getFirst().key().equals("env")
                        || entries.getFirst().key().equals("file"))
                && entries.getFirst().value() instanceof Node.Scalar;
    }

    /** Hides a key and what stands under it. */
    static void hide(Node.Entry entry) {
        entry.keyPosition().source().hide(entry.keyPosition());
        hide(entry.value());
    }

    /** Hides every text in a node. */
    public static void hide(Node node) {
        switch (node) {
            case Node.Scalar(var position, _, _) -> position.source().hide(position);
            case Node.Sequence(_, var items) -> items.forEach(SecretPlaces::hide);
            case Node.Mapping(_, var entries) -> entries.forEach(SecretPlaces::hide);
            case Node.Refused(var position) -> position.source().hide(position);
        }
    }
}

package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Suggestion;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hides what may be a secret though nothing says so: it stands under a key that is called like one, wherever that is,
 * or it is a URL with a user in it. So a misspelt key or section shows no secret either. What is expected to be a
 * secret is hidden by the binder.
 */
public final class SecretPlaces {

    private static final Set<String> SPEAKING =
            Set.of("password", "passwd", "passphrase", "secret", "token", "credential");

    private SecretPlaces() {}

    /** Whether a key is called like something secret, or nearly so. */
    public static boolean isSpeaking(String key, Set<String> keys) {
        var plain = key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return keys.contains(key)
                || SPEAKING.stream().anyMatch(plain::contains)
                || Suggestion.among(keys, key).isPresent()
                || Suggestion.among(SPEAKING, key).isPresent();
    }

    /** The keys under which a shape has secrets. */
    public static Set<String> keys(Shape shape) {
        var keys = new TreeSet<String>();
        collect(shape, "", keys);
        return keys;
    }

    private static void collect(Shape shape, String key, Set<String> keys) {
        switch (shape) {
            case Shape.Secret _ -> keys.add(key);
            case Shape.ListOf list -> collect(list.item(), key, keys);
            case Shape.MapOf map -> collect(map.value(), key, keys);
            case Shape.Alternatives(_, var byKey) -> byKey.forEach((name, record) -> collect(record, name, keys));
            case Shape.RecordOf record -> record.fields().forEach(field -> collect(field.shape(), field.key(), keys));
            case Shape.Line _,
                    Shape.Whole _,
                    Shape.Flag _,
                    Shape.Word _,
                    Shape.Constant _,
                    Shape.Value _,
                    Shape.File _,
                    Shape.Raw _ -> {}
        }
    }

    /**
     * Whether a secret stands right within a shape: what is written in the place of the whole may be the secret then,
     * as in {@code sudo: hunter2}.
     */
    private static boolean isNear(Shape shape) {
        return switch (shape) {
            case Shape.Secret _ -> true;
            case Shape.ListOf list -> list.item() instanceof Shape.Secret;
            case Shape.MapOf map -> map.value() instanceof Shape.Secret;
            case Shape.RecordOf record ->
                record.fields().stream().anyMatch(field -> field.shape() instanceof Shape.Secret);
            default -> false;
        };
    }

    /**
     * What stands where something else is expected; if that may be a secret it is hidden, and only its kind is told.
     */
    static String found(Shape expected, Node node) {
        if (!isNear(expected)) {
            return Found.in(node);
        }
        hide(node);
        return Found.kindOf(node);
    }

    /** Hides what stands under keys that are called like secrets, but for good references. */
    public static void hideSpeaking(Node node, Set<String> keys) {
        switch (node) {
            case Node.Mapping(_, var entries) -> {
                for (var entry : entries) {
                    if (isSpeaking(entry.key(), keys) && !isReference(entry.value())) {
                        hide(entry.value());
                    } else {
                        hideSpeaking(entry.value(), keys);
                    }
                }
            }
            case Node.Sequence(_, var items) -> items.forEach(item -> hideSpeaking(item, keys));
            case Node.Scalar(var position, var text, _) -> {
                if (text.contains("://") && text.contains("@")) {
                    position.source().hide(position);
                }
            }
            case Node.Refused _ -> {}
        }
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

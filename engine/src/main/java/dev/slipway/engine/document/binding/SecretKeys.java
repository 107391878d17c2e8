package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Suggestion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * By which keys one knows what may be a secret: those under which a shape has one, those that are called like one, or
 * nearly so.
 */
public final class SecretKeys {

    private static final Set<String> SPEAKING =
            Set.of("password", "passwd", "passphrase", "secret", "token", "credential");

    /** A document has few keys, and each many times; of one with very many no more is remembered than this. */
    private static final int MOST = 1000;

    private final Map<String, Boolean> answers = new HashMap<>();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> holders = new TreeSet<>();

    private SecretKeys() {}

    /** Only the keys that speak for themselves: of a text that no shape is known of. */
    public static SecretKeys speaking() {
        return new SecretKeys();
    }

    /** The keys of a shape, and those that speak for themselves. */
    public static SecretKeys of(Shape shape) {
        var secrets = new SecretKeys();
        secrets.collect(shape, "");
        return secrets;
    }

    /** Whether what stands under a key may be a secret. */
    public boolean isSecret(String key) {
        if (answers.size() > MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(key, this::isLikeSecret);
    }

    private boolean isLikeSecret(String key) {
        var plain = key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        return keys.contains(key)
                || SPEAKING.stream().anyMatch(plain::contains)
                || Suggestion.among(keys, key).isPresent()
                || Suggestion.among(SPEAKING, key).isPresent();
    }

    /** Whether a key is meant to be the name of a secret, and so is none itself. */
    static boolean isName(String key) {
        return Suggestion.among(SPEAKING, key).isPresent();
    }

    /** Whether under a key there is a mapping with a secret, so that a text there may be the secret. */
    public boolean isHolder(String key) {
        return holders.contains(key);
    }

    /** Whether a secret stands right within a shape, so that what is written for the whole may be the secret. */
    static boolean isNear(Shape shape) {
        return switch (shape) {
            case Shape.Secret _ -> true;
            case Shape.ListOf list -> list.item() instanceof Shape.Secret;
            case Shape.MapOf map -> map.value() instanceof Shape.Secret;
            case Shape.RecordOf record ->
                record.fields().stream().anyMatch(field -> field.shape() instanceof Shape.Secret);
            default -> false;
        };
    }

    private void collect(Shape shape, String key) {
        if (shape instanceof Shape.RecordOf && isNear(shape)) {
            holders.add(key);
        }
        switch (shape) {
            case Shape.Secret _ -> keys.add(key);
            case Shape.ListOf list -> collect(list.item(), key);
            case Shape.MapOf map -> collect(map.value(), key);
            case Shape.Alternatives(_, var byKey) -> byKey.forEach((name, record) -> collect(record, name));
            case Shape.RecordOf record -> record.fields().forEach(field -> collect(field.shape(), field.key()));
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
}

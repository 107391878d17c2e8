package dev.slipway.engine.apply;

import dev.slipway.state.Value;
import java.math.BigDecimal;

/** Values in messages: short, and never a secret. */
final class Words {

    private static final int LONGEST = 60;

    private Words() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> '"' + shortened(text) + '"';
            case Value.Numeric(BigDecimal number) -> number.toPlainString();
            case Value.Flag(var flag) -> String.valueOf(flag);
            case Value.Secret(var reference, _) -> "the secret " + reference;
            case Value.Unknown(var pattern) -> pattern;
            case Value.ListOf(var items) -> "a list of " + items.size();
            case Value.MapOf(var entries) -> "a map of " + entries.size();
        };
    }

    private static String shortened(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.length() == text.length() && text.length() <= LONGEST
                ? text
                : line.substring(0, Math.min(line.length(), LONGEST)) + "…";
    }
}

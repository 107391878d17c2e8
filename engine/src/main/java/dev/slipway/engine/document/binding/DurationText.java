package dev.slipway.engine.document.binding;

import java.math.BigInteger;
import java.time.Duration;
import java.util.regex.Pattern;

/** Durations as they are written: {@code 90s}, {@code 1h30m}, {@code 500ms}. */
final class DurationText {

    private static final String PATTERN = "(?=.)([0-9]{1,9}h)?([0-9]{1,9}m)?([0-9]{1,9}s)?([0-9]{1,9}ms)?";
    private static final long[] MILLIS = {3_600_000, 60_000, 1_000, 1};

    static final ScalarForm FORM = new ScalarForm("a duration", PATTERN, "90s", false, DurationText::parse);

    private DurationText() {}

    private static Object parse(String text) {
        var matcher = Pattern.compile(PATTERN).matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a duration is one or more whole numbers with the units h, m, s, ms, the largest first");
        }
        var millis = BigInteger.ZERO;
        for (var unit = 0; unit < MILLIS.length; unit++) {
            var part = matcher.group(unit + 1);
            if (part != null) {
                var number = part.replaceAll("[a-z]+", "");
                millis = millis.add(new BigInteger(number).multiply(BigInteger.valueOf(MILLIS[unit])));
            }
        }
        return Duration.ofMillis(millis.longValueExact());
    }
}

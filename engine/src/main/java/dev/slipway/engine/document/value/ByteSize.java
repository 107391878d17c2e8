package dev.slipway.engine.document.value;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** A number of bytes as Kubernetes writes it, {@code 10Gi}: always with a unit. */
@Scalar(noun = "a size", pattern = ByteSize.PATTERN, example = "10Gi")
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    static final String PATTERN = "[0-9]{1,18}(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);
    private static final String UNITS = "kMGTP";

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("a size is not below zero");
        }
    }

    public ByteSize(String text) {
        this(parse(text));
    }

    private static long parse(String text) {
        var matcher = COMPILED.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a size is a whole number and a unit: Ki, Mi, Gi, Ti, Pi (of 1024) or k, M, G, T, P (of 1000)");
        }
        var unit = matcher.group(1);
        var base = BigInteger.valueOf(unit.endsWith("i") ? 1024 : 1000);
        var power = UNITS.indexOf(unit.startsWith("K") ? "k" : unit.substring(0, 1)) + 1;
        var size = new BigInteger(text.substring(0, matcher.start(1))).multiply(base.pow(power));
        if (size.bitLength() > 63) {
            throw new IllegalArgumentException("it is more than any disk holds");
        }
        return size.longValue();
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }

    /** With the largest unit of 1024 that leaves a whole number. */
    @Override
    public String toString() {
        var amount = bytes;
        var unit = 0;
        while (unit < UNITS.length() && amount != 0 && amount % 1024 == 0) {
            amount /= 1024;
            unit++;
        }
        if (unit == 0) {
            return amount % 1000 == 0 ? amount / 1000 + "k" : amount + " bytes";
        }
        return amount + (unit == 1 ? "Ki" : UNITS.charAt(unit - 1) + "i");
    }
}

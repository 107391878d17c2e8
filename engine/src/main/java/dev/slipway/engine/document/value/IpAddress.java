package dev.slipway.engine.document.value;

import java.util.HexFormat;

/**
 * An IPv4 or IPv6 address, equal to every other way of writing the same one.
 *
 * @param text the address in its canonical form (RFC 5952)
 */
@Scalar(noun = "an IP address", pattern = IpAddress.PATTERN, example = "10.77.0.11")
public record IpAddress(String text) implements Comparable<IpAddress> {

    static final String V4 =
            "((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    static final String PATTERN = V4 + "|[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,8}(\\.[0-9]{1,3}){0,3}";

    public IpAddress {
        text = IpBytes.text(IpBytes.of(text));
    }

    static IpAddress of(byte[] bytes) {
        return new IpAddress(IpBytes.text(bytes));
    }

    /** 4 or 16 bytes, the highest first. */
    public byte[] bytes() {
        return IpBytes.of(text);
    }

    public boolean isV6() {
        return text.indexOf(':') >= 0;
    }

    /** By family, then by number. */
    @Override
    public int compareTo(IpAddress other) {
        var format = HexFormat.of();
        var mine = format.formatHex(bytes());
        var its = format.formatHex(other.bytes());
        return mine.length() == its.length() ? mine.compareTo(its) : Integer.compare(mine.length(), its.length());
    }

    @Override
    public String toString() {
        return text;
    }
}

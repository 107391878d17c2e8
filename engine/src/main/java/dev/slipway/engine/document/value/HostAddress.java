package dev.slipway.engine.document.value;

import java.util.Optional;

/** How a host is reached: by an IP address or by a name. */
@Scalar(noun = "an IP address or a host name", pattern = HostAddress.PATTERN, example = "10.77.0.11")
public record HostAddress(String text) implements Comparable<HostAddress> {

    static final String PATTERN = IpAddress.PATTERN + "|" + HostName.PATTERN;

    public HostAddress {
        text = looksLikeIp(text) ? new IpAddress(text).text() : new HostName(text).text();
    }

    /** The address, if it is one and no name. */
    public Optional<IpAddress> ip() {
        return looksLikeIp(text) ? Optional.of(new IpAddress(text)) : Optional.empty();
    }

    private static boolean looksLikeIp(String text) {
        if (text.indexOf(':') >= 0) {
            return true;
        }
        var last = text.substring(text.lastIndexOf('.') + 1);
        return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public int compareTo(HostAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

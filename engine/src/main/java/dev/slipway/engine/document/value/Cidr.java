package dev.slipway.engine.document.value;

import java.util.Arrays;

/** A network, {@code 10.32.0.0/12}: its first address and the length of its prefix. */
@Scalar(noun = "a network", pattern = Cidr.PATTERN, example = "10.32.0.0/12")
public record Cidr(IpAddress address, int prefix) {

    static final String PATTERN = "[0-9A-Fa-f:.]+/(0|[1-9][0-9]{0,2})";

    public Cidr {
        var bytes = address.bytes();
        if (prefix < 0 || prefix > bytes.length * 8) {
            throw new IllegalArgumentException(
                    "the prefix of a network is a number from 0 to " + bytes.length * 8 + " after a '/'");
        }
        var first = masked(bytes, prefix);
        if (!Arrays.equals(first, bytes)) {
            throw new IllegalArgumentException(
                    "it is an address within a network, the network itself is " + IpAddress.of(first) + "/" + prefix);
        }
    }

    public Cidr(String text) {
        this(new IpAddress(text.substring(0, slash(text))), length(text.substring(slash(text) + 1)));
    }

    private static int slash(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("it has no '/' with the length of the prefix");
        }
        return slash;
    }

    private static int length(String digits) {
        return digits.matches("0|[1-9][0-9]{0,2}") ? Integer.parseInt(digits) : -1;
    }

    private static byte[] masked(byte[] bytes, int prefix) {
        var first = bytes.clone();
        for (var bit = prefix; bit < first.length * 8; bit++) {
            first[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        return first;
    }

    public boolean contains(IpAddress other) {
        var bytes = other.bytes();
        return other.isV6() == address.isV6() && Arrays.equals(masked(bytes, prefix), address.bytes());
    }

    public boolean overlaps(Cidr other) {
        return prefix <= other.prefix ? contains(other.address) : other.contains(address);
    }

    @Override
    public String toString() {
        return address + "/" + prefix;
    }
}

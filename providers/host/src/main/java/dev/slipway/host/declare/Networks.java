package dev.slipway.host.declare;

import dev.slipway.engine.document.value.Cidr;
import dev.slipway.engine.document.value.IpAddress;
import java.util.Optional;

/** Networks of addresses. */
final class Networks {

    private Networks() {}

    /** The network around an address of IPv4: {@code 10.200.0.0/24} for {@code 10.200.0.1/24}. */
    static Optional<String> around(String text) {
        try {
            var slash = text.indexOf('/');
            var bytes = new IpAddress(text.substring(0, Math.max(slash, 0))).bytes();
            var prefix = Integer.parseInt(text.substring(slash + 1));
            if (bytes.length != 4 || prefix < 0 || prefix > 32) {
                return Optional.empty();
            }
            var number = 0L;
            for (var part : bytes) {
                number = number << 8 | (part & 0xff);
            }
            number &= 0xffffffffL << (32 - prefix);
            return Optional.of(new Cidr("%d.%d.%d.%d/%d"
                            .formatted(
                                    number >> 24 & 0xff,
                                    number >> 16 & 0xff,
                                    number >> 8 & 0xff,
                                    number & 0xff,
                                    prefix))
                    .toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

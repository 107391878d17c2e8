package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** Fingerprint of a host key, {@code SHA256:…}. */
@Scalar(
        noun = "a fingerprint",
        pattern = Fingerprint.PATTERN,
        example = "SHA256:0OMaUJCGnXZn9s0Vm1nRtl9mEn8V6YfJb0rqg5Gk1tA")
public record Fingerprint(String text) implements Comparable<Fingerprint> {

    static final String PATTERN = "SHA256:[A-Za-z0-9+/]{43}=?";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public Fingerprint {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a fingerprint is SHA256: and 43 characters, as `ssh-keygen -l` prints it");
        }
    }

    @Override
    public int compareTo(Fingerprint other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

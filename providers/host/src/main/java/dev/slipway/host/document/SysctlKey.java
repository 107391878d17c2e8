package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** Name of a kernel setting. */
@Scalar(noun = "the name of a kernel setting", pattern = SysctlKey.PATTERN, example = "net.ipv4.ip_forward")
public record SysctlKey(String text) implements Comparable<SysctlKey> {

    static final String PATTERN = "[a-z][a-z0-9_-]*(\\.[A-Za-z0-9_/-]+)+";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public SysctlKey {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("the name of a kernel setting has parts with dots between them");
        }
    }

    @Override
    public int compareTo(SysctlKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

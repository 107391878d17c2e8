package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** Name of a kernel module; dashes count as underscores, as for the kernel. */
@Scalar(noun = "the name of a kernel module", pattern = ModuleName.PATTERN, example = "br_netfilter")
public record ModuleName(String text) implements Comparable<ModuleName> {

    static final String PATTERN = "[A-Za-z0-9_-]+";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public ModuleName {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("the name of a kernel module has letters, digits, _ and -");
        }
        text = text.replace('-', '_');
    }

    @Override
    public int compareTo(ModuleName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

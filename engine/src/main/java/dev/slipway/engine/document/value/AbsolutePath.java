package dev.slipway.engine.document.value;

import java.util.regex.Pattern;

/** A path on a host from its root, without {@code .}, {@code ..} and doubled slashes. */
@Scalar(noun = "an absolute path", pattern = AbsolutePath.PATTERN, example = "/var/lib/kubelet")
public record AbsolutePath(String text) implements Comparable<AbsolutePath> {

    static final String PATTERN = "/|(/(?!\\.{1,2}(/|$))[^/\\u0000-\\u001f\\u007f]+)+";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public AbsolutePath {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("it does not begin with '/'");
        }
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("a path has no '.', '..' or empty part, and no '/' at its end");
        }
    }

    @Override
    public int compareTo(AbsolutePath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

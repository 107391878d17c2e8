package dev.slipway.engine.document.value;

/** A path on a host from its root, without {@code .}, {@code ..} and doubled slashes. */
@Scalar(noun = "an absolute path", pattern = AbsolutePath.PATTERN, example = "/var/lib/kubelet")
public record AbsolutePath(String text) implements Comparable<AbsolutePath> {

    static final String PATTERN = "/|(/(?!\\.{1,2}(/|$))[^/\\u0000-\\u001f\\u007f]+)+";

    public AbsolutePath {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("it does not begin with '/'");
        }
        if (text.length() > 1) {
            for (var part : text.substring(1).split("/", -1)) {
                check(part);
            }
        }
    }

    private static void check(String part) {
        if (part.isEmpty() || part.equals(".") || part.equals("..")) {
            throw new IllegalArgumentException("a path has no '.', '..' or empty part, and no '/' at its end");
        }
        if (part.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            throw new IllegalArgumentException("a path has no control characters");
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

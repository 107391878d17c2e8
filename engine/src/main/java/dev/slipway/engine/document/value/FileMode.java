package dev.slipway.engine.document.value;

/**
 * Permissions of a file, {@code 0644}: always with a leading zero, so that nobody takes them for a decimal number.
 *
 * @param bits the permissions, with the bits for set-user-ID, set-group-ID and sticky
 */
@Scalar(noun = "a file mode", pattern = FileMode.PATTERN, example = "0644", likeNumber = true)
public record FileMode(int bits) {

    static final String PATTERN = "0o?[0-7]{3,4}";
    private static final int ALL = 07777;

    public FileMode {
        if (bits < 0 || bits > ALL) {
            throw new IllegalArgumentException("a file mode is from 0000 to 07777");
        }
    }

    public FileMode(String text) {
        this(parse(text));
    }

    private static int parse(String text) {
        if (!text.matches(PATTERN)) {
            throw new IllegalArgumentException("a file mode is an octal number with a leading zero");
        }
        return Integer.parseInt(text.replace("o", ""), 8);
    }

    @Override
    public String toString() {
        return bits > 0777 ? "0%04o".formatted(bits) : "0%03o".formatted(bits);
    }
}

package dev.slipway.engine.document.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A version, {@code 1.34.4} or {@code 1.7.27-1}: two to four numbers, and what follows a dash. */
@Scalar(noun = "a version", pattern = Version.PATTERN, example = "1.34.4")
public record Version(String text) implements Comparable<Version> {

    static final String PATTERN = "(0|[1-9][0-9]{0,8})(\\.(0|[1-9][0-9]{0,8})){1,3}(-[0-9A-Za-z.~+-]+)?";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);
    private static final Comparator<Version> ORDER = Comparator.<Version, int[]>comparing(
                    Version::array, Arrays::compare)
            .thenComparing(Version::suffix);

    public Version {
        if (text.matches("[vV][0-9].*")) {
            throw new IllegalArgumentException("a version has no 'v' in front: " + text.substring(1));
        }
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("a version has two to four numbers with dots between them");
        }
    }

    public List<Integer> numbers() {
        return Arrays.stream(array()).boxed().toList();
    }

    /** What follows the first dash; empty if nothing does. */
    public String suffix() {
        var dash = text.indexOf('-');
        return dash < 0 ? "" : text.substring(dash + 1);
    }

    private int[] array() {
        var dash = text.indexOf('-');
        var numbers = dash < 0 ? text : text.substring(0, dash);
        return Arrays.stream(numbers.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Override
    public int compareTo(Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }
}

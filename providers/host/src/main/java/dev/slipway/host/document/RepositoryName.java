package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;
import java.util.regex.Pattern;

/** Name of a repository of packages, which its files on the host have too. */
@Scalar(noun = "the name of a repository", pattern = RepositoryName.PATTERN, example = "kubernetes")
public record RepositoryName(String text) implements Comparable<RepositoryName> {

    static final String PATTERN = "[a-z0-9][a-z0-9-]*";
    private static final Pattern COMPILED = Pattern.compile(PATTERN);

    public RepositoryName {
        if (!COMPILED.matcher(text).matches()) {
            throw new IllegalArgumentException("the name of a repository has lower-case letters, digits and -");
        }
    }

    @Override
    public int compareTo(RepositoryName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

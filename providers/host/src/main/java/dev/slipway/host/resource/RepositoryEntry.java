package dev.slipway.host.resource;

import dev.slipway.state.Value;
import java.util.List;

/**
 * An entry among apt's sources.
 *
 * @param suite the suite; {@code /} if the repository is flat; empty for the code name of the host's system
 * @param components nothing if it is flat
 * @param key path on the host of the key that signs it
 */
public record RepositoryEntry(String url, String suite, List<String> components, String key) {

    private static final String CODENAME = "*";

    public RepositoryEntry {
        components = List.copyOf(components);
    }

    /** The file's text; a pattern of it where the code name of the host's system is to stand. */
    Value sources() {
        return suite.isEmpty() ? new Value.Unknown(text(CODENAME)) : Value.of(text(suite));
    }

    static Value.Text resolved(String pattern, String codename) {
        return Value.of(pattern.replace("\nSuites: " + CODENAME + "\n", "\nSuites: " + codename + "\n"));
    }

    private String text(String named) {
        var text = new StringBuilder("# Looked after by Slipway.\nTypes: deb\nURIs: ")
                .append(url)
                .append("\nSuites: ")
                .append(named)
                .append('\n');
        if (!components.isEmpty()) {
            text.append("Components: ").append(String.join(" ", components)).append('\n');
        }
        return text.append("Signed-By: ").append(key).append('\n').toString();
    }
}

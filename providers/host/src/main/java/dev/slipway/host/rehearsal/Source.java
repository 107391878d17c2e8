package dev.slipway.host.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * One entry of apt's sources.
 *
 * @param file the file that has it
 * @param signedBy path of the keyring; empty if the entry names none
 */
record Source(String file, String url, String suite, List<String> components, String signedBy) {

    /** All binary entries of a .list or .sources file. */
    static List<Source> parse(String file, String text) {
        return file.endsWith(".sources") ? stanzas(file, text) : lines(file, text);
    }

    private static List<Source> lines(String file, String text) {
        var sources = new ArrayList<Source>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (!line.startsWith("deb ")) {
                continue;
            }
            var rest = line.substring(4).strip();
            var signedBy = "";
            if (rest.startsWith("[")) {
                var end = rest.indexOf(']');
                if (end < 0) {
                    continue;
                }
                for (var option : rest.substring(1, end).split("[ ,]+", -1)) {
                    if (option.startsWith("signed-by=")) {
                        signedBy = option.substring("signed-by=".length());
                    }
                }
                rest = rest.substring(end + 1).strip();
            }
            var words = Arrays.asList(rest.split("\\s+", -1));
            if (words.size() >= 2) {
                sources.add(new Source(file, words.get(0), words.get(1), words.subList(2, words.size()), signedBy));
            }
        }
        return sources;
    }

    private static List<Source> stanzas(String file, String text) {
        var sources = new ArrayList<Source>();
        for (var stanza : text.split("\n\\s*\n", -1)) {
            var fields = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var line : stanza.lines().toList()) {
                var colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#") && !line.startsWith(" ")) {
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
            var types = fields.getOrDefault("Types", "");
            var enabled = !fields.getOrDefault("Enabled", "yes").equals("no");
            if (!enabled || !Arrays.asList(types.split("\\s+", -1)).contains("deb")) {
                continue;
            }
            for (var url : fields.getOrDefault("URIs", "").split("\\s+", -1)) {
                for (var suite : fields.getOrDefault("Suites", "").split("\\s+", -1)) {
                    if (!url.isEmpty() && !suite.isEmpty()) {
                        var components = fields.getOrDefault("Components", "");
                        sources.add(new Source(
                                file,
                                url,
                                suite,
                                components.isEmpty() ? List.of() : List.of(components.split("\\s+", -1)),
                                fields.getOrDefault("Signed-By", "")));
                    }
                }
            }
        }
        return sources;
    }
}

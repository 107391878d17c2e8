package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.DpkgProbe;
import dev.slipway.host.probe.HostProbe;
import dev.slipway.host.probe.PackageProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What dpkg knows of packages, and how dpkg itself is. dpkg is asked for all once; the host sends only the lines that
 * count.
 */
record PackageQuestion(List<PackageProbe> packages, List<DpkgProbe> dpkg) implements Question {

    private static final Set<String> BROKEN =
            Set.of("unpacked", "half-installed", "half-configured", "triggers-awaited", "triggers-pending");
    private static final Set<String> GONE = Set.of("not-installed", "config-files");

    /** A line of the answer: {@code installed hold kubelet amd64 1.34.4-1.1}. */
    private record Line(String status, String want, String name, String architecture, String version) {}

    @Override
    public List<HostProbe<?>> probes() {
        return Stream.<HostProbe<?>>concat(packages.stream(), dpkg.stream()).toList();
    }

    @Override
    public List<List<String>> calls() {
        var calls = new ArrayList<List<String>>();
        var names = packages.stream()
                .map(probe -> Shell.expression(bare(probe.name())))
                .distinct()
                .collect(Collectors.joining("|"));
        var broken = BROKEN.stream().sorted().collect(Collectors.joining("|"));
        calls.add(List.of("packages", "^(" + broken + ") " + (names.isEmpty() ? "" : "| (" + names + ") ")));
        if (!dpkg.isEmpty()) {
            calls.add(List.of("dpkg_locks"));
        }
        return calls;
    }

    /** The name without an architecture. */
    private static String bare(String name) {
        var colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        var lines = section.lines();
        if (section.status() != 0 || lines.stream().anyMatch(line -> line.startsWith("!"))) {
            probes().forEach(probe -> answers.unreadable(probe, "dpkg-query: " + section.trouble()));
            return;
        }
        var known = known(lines);
        for (var probe : packages) {
            var line = known.get(probe.name());
            answers.read(
                    probe,
                    line == null
                            ? new PackageProbe.Installed("", "not-installed", false)
                            : new PackageProbe.Installed(
                                    GONE.contains(line.status) ? "" : line.version,
                                    line.status,
                                    line.want.equals("hold")));
        }
        if (!dpkg.isEmpty()) {
            var broken = parsed(lines)
                    .filter(line -> BROKEN.contains(line.status))
                    .map(Line::name)
                    .sorted()
                    .distinct()
                    .toList();
            var reading = dpkgOf(broken, sections.get(1));
            dpkg.forEach(probe -> answers.read(probe, reading));
        }
    }

    private static DpkgProbe.Dpkg dpkgOf(List<String> broken, Section section) {
        var holder = section.lines().stream()
                .filter(line -> line.startsWith("holder "))
                .map(line -> line.substring("holder ".length()))
                .findFirst()
                .orElse("");
        return new DpkgProbe.Dpkg(broken, section.lines().contains("interrupted"), holder);
    }

    private static Stream<Line> parsed(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words.length == 5)
                .map(words -> new Line(words[0], words[1], words[2], words[3], words[4]));
    }

    /**
     * By name alone and by name with architecture; where several architectures have a name, an installed one counts.
     */
    private static Map<String, Line> known(List<String> lines) {
        var known = new HashMap<String, Line>();
        parsed(lines).forEach(line -> {
            known.put(line.name + ":" + line.architecture, line);
            known.merge(line.name, line, (first, second) -> GONE.contains(first.status) ? second : first);
        });
        return known;
    }
}

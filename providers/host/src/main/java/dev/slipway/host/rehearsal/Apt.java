package dev.slipway.host.rehearsal;

import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.probe.CandidatesProbe.Candidates;
import dev.slipway.host.probe.DpkgProbe.Dpkg;
import dev.slipway.host.probe.PackageProbe.Installed;
import dev.slipway.state.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * dpkg and apt of a modelled host. {@code packages.txt} has a line for each package that dpkg knows, {@code name
 * version status [hold] [auto]}; {@code lists.txt} the sources whose lists were fetched.
 */
final class Apt {

    private static final String KEPT = "config-files";

    /** The line of {@code lists.txt} that stands for the repositories of the system itself. */
    private static final String SYSTEM = "the system's own repositories";

    private final ModelHost host;
    private final Lines packagesFile;
    private final Lines listsFile;
    private final TreeMap<String, Installed> packages = new TreeMap<>();
    private final ArrayList<String> lists = new ArrayList<>();

    /** Packages that nobody asked for: others needed them. */
    private final TreeSet<String> automatic = new TreeSet<>();

    Apt(ModelHost host, Path folder) {
        this.host = host;
        this.packagesFile = new Lines(folder.resolve("packages.txt"));
        this.listsFile = new Lines(folder.resolve("lists.txt"));
        for (var line : packagesFile.read()) {
            var words = line.split("\\s+", -1);
            if (words.length >= 3) {
                var marks = List.of(words).subList(3, words.length);
                packages.put(words[0], new Installed(words[1], words[2], marks.contains("hold")));
                if (marks.contains("auto")) {
                    automatic.add(words[0]);
                }
            }
        }
        lists.addAll(listsFile.read());
    }

    Installed installed(String name) {
        var known = packages.get(name);
        if (known == null) {
            return new Installed("", "not-installed", false);
        }
        return known.status().equals(KEPT) ? new Installed("", KEPT, known.held()) : known;
    }

    Dpkg dpkg() {
        var broken = packages.entrySet().stream()
                .filter(entry ->
                        !List.of("installed", KEPT).contains(entry.getValue().status()))
                .map(Map.Entry::getKey)
                .toList();
        return new Dpkg(broken, false, "");
    }

    Candidates candidates(String name) {
        return new Candidates(available().stream()
                .filter(candidate -> candidate.name().equals(name))
                .map(ModelPackage::version)
                .distinct()
                .toList());
    }

    void update(String file) throws Trouble {
        var sources = sources();
        for (var source : sources) {
            if ((!file.isEmpty() && !source.file().equals(file)) || lists.contains(key(source))) {
                continue;
            }
            if (!source.signedBy().isEmpty() && !host.disk().exists(source.signedBy())) {
                throw new Trouble(
                        "the lists of packages of " + source.url() + " cannot be fetched",
                        "E: The repository '" + source.url() + ' ' + source.suite()
                                + " InRelease' is not signed: no key at " + source.signedBy(),
                        "see that the repository's key is on the host");
            }
            lists.add(key(source));
        }
        if (file.isEmpty() && !lists.contains(SYSTEM)) {
            lists.add(SYSTEM);
        }
        var known = sources.stream().map(Apt::key).toList();
        lists.removeIf(list -> !known.contains(list) && !list.equals(SYSTEM));
        listsFile.write(lists);
    }

    void install(InstallPackages operation) throws Trouble {
        if (!dpkg().broken().isEmpty()) {
            throw new Trouble(
                    "packages cannot be installed",
                    "E: dpkg was interrupted, you must manually run 'dpkg --configure -a' to correct the problem.",
                    "let dpkg finish first");
        }
        var chosen = new ArrayList<ModelPackage>();
        for (var wanted : operation.packages()) {
            var choice = choose(wanted.name(), wanted.version());
            var now = installed(wanted.name());
            if (older(choice, now.version()) && !operation.downgrade()) {
                throw new Trouble(
                        "packages cannot be installed",
                        "E: Packages were downgraded and -y was used without --allow-downgrades.",
                        "allow the downgrade in the document");
            }
            chosen.add(choice);
        }
        for (var choice : chosen) {
            unpack(choice);
        }
        for (var wanted : operation.packages()) {
            hold(wanted.name(), wanted.hold());
            automatic.remove(wanted.name());
        }
        save();
    }

    /** What came along with these and nobody else needs goes with them. */
    void remove(List<String> names, boolean purge) {
        var before = orphans();
        take(names, purge);
        var left = new ArrayList<>(orphans());
        left.removeAll(before);
        take(left, purge);
        automatic.retainAll(packages.keySet());
        save();
    }

    /** Packages that were brought along and that nothing needs any more. */
    private Set<String> orphans() {
        var needed = new TreeSet<String>();
        for (var name : packages.keySet()) {
            if (!automatic.contains(name) && !installed(name).version().isEmpty()) {
                need(name, needed);
            }
        }
        var orphans = new TreeSet<>(automatic);
        orphans.removeAll(needed);
        return orphans;
    }

    private void need(String name, Set<String> needed) {
        if (needed.add(name)) {
            available().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .ifPresent(model -> model.needs().forEach(need -> need(need, needed)));
        }
    }

    private void take(List<String> names, boolean purge) {
        for (var name : names) {
            var known = packages.get(name);
            if (known == null) {
                continue;
            }
            var model = available().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst();
            model.ifPresent(gone -> take(gone, purge));
            if (purge || model.isEmpty() || model.get().configuration().isEmpty()) {
                packages.remove(name);
            } else {
                packages.put(name, new Installed(known.version(), KEPT, false));
            }
        }
    }

    void hold(String name, boolean hold) {
        var known = packages.get(name);
        if (known != null && known.held() != hold) {
            packages.put(name, new Installed(known.version(), known.status(), hold));
            save();
        }
    }

    /** dpkg --configure -a. */
    void repair() {
        packages.replaceAll((_, known) ->
                known.status().equals(KEPT) ? known : new Installed(known.version(), "installed", known.held()));
        save();
    }

    private ModelPackage choose(String name, String version) throws Trouble {
        var pattern = new Value.Unknown(version.isEmpty() ? "*" : version);
        var candidates = available().stream()
                .filter(candidate -> candidate.name().equals(name))
                .toList();
        if (candidates.isEmpty()) {
            throw new Trouble(
                    "package " + name + " cannot be installed",
                    "E: Unable to locate package " + name,
                    "see that a repository of the document has it");
        }
        for (var candidate : candidates) {
            if (pattern.admits(Value.of(candidate.version()))) {
                return candidate;
            }
        }
        throw new Trouble(
                "package " + name + " cannot be installed",
                "E: Version '" + version + "' for '" + name + "' was not found",
                "the newest that its repository has is " + candidates.getFirst().version());
    }

    private boolean older(ModelPackage choice, String installed) {
        var versions = candidates(choice.name()).versions();
        var now = versions.indexOf(installed);
        return !installed.isEmpty() && now >= 0 && versions.indexOf(choice.version()) > now;
    }

    private void unpack(ModelPackage chosen) throws Trouble {
        var known = packages.get(chosen.name());
        if (known != null
                && known.version().equals(chosen.version())
                && known.status().equals("installed")) {
            return;
        }
        for (var rival : chosen.conflicts()) {
            if (!installed(rival).version().isEmpty()) {
                remove(List.of(rival), false);
            }
        }
        for (var need : chosen.needs()) {
            if (installed(need).version().isEmpty() && !provided(need)) {
                unpack(choose(need, ""));
                automatic.add(need);
            }
        }
        var disk = host.disk();
        chosen.programs()
                .forEach(path -> disk.write(
                        path,
                        text(chosen.name() + ' ' + chosen.version() + "\n"),
                        new Disk.Attributes("0755", "root", "root")));
        chosen.files().forEach((path, content) -> disk.write(path, text(content), Disk.Attributes.FILE));
        chosen.configuration().forEach((path, content) -> {
            if (!disk.exists(path)) {
                disk.write(path, text(content), Disk.Attributes.FILE);
            }
        });
        packages.put(chosen.name(), new Installed(chosen.version(), "installed", known != null && known.held()));
        save();
        if (!chosen.unit().isEmpty()) {
            host.systemd().installed(chosen.unit(), chosen.starts());
        }
    }

    private boolean provided(String need) {
        return (need.equals("containerd") || need.equals("runc"))
                && !installed("containerd.io").version().isEmpty();
    }

    private void take(ModelPackage gone, boolean purge) {
        if (!gone.unit().isEmpty()) {
            host.systemd().removed(gone.unit());
        }
        var disk = host.disk();
        gone.programs().forEach(disk::remove);
        gone.files().keySet().forEach(disk::remove);
        if (purge) {
            gone.configuration().keySet().forEach(disk::remove);
        }
    }

    private List<ModelPackage> available() {
        var all = new ArrayList<ModelPackage>();
        for (var source : sources()) {
            if (lists.contains(key(source))) {
                all.addAll(Packages.ofSource(source, host.system(), host.version(), host.codename()));
            }
        }
        if (lists.contains(SYSTEM)) {
            all.addAll(Packages.ofSystem(host.system(), host.version()));
        }
        return all;
    }

    private List<Source> sources() {
        var sources = new ArrayList<Source>();
        for (var name : host.disk().list("/etc/apt/sources.list.d")) {
            var path = "/etc/apt/sources.list.d/" + name;
            if (name.endsWith(".list") || name.endsWith(".sources")) {
                host.disk().text(path).ifPresent(text -> sources.addAll(Source.parse(path, text)));
            }
        }
        return sources;
    }

    private static String key(Source source) {
        return (source.url() + ' ' + source.suite() + ' ' + String.join(" ", source.components())).strip();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void save() {
        packagesFile.write(packages.entrySet().stream()
                .map(entry -> entry.getKey()
                        + ' '
                        + entry.getValue().version()
                        + ' '
                        + entry.getValue().status()
                        + (entry.getValue().held() ? " hold" : "")
                        + (automatic.contains(entry.getKey()) ? " auto" : ""))
                .toList());
    }
}

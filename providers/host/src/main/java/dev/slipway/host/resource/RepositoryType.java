package dev.slipway.host.resource;

import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.RestorePath;
import dev.slipway.host.operation.SetAttributes;
import dev.slipway.host.operation.UpdatePackageLists;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A repository of packages with the key that signs it: {@code host.repository[node-1:kubernetes]}. It is a file among
 * apt's sources and, unless the host has the key already, one with the key; a change makes apt fetch its lists of
 * packages.
 */
public final class RepositoryType extends HostType {

    public static final String NAME = "host.repository";

    private static final String SOURCES = "sources";
    private static final String SOURCES_MODE = "sources mode";
    private static final String KEY = "key";
    private static final String KEY_MODE = "key mode";
    private static final String KEY_DIGEST = "key sha256";
    private static final String KEY_SOURCE = "key source";
    private static final String READABLE = "0644";

    public RepositoryType() {
        super(NAME);
    }

    /** A repository whose key the host has already. */
    public static SortedMap<String, Wish> wishes(RepositoryEntry entry) {
        var wishes = new TreeMap<String, Wish>();
        wishes.put(SOURCES, Wish.exactly(entry.sources()));
        wishes.put(SOURCES_MODE, Wish.exactly(Value.of(READABLE)));
        return wishes;
    }

    /** A repository and its armored key. */
    public static SortedMap<String, Wish> armored(RepositoryEntry entry, String key) {
        var wishes = wishes(entry);
        wishes.put(KEY, Wish.exactly(Value.of(key)));
        wishes.put(KEY_MODE, Wish.exactly(Value.of(READABLE)));
        return wishes;
    }

    /**
     * A repository and its key as bytes.
     *
     * @param source the key's file as the document has it
     */
    public static SortedMap<String, Wish> binary(RepositoryEntry entry, String source, String sha256) {
        var wishes = wishes(entry);
        wishes.put(KEY_DIGEST, Wish.exactly(Value.of(sha256)));
        wishes.put(KEY_SOURCE, new Wish(Value.of(source), Rule.NOT_OURS));
        wishes.put(KEY_MODE, Wish.exactly(Value.of(READABLE)));
        return wishes;
    }

    /** Path of the file among apt's sources. */
    public static String sourcesPath(String name) {
        return "/etc/apt/sources.list.d/" + name + ".sources";
    }

    /** Path of an armored key. */
    public static String armoredPath(String name) {
        return "/etc/apt/keyrings/" + name + ".asc";
    }

    /** Path of a key as bytes. */
    public static String binaryPath(String name) {
        return "/etc/apt/keyrings/" + name + ".gpg";
    }

    private static FileProbe sources(Spot spot) {
        return new FileProbe(spot.target(), sourcesPath(spot.name()), true);
    }

    /** Where its key is; empty if the host has it already. */
    private static Optional<FileProbe> key(Subject subject) {
        var spot = Spot.of(subject);
        var names = new HashSet<>(wishes(subject).keySet());
        if (subject.desired().isEmpty()) {
            subject.recorded()
                    .ifPresent(recorded ->
                            names.addAll(recorded.attributes().entries().keySet()));
        }
        if (names.contains(KEY)) {
            return Optional.of(new FileProbe(spot.target(), armoredPath(spot.name()), true));
        }
        return names.contains(KEY_DIGEST)
                ? Optional.of(new FileProbe(spot.target(), binaryPath(spot.name()), false))
                : Optional.empty();
    }

    private static SystemProbe system(Spot spot) {
        return new SystemProbe(spot.target());
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var spot = Spot.of(subject);
        var probes = new HashSet<Probe<?>>(Set.of(sources(spot), system(spot)));
        key(subject).ifPresent(probes::add);
        return probes;
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var spot = Spot.of(subject);
        var attributes = new TreeMap<String, Value>();
        var sources = seen.the(sources(spot));
        put(attributes, sources, SOURCES, SOURCES_MODE);
        var probe = key(subject);
        if (probe.isPresent()) {
            var found = seen.the(probe.get());
            if (probe.get().content()) {
                put(attributes, found, KEY, KEY_MODE);
            } else if (found.kind().equals("file")) {
                attributes.put(KEY_DIGEST, Value.of(found.sha256()));
                attributes.put(KEY_MODE, Value.of(found.mode()));
            }
        }
        return attributes.isEmpty()
                ? new Observed.Absent()
                : new Observed.Present(new Value.MapOf(attributes), Readiness.READY);
    }

    private static void put(SortedMap<String, Value> attributes, FileProbe.Found found, String content, String mode) {
        switch (found.kind()) {
            case "absent" -> {}
            case "file" -> {
                attributes.put(
                        content, Value.of(found.content().map(Bytes::text).orElse("(too large)")));
                attributes.put(mode, Value.of(found.mode()));
            }
            default -> attributes.put(content, Value.of("(" + found.kind() + ")"));
        }
    }

    @Override
    public Planned plan(PlanRequest request) {
        var codename = Seen.find(request.readings(), system(Spot.of(request.subject())))
                .map(SystemProbe.Machine::codename);
        if (codename.isEmpty() || request.subject().desired().isEmpty()) {
            return super.plan(request);
        }
        var wishes = new TreeMap<>(wishes(request.subject()));
        wishes.computeIfPresent(
                SOURCES,
                (_, wish) -> wish.value() instanceof Value.Unknown(var pattern)
                        ? Wish.exactly(RepositoryEntry.resolved(pattern, codename.get()))
                        : wish);
        return super.plan(asking(request, wishes));
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        var operations = new ArrayList<Operation>();
        if (wanted.find(KEY_MODE).isPresent()) {
            operations.add(writeKey(request, wanted, false));
        }
        operations.add(writeSources(request, wanted, false));
        operations.add(fetch(request));
        return new Work(operations, Impact.NONE);
    }

    @Override
    public Work update(Difference difference) {
        var request = difference.request();
        var wanted = difference.wanted();
        var operations = new ArrayList<Operation>();
        var keep = FileType.keepsBefore(request);
        var keyed = wanted.find(KEY_MODE).isPresent();
        if (keyed && difference.has(KEY, KEY_DIGEST)) {
            operations.add(writeKey(request, wanted, keep));
        } else if (keyed && difference.has(KEY_MODE)) {
            operations.add(
                    readable(request, key(request.subject()).orElseThrow().path()));
        }
        if (difference.has(SOURCES)) {
            operations.add(writeSources(request, wanted, keep));
        } else if (difference.has(SOURCES_MODE)) {
            operations.add(
                    readable(request, sourcesPath(Spot.of(request.subject()).name())));
        }
        if (difference.has(KEY, KEY_DIGEST, KEY_MODE, SOURCES)) {
            operations.add(fetch(request));
        }
        return new Work(operations, Impact.NONE);
    }

    private static Operation fetch(PlanRequest request) {
        var spot = Spot.of(request.subject());
        return new UpdatePackageLists(spot.place(), sourcesPath(spot.name()));
    }

    private static Operation readable(PlanRequest request, String path) {
        return new SetAttributes(Spot.of(request.subject()).place(), path, READABLE, "root", "root");
    }

    private static Operation writeSources(PlanRequest request, Value.MapOf wanted, boolean keep) {
        var text = wanted.find(SOURCES).orElse(Value.of("")) instanceof Value.Text(var known) ? known : "";
        return write(request, sourcesPath(Spot.of(request.subject()).name()), new Content.Plain(Bytes.of(text)), keep);
    }

    private static Operation writeKey(PlanRequest request, Value.MapOf wanted, boolean keep) {
        var content = wanted.text(KEY)
                .<Content>map(text -> new Content.Plain(Bytes.of(text)))
                .orElseGet(() -> new Content.Local(
                        wish(request.subject(), KEY_SOURCE).orElse(""),
                        wanted.text(KEY_DIGEST).orElse("")));
        return write(request, key(request.subject()).orElseThrow().path(), content, keep);
    }

    private static Operation write(PlanRequest request, String path, Content content, boolean keep) {
        var place = Spot.of(request.subject()).place();
        return new WriteFile(place, path, content, READABLE, "root", "root", keep);
    }

    /** apt forgets lists without a source by itself. */
    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        var spot = Spot.of(request.subject());
        var operations = new ArrayList<Operation>();
        operations.add(new RemovePath(spot.place(), sourcesPath(spot.name()), false));
        key(request.subject()).ifPresent(probe -> operations.add(new RemovePath(spot.place(), probe.path(), false)));
        return new Work(operations, Impact.NONE);
    }

    @Override
    public Work restore(Difference difference, Before.Former former) {
        var request = difference.request();
        var spot = Spot.of(request.subject());
        var operations = new ArrayList<Operation>();
        operations.add(new RestorePath(spot.place(), sourcesPath(spot.name())));
        key(request.subject()).ifPresent(probe -> operations.add(new RestorePath(spot.place(), probe.path())));
        return new Work(operations, Impact.NONE);
    }
}

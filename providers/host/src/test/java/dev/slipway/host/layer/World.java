package dev.slipway.host.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Planning;
import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.planner.PlanInputs;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.engine.work.VirtualThreads;
import dev.slipway.host.HostProvider;
import dev.slipway.host.rehearsal.RehearsalOpener;
import dev.slipway.host.resource.OnHost;
import dev.slipway.host.way.Way;
import dev.slipway.state.State;
import dev.slipway.state.Value;
import dev.slipway.state.journal.Fold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Modelled hosts, and what is remembered of them. */
final class World {

    /** The clock; modes and owners, which the model keeps of what is gone; the fetched lists; what only memory has. */
    private static final Set<String> NOISE =
            Set.of("clock.txt", "attributes.txt", "lists.txt", "units.txt", "kernel.txt");

    private static final String LINEAGE = "lineage-1";

    private final Path folder;
    private final HostProvider provider = new HostProvider();
    private final Engine engine = new Engine(List.of(provider), Provider.Mode.REHEARSAL, new VirtualThreads());
    private State state = State.empty(LINEAGE);

    World(Path folder) {
        this.folder = folder;
    }

    State state() {
        return state;
    }

    /** Forgets all that was remembered. */
    void forget() {
        state = State.empty(LINEAGE);
    }

    Plan plan(Document document, String... allowed) {
        try (var planning = planning(document, Selection.ALL, allowed)) {
            return sound(planning.plan());
        }
    }

    Plan planDestroy(Document document) {
        try (var planning = planning(document, Selection.ALL.destroying())) {
            return sound(planning.plan());
        }
    }

    ApplyResult apply(Document document, String... allowed) {
        return run(document, Selection.ALL, allowed);
    }

    ApplyResult destroy(Document document, String... allowed) {
        return run(document, Selection.ALL.destroying(), allowed);
    }

    /** Applies, and expects that everything succeeds and nothing is left to do. */
    void settle(Document document, String... allowed) {
        var result = apply(document, allowed);
        assertThat(result.outcomes())
                .allSatisfy((_, outcome) -> assertThat(outcome.succeeded()).isTrue());
        var again = plan(document, allowed);
        assertThat(Told.of(again)).as("the second plan is empty").isEmpty();
        assertThat(again.notReady()).isEmpty();
    }

    /** Somebody does something to a host by hand. */
    void byHand(String host, Operation... operations) {
        try (var target = new RehearsalOpener()
                .open(new OnHost(host).target(), Way.to("192.0.2.1").value(), Readings.NONE, session())) {
            var done =
                    target.run(new Run("by hand", List.of(operations), Set.of(), Outputs.NONE, Duration.ofMinutes(1)));
            assertThat(done.failure()).isEmpty();
        }
    }

    /** Where the model keeps a path of a host. */
    Path path(String host, String path) {
        return folder.resolve("hosts").resolve(host).resolve("root").resolve(path.substring(1));
    }

    /** Changes one of the files in which the model keeps what is no file on a host, such as {@code kernel.txt}. */
    void edit(String host, String file, String from, String to) {
        var path = folder.resolve("hosts").resolve(host).resolve(file);
        try {
            var text = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
            assertThat(from.isEmpty() || text.contains(from)).as(text).isTrue();
            Files.writeString(path, from.isEmpty() ? text + to : text.replace(from, to), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files of a host with their contents, and what is no file on it; without what belongs to us alone. */
    String fingerprint(String host) {
        var root = folder.resolve("hosts").resolve(host);
        try (var paths = Files.walk(root)) {
            var lines = new StringBuilder();
            for (var path : paths.sorted().toList()) {
                var name = root.relativize(path).toString();
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && !NOISE.contains(name)
                        && Files.size(path) > 0) {
                    lines.append(name)
                            .append('\n')
                            .append(Files.readString(path))
                            .append('\n');
                } else if (Files.isSymbolicLink(path)) {
                    lines.append(name)
                            .append(" -> ")
                            .append(Files.readSymbolicLink(path))
                            .append('\n');
                }
            }
            return lines.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the model says of the kernel of a host. */
    String kernel(String host) {
        try {
            return Files.readString(folder.resolve("hosts").resolve(host).resolve("kernel.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApplyResult run(Document document, Selection selection, String... allowed) {
        try (var planning = planning(document, selection, allowed)) {
            sound(planning.plan());
            var fold = new Fold(state);
            var result = planning.apply(
                    4,
                    entry -> {
                        synchronized (fold) {
                            fold.add(entry);
                        }
                    },
                    _ -> {},
                    new Cancellation());
            state = fold.state();
            return result;
        }
    }

    private Planning planning(Document document, Selection selection, String... allowed) {
        var inputs = new PlanInputs(
                document.name(),
                provider.declare(document),
                state,
                selection,
                new Consent(new TreeSet<>(List.of(allowed))));
        return engine.plan(inputs, session());
    }

    private Session session() {
        return new Session("run-1", "acme", LINEAGE, new Secrets(), (_, _) -> {}, folder);
    }

    /** Digests of secrets are of the key {@code key1}. */
    private static final class Secrets implements Session.Secrets {

        @Override
        public byte[] resolve(Value.Secret secret) {
            return "secret".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String digest(byte[] found) {
            return "key1:of " + found.length + " bytes";
        }
    }

    private static Plan sound(Plan plan) {
        assertThat(plan.faults()).isEmpty();
        return plan;
    }
}

package dev.slipway.engine.sim;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.state.TargetId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Stores with things in them, and a log of what was done to them. */
public final class World {

    /** Where a store comes from that is not there from the beginning: it is there as long as this thing is. */
    public record Origin(TargetId store, String name) {}

    private final TreeMap<TargetId, TreeMap<String, Thing>> stores = new TreeMap<>();
    private final Map<TargetId, Origin> origins = new HashMap<>();
    private final List<SimOperation> log = new ArrayList<>();
    private final Map<TargetId, Integer> conversations = new HashMap<>();
    private Duration warmUp = Duration.ZERO;
    private final Map<Origin, Long> changed = new HashMap<>();
    private final Map<Origin, Long> started = new HashMap<>();
    private int made;
    private long revision;

    private SimWorkers workers = new SimWorkers(new Random(0), Duration.ZERO);

    private Consumer<SimOperation> watcher = _ -> {};
    private final Map<TargetId, Integer> active = new HashMap<>();

    Troubles troubles = Troubles.NONE;

    public void add(TargetId store) {
        stores.put(store, new TreeMap<>());
    }

    /** Adds a store that is there only while another thing is. */
    public void add(TargetId store, Origin origin) {
        add(store);
        origins.put(store, origin);
    }

    /** How long a thing takes until it works. */
    public void warmUp(Duration time) {
        warmUp = time;
    }

    public void troubles(Troubles some) {
        troubles = some;
    }

    /** Goes on with another process. */
    SimWorkers process(Random random) {
        workers = new SimWorkers(random, workers.now());
        active.clear();
        return workers;
    }

    public Duration now() {
        return workers.now();
    }

    /** Is told of each operation at the moment in which it is done. */
    public void watcher(Consumer<SimOperation> some) {
        watcher = some;
    }

    /** How many operations on a store are under way, and in all. */
    int active(TargetId store) {
        return active.getOrDefault(store, 0);
    }

    int active() {
        return active.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Everything that was done, in order. */
    public List<SimOperation> log() {
        return log;
    }

    /** Rises with each change. */
    public long revision() {
        return revision;
    }

    /** How often a target was asked to read. */
    public int conversations(TargetId target) {
        return conversations.getOrDefault(target, 0);
    }

    /** Whether a thing was started after another last changed. */
    boolean hasSeen(TargetId store, String name, TargetId other, String needed) {
        return started.getOrDefault(new Origin(store, name), 0L) >= changed.getOrDefault(new Origin(other, needed), 0L);
    }

    public Map<String, Thing> things(TargetId store) {
        return stores.getOrDefault(store, new TreeMap<>());
    }

    public Set<TargetId> stores() {
        return stores.keySet();
    }

    /** Somebody else puts a thing there. */
    public void meddle(TargetId store, String name, Thing thing) {
        store(store).put(name, thing);
        revision++;
    }

    /** Somebody else takes a thing away. */
    public void steal(TargetId store, String name) {
        store(store).remove(name);
        revision++;
    }

    private Map<String, Thing> store(TargetId target) {
        return Objects.requireNonNull(stores.get(target), "no such store");
    }

    boolean exists(TargetId store) {
        var origin = origins.get(store);
        return origin == null
                || (exists(origin.store()) && store(origin.store()).containsKey(origin.name()));
    }

    Optional<Origin> origin(TargetId store) {
        return Optional.ofNullable(origins.get(store));
    }

    Readings read(TargetId target, Set<Probe<?>> probes) {
        conversations.merge(target, 1, Integer::sum);
        workers.pass(Duration.ofMillis(50));
        var answers = Readings.builder();
        var silent = troubles.silent(target);
        for (var probe : probes) {
            if (silent) {
                answers.unreadable(probe, target + " does not answer");
            } else if (!exists(target)) {
                answers.notYet(probe, "a thing makes " + target);
            } else if (probe instanceof ThingProbe ask) {
                answers.read(ask, found(ask));
            }
        }
        return answers.build();
    }

    private ThingProbe.Found found(ThingProbe ask) {
        var thing = Optional.ofNullable(store(ask.target()).get(ask.name()));
        return new ThingProbe.Found(
                thing,
                thing.map(some -> some.readyAt().compareTo(workers.now()) <= 0).orElse(false));
    }

    RunResult run(TargetId target, Run run) {
        var done = 0;
        var outputs = Outputs.NONE;
        for (var operation : run.operations()) {
            troubles.here("before " + operation.summary());
            var some = (SimOperation) operation;
            active.merge(some.store(), 1, Integer::sum);
            var failure = run(target, some, run.deadline());
            active.merge(some.store(), -1, Integer::sum);
            if (failure.isEmpty() && !run.outputs().and(outputs).names().containsAll(operation.uses())) {
                failure = Optional.of(failure("nobody told it " + operation.uses(), false, false));
            }
            if (failure.isPresent()) {
                return new RunResult(done, failure, outputs, Readings.NONE);
            }
            if (operation instanceof SimOperation.Tell tell) {
                outputs = outputs.and(new Outputs(Map.of(tell.yields(), SimOperation.Tell.SECRET)));
            }
            done++;
            troubles.here("after " + operation.summary());
        }
        return new RunResult(
                done, Optional.empty(), outputs, run.after().isEmpty() ? Readings.NONE : read(target, run.after()));
    }

    private Optional<Failure> run(TargetId target, SimOperation operation, Duration deadline) {
        workers.pass(Duration.ofMillis(100));
        if (troubles.silent(target)) {
            return Optional.of(failure(target + " does not answer", true, false));
        }
        if (!exists(operation.store())) {
            return Optional.of(failure(operation.store() + " is not there", false, false));
        }
        return switch (troubles.before(operation)) {
            case NONE -> {
                carryOut(operation);
                yield Optional.empty();
            }
            case FAILS -> Optional.of(failure("it does not work", false, false));
            case FAILS_FOR_NOW -> Optional.of(failure("it is busy", true, false));
            case DONE_UNHEARD -> {
                carryOut(operation);
                yield Optional.of(failure("the connection is lost", true, true));
            }
            case LOST_UNHEARD -> Optional.of(failure("the connection is lost", true, true));
            case HANGS -> {
                workers.pass(deadline);
                yield Optional.of(failure("nothing was heard until the deadline", false, true));
            }
            case LIES -> Optional.empty();
        };
    }

    private static Failure failure(String what, boolean temporary, boolean uncertain) {
        return new Failure(what, "", "", temporary, uncertain);
    }

    private void carryOut(SimOperation operation) {
        watcher.accept(operation);
        log.add(operation);
        revision++;
        var store = store(operation.store());
        switch (operation) {
            case SimOperation.Put put -> {
                var known = store.get(put.name());
                var id = new Origin(put.store(), put.name());
                if (known == null || !known.value().equals(put.value())) {
                    changed.put(id, revision);
                }
                started.put(id, revision);
                var given = known == null ? "id-" + ++made : known.id();
                store.put(
                        put.name(),
                        new Thing(put.value(), put.level(), given, workers.now().plus(warmUp)));
            }
            case SimOperation.Drop drop -> {
                store.remove(drop.name());
                origins.forEach((other, origin) -> {
                    if (origin.equals(new Origin(drop.store(), drop.name()))) {
                        store(other).clear();
                    }
                });
            }
            case SimOperation.Restart restart -> started.put(new Origin(restart.store(), restart.name()), revision);
            case SimOperation.Act _, SimOperation.Tell _, SimOperation.Hear _ -> {}
        }
    }
}

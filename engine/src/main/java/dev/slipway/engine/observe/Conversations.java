package dev.slipway.engine.observe;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.engine.work.Workers;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The targets of one run. Each is opened when it is first asked and stays open. Safe for use by several threads. */
public final class Conversations implements AutoCloseable {

    private final Map<String, TargetOpener> openers = new HashMap<>();
    private final SortedMap<TargetId, Value.MapOf> ways;
    private final Session session;
    private final Workers workers;
    private final Map<TargetId, Target> open = new ConcurrentHashMap<>();

    /** Targets that were not there when they were last asked. */
    private final Set<TargetId> absent = ConcurrentHashMap.newKeySet();

    public Conversations(
            Collection<TargetOpener> openers, SortedMap<TargetId, Value.MapOf> ways, Session session, Workers workers) {
        for (var opener : openers) {
            this.openers.put(opener.kind(), opener);
        }
        this.ways = ways;
        this.session = session;
        this.workers = workers;
    }

    /**
     * Asks everything: each target once, all targets of a stage at the same time, and those of a later stage when the
     * earlier ones have said how they are reached.
     */
    public Readings observe(Set<Probe<?>> probes) {
        var byStage = new TreeMap<Integer, SortedMap<TargetId, Set<Probe<?>>>>();
        for (var asked : withNeeds(probes).entrySet()) {
            byStage.computeIfAbsent(stage(asked.getKey()), _ -> new TreeMap<>()).put(asked.getKey(), asked.getValue());
        }
        var readings = Readings.NONE;
        for (var stage : byStage.values()) {
            readings = gather(stage, readings).and(readings);
        }
        return readings;
    }

    /** Asks some probes anew, all their targets at the same time. */
    public Readings read(Set<Probe<?>> probes) {
        return gather(byTarget(probes), Readings.NONE);
    }

    private Readings gather(SortedMap<TargetId, Set<Probe<?>>> asked, Readings earlier) {
        var answers = new ConcurrentHashMap<TargetId, Readings>();
        var tasks = new ArrayList<Runnable>();
        for (var one : asked.entrySet()) {
            tasks.add(() -> answers.put(one.getKey(), ask(one.getKey(), one.getValue(), earlier)));
        }
        workers.all(tasks);
        var all = Readings.builder();
        for (var one : asked.entrySet()) {
            var some = answers.get(one.getKey());
            all.all(some == null ? silent(one.getValue(), "its conversation ended by itself") : some);
        }
        return all.build();
    }

    /** The probes by target, with those that later stages need in order to be opened. */
    private SortedMap<TargetId, Set<Probe<?>>> withNeeds(Set<Probe<?>> probes) {
        var asked = byTarget(probes);
        var next = new ArrayDeque<>(asked.keySet());
        for (var target = next.poll(); target != null; target = next.poll()) {
            for (var probe : needs(target)) {
                var some = asked.get(probe.target());
                if (some == null) {
                    some = new HashSet<>();
                    asked.put(probe.target(), some);
                    next.add(probe.target());
                }
                some.add(probe);
            }
        }
        return asked;
    }

    private static SortedMap<TargetId, Set<Probe<?>>> byTarget(Set<Probe<?>> probes) {
        var asked = new TreeMap<TargetId, Set<Probe<?>>>();
        for (var probe : probes) {
            asked.computeIfAbsent(probe.target(), _ -> new HashSet<>()).add(probe);
        }
        return asked;
    }

    private Set<Probe<?>> needs(TargetId target) {
        var opener = openers.get(target.kind());
        var way = ways.get(target);
        return opener == null || way == null ? Set.of() : opener.needs(target, way);
    }

    private int stage(TargetId target) {
        var opener = openers.get(target.kind());
        return opener == null ? 0 : opener.stage();
    }

    private Readings ask(TargetId target, Set<Probe<?>> probes, Readings earlier) {
        try {
            var conversation = open.containsKey(target) ? find(target) : open(target, earlier);
            if (conversation == null) {
                return silent(probes, unreachable(target));
            }
            return complete(target, probes, conversation.read(probes));
        } catch (RuntimeException e) {
            return silent(probes, "the layer of " + target + " has a bug: " + e);
        }
    }

    private Readings complete(TargetId target, Set<Probe<?>> probes, Readings readings) {
        var all = Readings.builder().all(readings);
        var notYet = false;
        for (var probe : probes) {
            if (!readings.has(probe)) {
                all.unreadable(probe, target + " gave no answer to it");
            } else if (readings.get(probe) instanceof Answer.NotYet<?>) {
                notYet = true;
            }
        }
        if (notYet) {
            absent.add(target);
        } else {
            absent.remove(target);
        }
        return all.build();
    }

    private static Readings silent(Set<Probe<?>> probes, String why) {
        var all = Readings.builder();
        for (var probe : probes) {
            all.unreadable(probe, why);
        }
        return all.build();
    }

    /** The target, opened anew if it was not there when it was last asked; null if nobody can open it. */
    public @Nullable Target find(TargetId target) {
        var known = open.get(target);
        if (known != null && !absent.contains(target)) {
            return known;
        }
        var needs = needs(target);
        if (known != null && needs.isEmpty()) {
            return known;
        }
        var opened = make(target, needs.isEmpty() ? Readings.NONE : read(needs));
        if (opened == null) {
            return null;
        }
        if (known == null) {
            var other = open.putIfAbsent(target, opened);
            return other == null ? opened : closing(opened, other);
        }
        return open.replace(target, known, opened) ? closing(known, opened) : closing(opened, open.get(target));
    }

    private static @Nullable Target closing(Target old, @Nullable Target other) {
        old.close();
        return other;
    }

    private @Nullable Target open(TargetId target, Readings earlier) {
        var opened = make(target, earlier);
        if (opened != null) {
            open.put(target, opened);
        }
        return opened;
    }

    private @Nullable Target make(TargetId target, Readings readings) {
        var opener = openers.get(target.kind());
        var way = ways.get(target);
        return opener == null || way == null ? null : opener.open(target, way, readings, session);
    }

    /** Why nobody can open a target. */
    public String unreachable(TargetId target) {
        return openers.containsKey(target.kind())
                ? "neither the document nor the state says how to reach " + target
                : "no layer here talks to a " + target.kind();
    }

    /** How a target is reached, with what its conversation taught. */
    public Value.MapOf way(TargetId target) {
        var way = ways.getOrDefault(target, Value.MapOf.EMPTY);
        var known = open.get(target);
        if (known == null || known.learned().equals(Value.MapOf.EMPTY)) {
            return way;
        }
        return way.with(Target.LEARNED, known.learned());
    }

    /** All targets that are known, whether or not they were asked. */
    public Set<TargetId> targets() {
        return ways.keySet();
    }

    @Override
    public void close() {
        List.copyOf(open.values()).forEach(Target::close);
        open.clear();
    }
}

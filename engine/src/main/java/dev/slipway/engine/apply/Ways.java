package dev.slipway.engine.apply;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes down how the targets of a plan are reached, where state does not know it yet. */
final class Ways {

    private final Surroundings around;
    private final TreeMap<TargetId, Value.MapOf> known;

    Ways(Surroundings around) {
        this.around = around;
        this.known = new TreeMap<>(around.prepared().scope().inputs().state().targets());
    }

    void write() {
        for (var target : used()) {
            var way = around.conversations().way(target);
            if (!way.equals(known.put(target, way))) {
                around.journal().append(new JournalEntry.TargetKnown(target, way));
            }
        }
    }

    private Set<TargetId> used() {
        var used = new TreeSet<TargetId>();
        for (var planned : around.prepared().plan().changes().values()) {
            used.addAll(planned.targets());
        }
        used.retainAll(around.conversations().targets());
        return used;
    }
}

package dev.slipway.engine.spi;

import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a layer declares from the document, before anything is read.
 *
 * @param targets how each target that the document names is reached: no secrets but references
 */
public record Declarations(
        List<Resource> resources, List<Check> checks, List<Claim> claims, SortedMap<TargetId, Value.MapOf> targets) {

    public static final Declarations NONE = new Declarations(List.of(), List.of(), List.of(), new TreeMap<>());

    public Declarations {
        resources = List.copyOf(resources);
        checks = List.copyOf(checks);
        claims = List.copyOf(claims);
        targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    public Declarations and(Declarations other) {
        var ways = new TreeMap<>(targets);
        ways.putAll(other.targets);
        return new Declarations(
                joined(resources, other.resources), joined(checks, other.checks), joined(claims, other.claims), ways);
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}

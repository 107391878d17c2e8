package dev.slipway.state;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Arbitrary values, records, entries and states, with the texts that are hard to write down. */
public final class StateArbitraries extends DomainContextBase {

    private static final List<String> HARD_TEXTS = List.of(
            "",
            "$",
            "$$",
            "$secret",
            "$digest",
            "$unknown",
            "$$secret",
            "absent",
            "\"",
            "\\",
            "a\nb",
            "\r",
            "\u0000",
            "\ud83d\ude80",
            "\ud83d",
            "\ude80x",
            "\u2028",
            "null",
            "<<<<<<< ours",
            ",\n  \"checksum\": \"crc32c ");

    @Provide
    public Arbitrary<Value> values() {
        return value(3);
    }

    @Provide
    public Arbitrary<Recorded> recordeds() {
        return addresses().flatMap(StateArbitraries::recorded);
    }

    @Provide
    public Arbitrary<JournalEntry> entries() {
        var runs = Arbitraries.of("run-1", "run-2");
        return Arbitraries.oneOf(
                Combinators.combine(runs, texts()).as(JournalEntry.RunStarted::new),
                Combinators.combine(targets(), maps(1)).as(JournalEntry.TargetKnown::new),
                Combinators.combine(runs, texts(), recordeds()).as(JournalEntry.Intent::new),
                Combinators.combine(runs, recordeds()).as(JournalEntry.Made::new),
                Combinators.combine(runs, addresses()).as(JournalEntry.Gone::new),
                Combinators.combine(runs, addresses(), texts(), Arbitraries.of(true, false))
                        .as(JournalEntry.Failed::new),
                Combinators.combine(runs, openSteps()).as(JournalEntry.StepOpened::new),
                Combinators.combine(runs, addresses()).as(JournalEntry.StepClosed::new),
                runs.map(JournalEntry.RunEnded::new));
    }

    @Provide
    public Arbitrary<List<JournalEntry>> journals() {
        return entries().list().ofMaxSize(12);
    }

    @Provide
    public Arbitrary<State> states() {
        var unfinished = Combinators.combine(texts(), texts(), recordeds()).as(Unfinished::new);
        return Combinators.combine(
                        texts(),
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        texts(),
                        recordeds().list().ofMaxSize(4),
                        Arbitraries.maps(targets(), maps(2)).ofMaxSize(3),
                        openSteps().list().ofMaxSize(2),
                        unfinished.list().ofMaxSize(2))
                .as((lineage, serial, installation, resources, targets, openSteps, begun) -> new State(
                        lineage,
                        serial,
                        installation,
                        byKey(resources, Recorded::address),
                        new TreeMap<>(targets),
                        byKey(openSteps, OpenStep::step),
                        byKey(begun, Unfinished::address)));
    }

    /** A few addresses, so that entries meet. */
    public static Arbitrary<Address> addresses() {
        return Arbitraries.of(
                new Address("host.file", "node-1:/etc/a"),
                new Address("host.file", "node-1:/etc/ä b]"),
                new Address("host.unit", "node-1:[kubelet]"),
                new Address("rook.object", "CephBlockPool.ceph.rook.io rook-ceph/pool"),
                new Address("node.uncordon", "node-1"));
    }

    private static Arbitrary<Recorded> recorded(Address address) {
        return Combinators.combine(
                        Arbitraries.integers(),
                        Arbitraries.of(Origin.class),
                        sets(addresses()),
                        sets(Arbitraries.of("api", "node[node-1]")),
                        sets(texts()),
                        sets(targets()),
                        maps(2),
                        Arbitraries.oneOf(Arbitraries.just(new Before.Absent()), maps(1).map(Before.Former::new)))
                .as((version, origin, needs, requires, provides, targets, attributes, before) ->
                        new Recorded(address, version, origin, needs, requires, provides, targets, attributes, before));
    }

    private static Arbitrary<OpenStep> openSteps() {
        return Combinators.combine(addresses(), maps(1)).as(OpenStep::new);
    }

    private static Arbitrary<TargetId> targets() {
        return Arbitraries.of(
                new TargetId("host", "node-1"), new TargetId("host", "no:de 2\n"), new TargetId("cluster", "ä"));
    }

    private static Arbitrary<Value> value(int depth) {
        var flat = Arbitraries.<Value>oneOf(
                texts().map(Value.Text::new),
                numbers().map(Value.Numeric::new),
                Arbitraries.of(true, false).map(Value.Flag::new),
                Combinators.combine(texts(), texts()).as(Value.Secret::new),
                texts().map(Value.Unknown::new));
        if (depth == 0) {
            return flat;
        }
        return Arbitraries.oneOf(
                flat,
                Arbitraries.lazy(() -> value(depth - 1).list().ofMaxSize(3)).map(Value.ListOf::new),
                maps(depth));
    }

    private static Arbitrary<Value.MapOf> maps(int depth) {
        return Arbitraries.lazy(
                        () -> Arbitraries.maps(texts(), value(depth - 1)).ofMaxSize(4))
                .map(Value::of);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(HARD_TEXTS),
                Arbitraries.strings().ascii().ofMaxLength(12),
                Arbitraries.strings().withCharRange('\u0000', '\uffff').ofMaxLength(6));
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals().ofScale(5),
                Arbitraries.longs().map(BigDecimal::valueOf),
                Arbitraries.of("1E+400", "1E-400", "1000000", "0.1", "-0", "1E+2147483000")
                        .map(BigDecimal::new));
    }

    private static <T extends Comparable<T>> Arbitrary<SortedSet<T>> sets(Arbitrary<T> each) {
        return each.list().ofMaxSize(3).map(TreeSet::new);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> byKey(List<V> values, Function<V, K> key) {
        var map = new TreeMap<K, V>();
        new ArrayList<>(values).forEach(value -> map.put(key.apply(value), value));
        return map;
    }
}

package dev.slipway.state;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small records and states for tests to speak of. */
public final class Samples {

    public static final TargetId NODE_1 = new TargetId("host", "node-1");
    public static final Address FOLDER = new Address("host.folder", "node-1:/etc/acme");
    public static final Address FILE = new Address("host.file", "node-1:/etc/acme/acme.conf");
    public static final Address UNIT = new Address("host.unit", "node-1:acme.service");
    public static final Address UNCORDON = new Address("node.uncordon", "node-1");

    private Samples() {}

    public static Recorded recorded(Address address, Address... dependencies) {
        return new Recorded(
                address,
                1,
                Origin.MADE,
                new TreeSet<>(List.of(dependencies)),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(List.of(NODE_1)),
                Value.of(Map.of("name", Value.of(address.key()))),
                new Before.Absent());
    }

    public static Value.MapOf way(String address) {
        return Value.of(Map.of("address", Value.of(address)));
    }

    /** A folder, a file in it, and a unit that reads the file. */
    public static State three() {
        var resources = new TreeMap<Address, Recorded>();
        for (var recorded : List.of(recorded(FOLDER), recorded(FILE, FOLDER), recorded(UNIT, FILE))) {
            resources.put(recorded.address(), recorded);
        }
        return new State(
                "lineage-1",
                7,
                "acme",
                resources,
                new TreeMap<>(Map.of(NODE_1, way("10.77.0.11"))),
                new TreeMap<>(),
                new TreeMap<>());
    }
}

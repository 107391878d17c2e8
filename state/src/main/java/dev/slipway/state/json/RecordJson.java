package dev.slipway.state.json;

import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Origin;
import dev.slipway.state.Recorded;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Records of resources as JSON. The address is not among the members: it stands where the record is found. */
public final class RecordJson {

    private RecordJson() {}

    /** Writes the members of a record into an object. */
    public static void write(JsonWriter out, Recorded recorded) throws IOException {
        out.number("type_version", recorded.typeVersion());
        out.text(
                "origin",
                switch (recorded.origin()) {
                    case MADE -> "made";
                    case ADOPTED -> "adopted";
                });
        out.texts("dependencies", recorded.dependencies());
        if (!recorded.requires().isEmpty()) {
            out.texts("requires", recorded.requires());
        }
        if (!recorded.provides().isEmpty()) {
            out.texts("provides", recorded.provides());
        }
        out.texts("targets", recorded.targets());
        ValueJson.write(out, "attributes", recorded.attributes());
        switch (recorded.before()) {
            case Before.Absent _ -> out.text("before", "absent");
            case Before.Former(var attributes) -> ValueJson.write(out, "before", attributes);
        }
    }

    /** Reads an object that holds a record. */
    public static Recorded read(JsonReader in, Address address) throws IOException {
        var draft = new Draft();
        in.object(name -> draft.read(in, name));
        return draft.finish(in, address);
    }

    public static Address address(JsonReader in, String text) {
        return Address.parse(text).orElseThrow(() -> in.fault("not an address: " + text));
    }

    public static TargetId target(JsonReader in, String text) {
        try {
            return TargetId.parse(text);
        } catch (IllegalArgumentException _) {
            throw in.fault("not a target: " + text);
        }
    }

    private static final class Draft {
        private @Nullable Integer typeVersion;
        private @Nullable Origin origin;
        private @Nullable Collection<String> dependencies;
        private Collection<String> requires = List.of();
        private Collection<String> provides = List.of();
        private @Nullable Collection<String> targets;
        private Value.@Nullable MapOf attributes;
        private @Nullable Before before;

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case "type_version" -> typeVersion = in.smallNumber();
                case "origin" -> origin = origin(in);
                case "dependencies" -> dependencies = in.texts();
                case "requires" -> requires = in.texts();
                case "provides" -> provides = in.texts();
                case "targets" -> targets = in.texts();
                case "attributes" -> attributes = ValueJson.readMap(in);
                case "before" -> before = before(in);
                default -> throw in.unknown(name);
            }
        }

        Recorded finish(JsonReader in, Address address) {
            var needs = new TreeSet<Address>();
            in.required(dependencies, "dependencies").forEach(text -> needs.add(address(in, text)));
            var places = new TreeSet<TargetId>();
            in.required(targets, "targets").forEach(text -> places.add(target(in, text)));
            return new Recorded(
                    address,
                    in.required(typeVersion, "type_version"),
                    in.required(origin, "origin"),
                    needs,
                    new TreeSet<>(requires),
                    new TreeSet<>(provides),
                    places,
                    in.required(attributes, "attributes"),
                    in.required(before, "before"));
        }

        private static Origin origin(JsonReader in) throws IOException {
            var text = in.text();
            return switch (text) {
                case "made" -> Origin.MADE;
                case "adopted" -> Origin.ADOPTED;
                default -> throw in.fault("found \"" + text + "\", expected \"made\" or \"adopted\"");
            };
        }

        private static Before before(JsonReader in) throws IOException {
            return switch (ValueJson.read(in)) {
                case Value.MapOf attributes -> new Before.Former(attributes);
                case Value.Text(var text) when text.equals("absent") -> new Before.Absent();
                default -> throw in.fault("expected \"absent\" or the former attributes");
            };
        }
    }
}

package dev.slipway.state.file;

import dev.slipway.state.Address;
import dev.slipway.state.OpenStep;
import dev.slipway.state.Recorded;
import dev.slipway.state.State;
import dev.slipway.state.TargetId;
import dev.slipway.state.Unfinished;
import dev.slipway.state.Value;
import dev.slipway.state.json.JsonReader;
import dev.slipway.state.json.JsonWriter;
import dev.slipway.state.json.RecordJson;
import dev.slipway.state.json.ValueJson;
import java.io.IOException;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of the state file between its format version and its checksum. */
final class StateJson {

    private StateJson() {}

    static void write(JsonWriter out, StateDocument document) throws IOException {
        var state = document.state();
        out.text("lineage", state.lineage());
        out.number("serial", state.serial());
        out.text("installation", state.installation());
        out.text("folded_journal", document.foldedJournal());
        out.object("targets", () -> {
            for (var target : state.targets().entrySet()) {
                ValueJson.write(out, target.getKey().toString(), target.getValue());
            }
        });
        out.object("resources", () -> {
            for (var recorded : state.resources().values()) {
                out.object(recorded.address().toString(), () -> RecordJson.write(out, recorded));
            }
        });
        out.object("open_steps", () -> {
            for (var open : state.openSteps().values()) {
                ValueJson.write(out, open.step().toString(), open.details());
            }
        });
        out.object("unfinished", () -> {
            for (var unfinished : state.unfinished().values()) {
                out.object(unfinished.address().toString(), () -> {
                    out.text("action", unfinished.action());
                    out.text("run", unfinished.run());
                    out.object("record", () -> RecordJson.write(out, unfinished.intended()));
                });
            }
        });
    }

    static StateDocument read(JsonReader in) throws IOException {
        var draft = new Draft();
        in.object(name -> draft.read(in, name));
        return draft.finish(in);
    }

    private static final class Draft {
        private @Nullable String lineage;
        private @Nullable Long serial;
        private @Nullable String installation;
        private @Nullable String foldedJournal;
        private final TreeMap<Address, Recorded> resources = new TreeMap<>();
        private final TreeMap<TargetId, Value.MapOf> targets = new TreeMap<>();
        private final TreeMap<Address, OpenStep> openSteps = new TreeMap<>();
        private final TreeMap<Address, Unfinished> unfinished = new TreeMap<>();

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case "format_version" -> in.number();
                case "lineage" -> lineage = in.text();
                case "serial" -> serial = in.number();
                case "installation" -> installation = in.text();
                case "folded_journal" -> foldedJournal = in.text();
                case "targets" -> in.object(text -> targets.put(RecordJson.target(in, text), ValueJson.readMap(in)));
                case "resources" -> in.object(text -> resource(in, RecordJson.address(in, text)));
                case "open_steps" -> in.object(text -> openStep(in, RecordJson.address(in, text)));
                case "unfinished" -> in.object(text -> unfinished(in, RecordJson.address(in, text)));
                case "checksum" -> in.text();
                default -> throw in.unknown(name);
            }
        }

        StateDocument finish(JsonReader in) {
            var state = new State(
                    in.required(lineage, "lineage"),
                    in.required(serial, "serial"),
                    in.required(installation, "installation"),
                    resources,
                    targets,
                    openSteps,
                    unfinished);
            return new StateDocument(state, in.required(foldedJournal, "folded_journal"));
        }

        private void resource(JsonReader in, Address address) throws IOException {
            resources.put(address, RecordJson.read(in, address));
        }

        private void openStep(JsonReader in, Address address) throws IOException {
            openSteps.put(address, new OpenStep(address, ValueJson.readMap(in)));
        }

        private void unfinished(JsonReader in, Address address) throws IOException {
            var draft = new UnfinishedDraft(address);
            in.object(name -> draft.read(in, name));
            unfinished.put(address, draft.finish(in));
        }
    }

    private static final class UnfinishedDraft {
        private final Address address;
        private @Nullable String action;
        private @Nullable String run;
        private @Nullable Recorded intended;

        UnfinishedDraft(Address address) {
            this.address = address;
        }

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case "action" -> action = in.text();
                case "run" -> run = in.text();
                case "record" -> intended = RecordJson.read(in, address);
                default -> throw in.unknown(name);
            }
        }

        Unfinished finish(JsonReader in) {
            return new Unfinished(
                    in.required(action, "action"), in.required(run, "run"), in.required(intended, "record"));
        }
    }
}

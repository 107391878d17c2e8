package dev.slipway.state.journal;

import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.OpenStep;
import dev.slipway.state.Recorded;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import dev.slipway.state.json.Json;
import dev.slipway.state.json.JsonReader;
import dev.slipway.state.json.JsonWriter;
import dev.slipway.state.json.RecordJson;
import dev.slipway.state.json.ValueJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Entries as JSON on one line: what kind of entry, then what it concerns, then what it says. */
final class EntryJson {

    private EntryJson() {}

    static byte[] write(JournalEntry entry) {
        return Json.line(out -> out.object(() -> members(out, entry)));
    }

    static JournalEntry read(JsonReader in) throws IOException {
        var draft = new Draft();
        in.object(name -> draft.read(in, name));
        return draft.finish(in);
    }

    private static void members(JsonWriter out, JournalEntry entry) throws IOException {
        switch (entry) {
            case JournalEntry.RunStarted(var run, var installation) -> {
                out.text("entry", "run-started");
                out.text("run", run);
                out.text("installation", installation);
            }
            case JournalEntry.TargetKnown(var target, var way) -> {
                out.text("entry", "target-known");
                out.text("target", target.toString());
                ValueJson.write(out, "way", way);
            }
            case JournalEntry.Intent(var run, var action, var intended) -> {
                concerning(out, "intent", run, intended.address());
                out.text("action", action);
                out.object("record", () -> RecordJson.write(out, intended));
            }
            case JournalEntry.Made(var run, var recorded) -> {
                concerning(out, "made", run, recorded.address());
                out.object("record", () -> RecordJson.write(out, recorded));
            }
            case JournalEntry.Gone(var run, var address) -> concerning(out, "gone", run, address);
            case JournalEntry.Failed(var run, var address, var reason, var touched) -> {
                concerning(out, "failed", run, address);
                out.text("reason", reason);
                out.flag("touched", touched);
            }
            case JournalEntry.StepOpened(var run, OpenStep(var step, var details)) -> {
                concerning(out, "step-opened", run, step);
                ValueJson.write(out, "details", details);
            }
            case JournalEntry.StepClosed(var run, var step) -> concerning(out, "step-closed", run, step);
            case JournalEntry.RunEnded(var run) -> {
                out.text("entry", "run-ended");
                out.text("run", run);
            }
        }
    }

    private static void concerning(JsonWriter out, String entry, String run, Address address) throws IOException {
        out.text("entry", entry);
        out.text("run", run);
        out.text("address", address.toString());
    }

    private static final class Draft {
        private @Nullable String entry;
        private @Nullable String run;
        private @Nullable String installation;
        private @Nullable Address address;
        private @Nullable String action;
        private @Nullable String reason;
        private @Nullable Boolean touched;
        private @Nullable TargetId target;
        private Value.@Nullable MapOf way;
        private Value.@Nullable MapOf details;
        private @Nullable Recorded recorded;

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case "entry" -> entry = in.text();
                case "run" -> run = in.text();
                case "installation" -> installation = in.text();
                case "address" -> address = RecordJson.address(in, in.text());
                case "action" -> action = in.text();
                case "reason" -> reason = in.text();
                case "touched" -> touched = in.flag();
                case "target" -> target = RecordJson.target(in, in.text());
                case "way" -> way = ValueJson.readMap(in);
                case "details" -> details = ValueJson.readMap(in);
                case "record" -> recorded = RecordJson.read(in, in.required(address, "address"));
                default -> throw in.unknown(name);
            }
        }

        JournalEntry finish(JsonReader in) {
            return switch (in.required(entry, "entry")) {
                case "run-started" -> new JournalEntry.RunStarted(run(in), in.required(installation, "installation"));
                case "target-known" ->
                    new JournalEntry.TargetKnown(in.required(target, "target"), in.required(way, "way"));
                case "intent" ->
                    new JournalEntry.Intent(run(in), in.required(action, "action"), in.required(recorded, "record"));
                case "made" -> new JournalEntry.Made(run(in), in.required(recorded, "record"));
                case "gone" -> new JournalEntry.Gone(run(in), address(in));
                case "failed" ->
                    new JournalEntry.Failed(
                            run(in), address(in), in.required(reason, "reason"), in.required(touched, "touched"));
                case "step-opened" ->
                    new JournalEntry.StepOpened(run(in), new OpenStep(address(in), in.required(details, "details")));
                case "step-closed" -> new JournalEntry.StepClosed(run(in), address(in));
                case "run-ended" -> new JournalEntry.RunEnded(run(in));
                default -> throw in.fault("an entry of a kind that this Slipway does not know: " + entry);
            };
        }

        private String run(JsonReader in) {
            return in.required(run, "run");
        }

        private Address address(JsonReader in) {
            return in.required(address, "address");
        }
    }
}

package dev.slipway.state.lock;

import dev.slipway.state.json.Json;
import dev.slipway.state.json.JsonReader;
import dev.slipway.state.json.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A holder as the JSON that is in the lock file. */
final class HolderJson {

    private HolderJson() {}

    static byte[] write(LockHolder holder) {
        return Json.pretty(out -> out.object(() -> members(out, holder)));
    }

    static LockHolder read(byte[] file) {
        return Json.read(file, 0, file.length, in -> {
            var draft = new Draft();
            in.object(name -> draft.read(in, name));
            return draft.finish(in);
        });
    }

    private static void members(JsonWriter out, LockHolder holder) throws IOException {
        out.text("id", holder.id());
        out.text("purpose", holder.purpose());
        out.text("since", holder.since().toString());
        out.text("user", holder.process().user());
        out.text("host", holder.process().host());
        out.number("pid", holder.process().pid());
        out.number("process_started", holder.process().started());
        out.text("process_space", holder.process().processSpace());
        out.text("boot", holder.process().boot());
    }

    private static final class Draft {
        private @Nullable String id;
        private @Nullable String purpose;
        private @Nullable Instant since;
        private @Nullable String user;
        private @Nullable String host;
        private @Nullable Long pid;
        private @Nullable Long started;
        private @Nullable String processSpace;
        private @Nullable String boot;

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case "id" -> id = in.text();
                case "purpose" -> purpose = in.text();
                case "since" -> since = instant(in);
                case "user" -> user = in.text();
                case "host" -> host = in.text();
                case "pid" -> pid = in.number();
                case "process_started" -> started = in.number();
                case "process_space" -> processSpace = in.text();
                case "boot" -> boot = in.text();
                default -> throw in.unknown(name);
            }
        }

        LockHolder finish(JsonReader in) {
            var process = new ProcessIdentity(
                    in.required(user, "user"),
                    in.required(host, "host"),
                    in.required(boot, "boot"),
                    in.required(processSpace, "process_space"),
                    in.required(pid, "pid"),
                    in.required(started, "process_started"));
            return new LockHolder(
                    in.required(id, "id"), process, in.required(since, "since"), in.required(purpose, "purpose"));
        }

        private static Instant instant(JsonReader in) throws IOException {
            try {
                return Instant.parse(in.text());
            } catch (DateTimeException _) {
                throw in.fault("not a time");
            }
        }
    }
}

package dev.slipway.state.journal;

import dev.slipway.state.json.Json;
import dev.slipway.state.json.JsonReader;
import dev.slipway.state.json.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a journal: which it is, and which state it follows.
 *
 * @param journal made once for each journal; the state that it is folded into keeps it
 * @param lineage of the state that it follows
 * @param serial of the state that it follows
 */
public record JournalHeader(String journal, String lineage, long serial) {

    /** The format that is written. All from 1 to this one are read. */
    static final int FORMAT_VERSION = 1;

    static final String VERSION = "format_version";

    byte[] json() {
        return Json.line(out -> out.object(() -> write(out)));
    }

    static JournalHeader read(JsonReader in) throws IOException {
        var draft = new Draft();
        in.object(name -> draft.read(in, name));
        return new JournalHeader(
                in.required(draft.journal, "journal"),
                in.required(draft.lineage, "lineage"),
                in.required(draft.serial, "serial"));
    }

    private void write(JsonWriter out) throws IOException {
        out.number(VERSION, FORMAT_VERSION);
        out.text("journal", journal);
        out.text("lineage", lineage);
        out.number("serial", serial);
    }

    private static final class Draft {
        private @Nullable String journal;
        private @Nullable String lineage;
        private @Nullable Long serial;

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case VERSION -> in.number();
                case "journal" -> journal = in.text();
                case "lineage" -> lineage = in.text();
                case "serial" -> serial = in.number();
                default -> throw in.unknown(name);
            }
        }
    }
}

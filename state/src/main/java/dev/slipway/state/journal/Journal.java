package dev.slipway.state.journal;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.json.Json;
import dev.slipway.state.json.JsonFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A journal that was read back.
 *
 * @param entries in the order in which they became durable
 * @param length how many bytes of the file are whole lines; what follows was torn off when the writer was killed, and
 *     is cut away before the next append
 * @param sum what the checksum of the next line covers
 */
public record Journal(JournalHeader header, List<JournalEntry> entries, long length, int sum) {

    public Journal {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a journal. A torn last line is dropped, because nobody was ever told that it is durable; a journal whose
     * first line is torn has nothing in it, and there is none.
     *
     * @param where its name, for problems
     * @throws StateException if it is damaged anywhere else, or of a newer Slipway
     */
    public static Optional<Journal> read(byte[] file, String where) {
        var reading = new Reading(file, where);
        return reading.header().map(header -> {
            var entries = new ArrayList<JournalEntry>();
            for (var line = reading.line(); line.isPresent(); line = reading.line()) {
                entries.add(reading.parse(line.get(), EntryJson::read));
            }
            return new Journal(header, entries, reading.lines.at(), reading.lines.sum());
        });
    }

    private static final class Reading {
        private final byte[] file;
        private final String where;
        private final Lines lines;
        private int number;
        private int start;

        Reading(byte[] file, String where) {
            this.file = file;
            this.where = where;
            this.lines = new Lines(file);
        }

        Optional<JournalHeader> header() {
            return line().map(line -> {
                var version = Json.leadingNumber(file, line.from(), line.length(), JournalHeader.VERSION)
                        .orElse(0);
                if (version > JournalHeader.FORMAT_VERSION) {
                    throw new StateException(new StateProblem(
                            "the journal was written by a newer Slipway",
                            where,
                            "found format " + version + ", this Slipway reads up to " + JournalHeader.FORMAT_VERSION,
                            "use the Slipway that wrote it, or a later one"));
                }
                return parse(line, JournalHeader::read);
            });
        }

        /** The next whole line; empty at the end, and at a torn last line. */
        Optional<Lines.Line.Whole> line() {
            start = lines.at();
            number++;
            return switch (lines.next()) {
                case Lines.Line.Whole whole -> Optional.of(whole);
                case Lines.Line.End _, Lines.Line.Torn _ -> Optional.empty();
                case Lines.Line.Damaged(var why) -> throw damaged(why);
            };
        }

        <T> T parse(Lines.Line.Whole line, Json.Reading<T> reading) {
            try {
                return Json.read(file, line.from(), line.length(), reading);
            } catch (JsonFault fault) {
                throw damaged(fault.why());
            }
        }

        private StateException damaged(String why) {
            return new StateException(new StateProblem(
                    "the journal of an unfinished run is damaged",
                    where + ", byte " + start + " (line " + number + ")",
                    why,
                    "copy the file, then cut it there (truncate -s " + start + " " + where
                            + "): what it says from there on is lost, and the next plan finds what exists and"
                            + " adopts it"));
        }
    }
}

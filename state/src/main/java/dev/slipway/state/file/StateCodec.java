package dev.slipway.state.file;

import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.json.Json;
import dev.slipway.state.json.JsonFault;

/**
 * The bytes of a state file. What is written reads back equal; equal states have equal bytes; bytes that are not
 * exactly what was written are refused with the place, never read as something else.
 */
public final class StateCodec {

    /** The format that is written. All from 1 to this one are read. */
    public static final int FORMAT_VERSION = 1;

    private static final String VERSION = "format_version";

    private StateCodec() {}

    public static byte[] encode(StateDocument document) {
        return Seal.put(Json.pretty(out -> out.object(() -> {
            out.number(VERSION, FORMAT_VERSION);
            StateJson.write(out, document);
        })));
    }

    /**
     * Reads a state file.
     *
     * @param where its name, for problems
     * @throws StateException if it is no state, one of a newer Slipway, cut short, damaged or edited
     */
    public static StateDocument decode(byte[] file, String where) {
        checkVersion(file, where);
        new Seal(where).examine(file).ifPresent(problem -> {
            throw new StateException(problem);
        });
        return members(file, where);
    }

    /**
     * Reads a state file that a person may have edited: its checksum is not asked for.
     *
     * @throws StateException if it is no state, or one of a newer Slipway
     */
    public static StateDocument decodeEdited(byte[] file, String where) {
        checkVersion(file, where);
        return members(file, where);
    }

    private static StateDocument members(byte[] file, String where) {
        try {
            return Json.read(file, 0, file.length, StateJson::read);
        } catch (JsonFault fault) {
            throw new StateException(new StateProblem(
                    "state cannot be read",
                    where + ":" + fault.line() + ":" + fault.column(),
                    fault.why(),
                    StateAdvice.RESTORE));
        }
    }

    private static void checkVersion(byte[] file, String where) {
        if (file.length == 0) {
            throw new StateException(
                    new StateProblem("state is empty", where, "the file has no bytes", StateAdvice.RESTORE));
        }
        var version = Json.leadingNumber(file, 0, file.length, VERSION).orElse(0);
        if (version < 1) {
            throw new StateException(new StateProblem(
                    "this is no state of Slipway",
                    where,
                    "expected JSON whose first name is \"" + VERSION + "\"",
                    "look whether it is another program's file; " + StateAdvice.RESTORE));
        }
        if (version > FORMAT_VERSION) {
            throw new StateException(new StateProblem(
                    "state was written by a newer Slipway",
                    where,
                    "found format " + version + ", this Slipway reads up to " + FORMAT_VERSION,
                    "use the Slipway that wrote it, or a later one"));
        }
    }
}

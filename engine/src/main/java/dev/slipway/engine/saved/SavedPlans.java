package dev.slipway.engine.saved;

import dev.slipway.engine.plan.Plan;
import dev.slipway.state.Value;
import dev.slipway.state.json.Json;
import dev.slipway.state.json.JsonFault;
import dev.slipway.state.json.JsonReader;
import dev.slipway.state.json.ValueJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a saved plan. Equal plans have equal bytes. A plan that is read back equals the one that was written,
 * but that it cannot be run and that no-ops have only their addresses.
 */
public final class SavedPlans {

    /** The format that is written. */
    public static final int FORMAT_VERSION = 1;

    private SavedPlans() {}

    public static byte[] write(Plan plan) {
        var bytes = new ByteArrayOutputStream();
        try {
            write(plan, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Writes a plan, bit by bit: the bytes of a large one need not be in memory at once. */
    public static void write(Plan plan, OutputStream stream) throws IOException {
        var value = PlanForm.value(plan);
        Json.pretty(
                stream,
                out -> out.object(() -> {
                    out.number("format_version", FORMAT_VERSION);
                    out.text("digest", digest(value));
                    ValueJson.write(out, "plan", value);
                }));
    }

    /**
     * Reads a saved plan.
     *
     * @throws SavedPlanException if the bytes are none, of a later Slipway, or not as they were written
     */
    public static Plan read(byte[] bytes) {
        checkVersion(bytes);
        try {
            return Json.read(bytes, 0, bytes.length, in -> {
                var draft = new Draft();
                in.object(name -> draft.read(in, name));
                return draft.finish();
            });
        } catch (JsonFault fault) {
            throw Fields.damaged("line " + fault.line() + ", column " + fault.column() + ": " + fault.why());
        } catch (DateTimeException e) {
            throw Fields.damaged(String.valueOf(e.getMessage()));
        }
    }

    /** By which a plan is known; that of a plan that was read back is that of the one that was written. */
    public static String digest(Plan plan) {
        return digest(PlanForm.value(plan));
    }

    private static void checkVersion(byte[] bytes) {
        var version = Json.leadingNumber(bytes, 0, bytes.length, "format_version");
        if (version.isEmpty()) {
            throw new SavedPlanException("this is not a saved plan", "save one with slipway plan --out");
        }
        if (version.getAsLong() > FORMAT_VERSION) {
            throw new SavedPlanException(
                    "a later Slipway saved it: found format " + version.getAsLong() + ", this one reads up to "
                            + FORMAT_VERSION,
                    "apply it with that Slipway, or plan anew");
        }
    }

    private static String digest(Value.MapOf value) {
        try (var stream =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            Json.line(stream, out -> out.object(() -> ValueJson.write(out, "plan", value)));
            return "sha256:"
                    + HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("a digest cannot fail", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static final class Draft {
        private @Nullable String digest;
        private Value.@Nullable MapOf value;

        void read(JsonReader in, String name) throws IOException {
            switch (name) {
                case "format_version" -> in.number();
                case "digest" -> digest = in.text();
                case "plan" -> value = ValueJson.readMap(in);
                default -> throw in.unknown(name);
            }
        }

        Plan finish() {
            if (digest == null || value == null) {
                throw Fields.missing(digest == null ? "digest" : "plan");
            }
            if (!digest.equals(digest(value))) {
                throw Fields.damaged("it is not as it was saved: its digest does not fit what is in it");
            }
            return PlanForm.plan(value);
        }
    }
}

package dev.slipway.host.script;

import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.ClaimHost;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.HostOperation;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.state.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Turns contents into words of the script: base64, so that any bytes arrive. What an earlier operation of the same
 * script yields is named by that operation's number.
 *
 * @param outputs what is known from earlier scripts
 * @param numbers which operation of this script yields what, by the name of the output
 * @param secrets resolves references
 * @param hidden takes what must not be repeated to anybody
 * @param large takes what is too large to be a part of the script and comes after it
 */
record Supply(
        Outputs outputs,
        Map<String, Integer> numbers,
        Session.Secrets secrets,
        List<String> hidden,
        List<Bytes> large) {

    private static final int LARGE = 64 << 10;

    /** The content that an operation brings along. */
    static Content of(HostOperation operation) {
        return switch (operation) {
            case WriteFile file -> file.content();
            case RunProgram program -> program.input();
            case ClaimHost claim ->
                new Content.Plain(Bytes.of(new HostNote(claim.installation(), claim.lineage()).text()));
            default -> Content.nothing();
        };
    }

    String words(Content content) throws UnfitText, Session.MissingSecret {
        var words = new ArrayList<String>();
        add(content, words);
        return String.join(" ", words);
    }

    private void add(Content content, List<String> words) throws UnfitText, Session.MissingSecret {
        switch (content) {
            case Content.Plain(var bytes) -> add(bytes.toArray(), words);
            case Content.Hidden(var secret) -> {
                var bytes = secrets.resolve(secret);
                hidden.add(new String(bytes, StandardCharsets.UTF_8).strip());
                add(bytes, words);
            }
            case Content.Local(var path, var sha256) -> {
                var bytes = secrets.resolve(new Value.Secret("file:" + path, ""));
                if (!Digest.sha256(bytes).equals(sha256)) {
                    throw new UnfitText("the file " + path + " is not what it was when the plan was made; plan again");
                }
                add(bytes, words);
            }
            case Content.Yielded(var name) -> {
                var number = numbers.get(name);
                if (number != null) {
                    words.add("@" + number);
                } else {
                    var known = outputs.find(name);
                    if (known.isEmpty()) {
                        throw new UnfitText("no earlier operation yielded '" + name + "'");
                    }
                    hidden.add(known.get().strip());
                    add(known.get().getBytes(StandardCharsets.UTF_8), words);
                }
            }
            case Content.Joined(var parts) -> {
                for (var part : parts) {
                    add(part, words);
                }
            }
        }
    }

    private void add(byte[] bytes, List<String> words) {
        if (bytes.length > LARGE) {
            large.add(Bytes.of(bytes));
            words.add(":" + large.size());
        } else if (bytes.length > 0) {
            words.add(Base64.getEncoder().encodeToString(bytes));
        }
    }
}

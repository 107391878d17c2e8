package dev.slipway.plans.document;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.Source;
import dev.slipway.engine.document.binding.SecretKeys;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes text of bytes: UTF-8 and nothing else, with or without a byte order mark. */
final class Encoding {

    private static final String UTF8 = "expected UTF-8";
    private static final String SAVE = "save the document as UTF-8";
    private static final int LOOKED_AT = 512;

    private Encoding() {}

    static Optional<DocumentText> decode(String name, byte[] bytes, SecretKeys secrets, Problems problems) {
        var other = other(bytes);
        if (other.isPresent()) {
            problems.add(Problem.error(
                    name + " is not UTF-8",
                    begin(name, new String(bytes, other.get()), secrets),
                    "found " + other.get().name() + ", " + UTF8,
                    SAVE));
            return Optional.empty();
        }
        var mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var input = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        var output = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(input, output, true);
        var text = output.flip().toString();
        if (result.isError()) {
            problems.add(notUtf8(name, text, bytes, input.position(), secrets));
            return Optional.empty();
        }
        return Optional.of(DocumentText.of(name, text));
    }

    /**
     * The encoding of a text that is of another one: by its mark, or by the zero bytes that Latin letters have there.
     */
    private static Optional<Charset> other(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32"));
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (bytes.length < 4 || zeros(bytes, 0) == zeros(bytes, 1)) {
            return Optional.empty();
        }
        return zeros(bytes, 0) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.of(StandardCharsets.UTF_16LE);
    }

    /** Whether most of the first bytes are zero, of every second one. */
    private static boolean zeros(byte[] bytes, int first) {
        var zeros = 0;
        var looked = 0;
        for (var i = first; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            looked++;
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 2 > looked;
    }

    /** The begin of a text that is not read any further. */
    static Position begin(String name, String text, SecretKeys secrets) {
        var document = DocumentText.of(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        SecretLines.hide(document, secrets);
        return Position.at(document.source(), 1, 1);
    }

    private static Problem notUtf8(String name, String before, byte[] bytes, int at, SecretKeys secrets) {
        var end = at;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        var rest = new String(bytes, at, end - at, StandardCharsets.UTF_8);
        var text = DocumentText.of(name, before + rest);
        SecretLines.hide(text, secrets);
        return Problem.error(
                name + " is not UTF-8",
                end(text.source(), before),
                "found the byte 0x%02x, which is part of no character; %s".formatted(bytes[at] & 0xff, UTF8),
                SAVE);
    }

    /** The place right after a text. */
    private static Position end(Source source, String before) {
        var line = Source.of("", before).lines();
        var start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
        return Position.at(source, line, before.codePointCount(start, before.length()) + 1);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (var i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}

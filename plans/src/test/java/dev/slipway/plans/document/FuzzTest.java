package dev.slipway.plans.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.value.Folder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, it is read or refused with problems of our form; nothing is thrown. */
class FuzzTest {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\t",
            "\"",
            "'",
            "|",
            ">",
            "|2\n",
            "&a ",
            "*a",
            "!!x ",
            "<<: ",
            "? ",
            "#",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "%TAG ! x\n",
            "\\",
            "\"\\U00110000\"",
            "\"\\x1\"",
            "\u0000",
            "\u0085",
            "\ufeff",
            "\ud83d\ude80",
            "null",
            "yes",
            "0x",
            "1e999",
            ".inf",
            "~",
            "@",
            "`",
            ",",
            "= ",
            "\r",
            "\r\n",
            "99999999999999999999",
            "a: &a [*a]\n");

    @Property(tries = 2_000)
    void aMutatedDocumentIsReadOrRefused(@ForAll("bytes") byte[] bytes) {
        var problems = new Problems();
        var text = Encoding.decode("installation.yaml", bytes, Documents.SECRETS, problems);

        var accepted = text.isPresent()
                && Documents.reader().read(text.get(), new Folder(Path.of("/"), Path.of("/")), problems)
                        instanceof Reading.Accepted;

        assertThat(problems.hasErrors()).isNotEqualTo(accepted);
        for (var problem : problems.list()) {
            assertThat(problem.what()).isNotBlank().hasLineCount(1).hasSizeLessThan(300);
            assertThat(problem.why()).isNotBlank();
            assertThat(problem.next()).isNotBlank();
            assertThat(ProblemText.plain().of(problem))
                    .doesNotContain("Exception", "dev.slipway.", "java.", "org.yaml")
                    .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f]");
        }
    }

    /** Some changes of bytes or pieces, by a seed, so that a failing document is had again. */
    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.longs().map(seed -> {
            var random = new Random(seed);
            var text = new StringBuilder(Documents.GOOD);
            for (var changes = random.nextInt(6); changes >= 0; changes--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                    case 1 -> text.delete(at, Math.min(text.length() - 1, at + random.nextInt(30)));
                    case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                    default -> text.setCharAt(at, (char) random.nextInt(128));
                }
            }
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(10) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            return bytes;
        });
    }

    /** Documents of the full size that would cost whoever reads them carelessly; the limit is there to end a hang. */
    @ParameterizedTest
    @MethodSource
    @Timeout(300)
    void whatIsLargeEndsToo(String document) {
        assertThat(document.length()).isLessThanOrEqualTo(Limits.USUAL.bytes());
        var reading = Documents.read(document);

        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(ProblemText.plain().of(reading.problems())).hasSizeLessThan(2_000_000);
    }

    static List<String> whatIsLargeEndsToo() {
        var size = Limits.USUAL.bytes() - 10;
        return List.of(
                "a".repeat(size),
                "a:".repeat(size / 2),
                "a: ".repeat(size / 3),
                "- ".repeat(size / 2),
                "[".repeat(size),
                "\n".repeat(size),
                "'".repeat(size),
                "\"" + "a".repeat(size - 2),
                "a: \"" + "\\n".repeat(size / 3) + "\"",
                "password: \"" + "a\n".repeat(size / 3),
                "[" + "*a,".repeat(size / 4) + "]",
                "{" + "a: b,".repeat(size / 6) + "}",
                keys(size),
                "spec: {hosts: [" + "{},".repeat(size / 4) + "]}",
                "spec: {rook: {directory: \"" + "/a".repeat(size / 3) + "/\"}}",
                "spec: {connection: {timeout: " + "1h".repeat(size / 3) + "}}",
                "spec: {connection: {user: https://" + "a@".repeat(size / 3) + "}}",
                "\ud83d\ude80".repeat(size / 5));
    }

    private static String keys(int size) {
        var text = new StringBuilder();
        for (var i = 0; text.length() < size - 30; i++) {
            text.append("paßword").append(i).append(": x\n");
        }
        return text.toString();
    }
}

package dev.slipway.plans.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A text in the place of a secret is in no problem, whatever else is wrong with the document. */
class SecretsTest {

    private static final String SECRET = "hunter2";

    private static final String HEAD = """
        apiVersion: slipway.dev/v1
        kind: Installation
        metadata: {name: acme}
        spec:
          kubernetes: {version: 1.34.4}
        """;

    /** Documents with a secret as text, at places where one is expected or where somebody meant such a place. */
    private static final List<String> PLACES = List.of(
            "  connection: {sudo: {password: SECRET}}\n",
            "  connection: {user: [], sudo: {password: SECRET}, port: x}\n",
            "  connection:\n    sudo:\n      password: SECRET\n    port: x\n",
            "  connection:\n    passphrase:\n      SECRET\n    port: x\n",
            "  connection:\n    sudo: SECRET\n",
            "  connection: SECRET\n",
            "  conection: {sudo: {password: SECRET}}\n",
            "  connection: {sudo: {passwort: SECRET}}\n",
            "  connection: {sudo: {pw: {password: SECRET}}}\n",
            "  connection: {\"passphrase\":SECRET}\n",
            "  connection: {passphrase: {text: SECRET}}\n",
            "  connection: {passphrase: {env: SECRET!}}\n",
            "  connection: {passphrase: [SECRET, SECRET]}\n",
            "  connection: {passphrase: {env: A, text: SECRET}}\n",
            "  connection: {passphrase: A, passphrase: SECRET}\n",
            "  connection:\n    ? passphrase\n    : SECRET\n",
            "  hosts:\n    - {name: a, connection: {passphrase: SECRET}, x: 1}\n");

    /** Documents of correct YAML with a secret where nothing knows of one: as a key, or as a value of another kind. */
    private static final List<String> ELSEWHERE = List.of(
            "  connection: {sudo: {SECRET: x}}\n",
            "  connection: {sudo: {*SECRET : x}}\n",
            "  connection: {sudo: {pass: *SECRET}}\n",
            "  connection: {sudo: {? [SECRET] : x}}\n",
            "  connection: {sudo: {SECRET: x, SECRET: y}}\n",
            "  connection: {sudo: {\"password = SECRET\": x}}\n",
            "  connection: {sudo: {pass: SECRET}}\n",
            "  connection: {SECRET: x}\n",
            "  connection: {SECRET: x, SECRET: x}\n",
            "  connection: {key: {text: SECRET}, knownHosts: [SECRET], fingerprint: {SECRET: 1}}\n",
            "  connection:\n    key: |\n      -----BEGIN PRIVATE KEY-----\n      SECRET\n",
            "  sudo: SECRET\n");

    /** The same for what is a text, and holds a secret if it is a URL with a user. */
    private static final String URL = "  host: {repositories: {a: {url: \"https://a:SECRET@b/c\", key: 1}}}\n";

    /** How the secret itself is written. */
    private static final List<String> STYLES = List.of(
            SECRET,
            "\"" + SECRET + "\"",
            "'" + SECRET + "'",
            "*" + SECRET,
            "&" + SECRET + " x",
            "!" + SECRET + " x",
            "@" + SECRET,
            "%" + SECRET,
            "`" + SECRET,
            "\"" + SECRET,
            "'" + SECRET,
            "\"" + SECRET + "\\q\"",
            "\"a\\\n        " + SECRET + "\"",
            "{" + SECRET,
            "[" + SECRET + "}",
            SECRET + ": x",
            "x: " + SECRET,
            "|\n        " + SECRET + "\n",
            ">-\n        " + SECRET + "\n\n        " + SECRET + "\n",
            "\t" + SECRET,
            SECRET + "\u0001",
            SECRET + "\u202e");

    /** What else is wrong: nothing, or something that breaks the document at that very place. */
    private static final List<String> ENDS =
            List.of("", "  : x\n", "\tx\n", "  - a\n", "  rook: \"", "  x: {\n", "\u0000", "---\n");

    @Property(tries = 5_000)
    void isInNoProblem(@ForAll("documents") String document) {
        var problems = Documents.problems(document);

        assertThat(problems).contains("error: ").doesNotContain(SECRET);
    }

    @Test
    void isInNoProblemThoughItIsWhereNothingKnowsOfOne() {
        for (var section : ELSEWHERE) {
            var problems = Documents.problems(HEAD + section.replace("SECRET", SECRET));

            assertThat(problems).as(section).contains("error: ").doesNotContain(SECRET);
        }
    }

    @Property
    void noUserOfAUrlIsInAProblem(@ForAll("urls") String document) {
        assertThat(Documents.problems(document)).contains("error: ").doesNotContain(SECRET);
    }

    @Provide
    Arbitrary<String> documents() {
        return documents(Arbitraries.of(PLACES), Arbitraries.of(STYLES));
    }

    @Provide
    Arbitrary<String> urls() {
        var onOneLine = STYLES.stream().filter(style -> style.indexOf(' ') < 0).toList();
        return documents(Arbitraries.just(URL), Arbitraries.of(onOneLine));
    }

    private static Arbitrary<String> documents(Arbitrary<String> places, Arbitrary<String> styles) {
        return Combinators.combine(places, styles, Arbitraries.of(ENDS))
                .as((place, style, end) -> HEAD + place.replace("SECRET", style) + end);
    }
}

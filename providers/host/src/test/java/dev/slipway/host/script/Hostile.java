package dev.slipway.host.script;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that a careless shell script would fall over. */
final class Hostile {

    static final List<String> KNOWN = List.of(
            "",
            " ",
            "'",
            "\"",
            "''",
            "a'b\"c",
            "$(touch /tmp/slipway-hostile)",
            "`touch /tmp/slipway-hostile`",
            "${HOME}",
            "$HOME",
            "\\",
            "\\n",
            "\\'",
            "a\nb",
            "\n",
            "\n\n",
            "a\r\nb",
            "\t",
            "-n",
            "--",
            "-rf /",
            "*",
            "[a-z]*",
            "?",
            "~",
            "~root",
            "!!",
            "#no comment",
            "a;b",
            "a&b",
            "a|b",
            "a>b",
            "<<EOF\nx\nEOF\n",
            "=x",
            "x=y",
            "%s%d",
            "\u0001\u0002\u001b[31m\u007f",
            "żółć 漢字 🚀",
            "--0123456789abcdef end",
            "\n--0123456789abcdef end\n");

    private Hostile() {}

    static Arbitrary<String> texts() {
        var characters = Arbitraries.chars()
                .with("'\"\\$`!*?[]{}()<>|&;#~-=%\n\t\r abc/.\u0001\u001b\u007fé漢")
                .filter(c -> c != 0);
        return Arbitraries.oneOf(
                Arbitraries.of(KNOWN),
                characters.array(Character[].class).ofMaxSize(30).map(Hostile::text),
                Arbitraries.strings().excludeChars('\0').ofMaxLength(30).filter(Hostile::isWhole));
    }

    private static String text(Character[] characters) {
        var text = new StringBuilder();
        for (var c : characters) {
            text.append(c.charValue());
        }
        return text.toString();
    }

    private static boolean isWhole(String text) {
        return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Names that a file can have. */
    static Arbitrary<String> fileNames() {
        return texts().map(text -> text.replace('/', '_'))
                .filter(name -> !name.isEmpty() && !name.equals(".") && !name.equals(".."))
                .filter(name -> name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length < 200);
    }
}

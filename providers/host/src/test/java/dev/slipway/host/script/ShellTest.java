package dev.slipway.host.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.host.operation.Bytes;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellTest {

    @ParameterizedTest
    @EnumSource
    void realShellsTakeEveryKnownHostileTextForItself(RealShell shell) throws UnfitText {
        assertThat(echoed(shell, Hostile.KNOWN)).isEqualTo(Hostile.KNOWN);
    }

    @Property(tries = 40)
    void realShellsTakeAnyTextForItself(@ForAll RealShell shell, @ForAll("texts") List<String> texts) throws UnfitText {
        assertThat(echoed(shell, texts)).isEqualTo(texts);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Hostile.texts().list().ofMinSize(1).ofMaxSize(40);
    }

    @ParameterizedTest
    @EnumSource
    void variablesKeepWhatTheyAreGiven(RealShell shell) throws UnfitText {
        for (var text : Hostile.KNOWN) {
            var printed = shell.run(Shell.assignment("text", text) + "\nprintf '%s.' \"$text\"");
            assertThat(afterReady(printed.out())).isEqualTo(text + ".");
        }
    }

    @Test
    void whatNoProgramCanBeGivenIsRefused() {
        assertThatThrownBy(() -> Shell.word("a\0b")).isInstanceOf(UnfitText.class);
        assertThatThrownBy(() -> Shell.word("\ud800")).isInstanceOf(UnfitText.class);
    }

    @Test
    void plainWordsStayReadable() throws UnfitText {
        assertThat(Shell.line(List.of("systemctl", "restart", "--", "a@b.service")))
                .isEqualTo("systemctl restart -- a@b.service");
    }

    private static List<String> echoed(RealShell shell, List<String> texts) throws UnfitText {
        var words = new ArrayList<>(List.of("printf", "%s\\0"));
        words.addAll(texts);
        var printed = afterReady(shell.run(Shell.line(words)).out());
        return List.of(printed.split("\0", -1)).subList(0, texts.size());
    }

    private static String afterReady(Bytes out) {
        return out.text().substring(Boot.READY.length() + 1);
    }
}

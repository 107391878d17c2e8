package dev.slipway.plans.view;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintableTest {

    @Property
    void nothingThatATerminalObeysIsLeft(@ForAll String text) {
        assertThat(Printable.line(text).codePoints())
                .noneMatch(c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void anEscapeIsWrittenOut() {
        assertThat(Printable.line("a\u001b[2Jb\nc\u202ed")).isEqualTo("a\\u001b[2Jb\\nc\\u202ed");
    }

    @Test
    void tabsStayInBlocksOnly() {
        assertThat(Printable.inBlock("a\tb")).isEqualTo("a\tb");
        assertThat(Printable.line("a\tb")).isEqualTo("a\\tb");
    }

    @Test
    void lettersOfAnyLanguageStay() {
        assertThat(Printable.line("Größe 大 🙂")).isEqualTo("Größe 大 🙂");
    }
}

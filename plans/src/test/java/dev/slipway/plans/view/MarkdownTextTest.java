package dev.slipway.plans.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void proseHasNoMarkup() {
        assertThat(MarkdownText.prose("a *b* [c](d) `e` <img src=x> | f"))
                .isEqualTo("a \\*b\\* \\[c\\](d) \\`e\\` &lt;img src=x> \\| f");
    }

    @Test
    void nobodyIsMentioned() {
        assertThat(MarkdownText.prose("@somebody")).doesNotContain("@somebody");
    }

    @Property
    void codeIsNotEndedByWhatIsInIt(@ForAll String text) {
        var code = MarkdownText.code(text);
        var fence =
                code.substring(0, code.length() - code.replaceFirst("^`+", "").length());

        assertThat(code).endsWith(fence);
        assertThat(code.substring(fence.length(), code.length() - fence.length()))
                .doesNotContain(fence);
    }

    @Test
    void aDiffIsNotEndedByWhatIsInIt() {
        var diff = MarkdownText.diff(List.of(new DetailLine(DetailLine.Kind.COMES, "````")));

        assertThat(diff).isEqualTo("`````diff\n+ ````\n`````\n");
    }
}

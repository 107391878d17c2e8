package dev.slipway.plans.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Property
    void theFirstTextIsWhatStaysAndGoes(@ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        assertThat(texts(LineDiff.of(before, after), LineDiff.Line.Kind.GONE)).isEqualTo(before);
    }

    @Property
    void theSecondTextIsWhatStaysAndComes(@ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        assertThat(texts(LineDiff.of(before, after), LineDiff.Line.Kind.COME)).isEqualTo(after);
    }

    @Property
    void noTwoLinesGoAndComeWhereOneCouldStay(
            @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        var staying = LineDiff.of(before, after).stream()
                .filter(line -> line.kind() == LineDiff.Line.Kind.BOTH)
                .count();

        assertThat(staying).isEqualTo(longestCommon(before, after));
    }

    @Property
    void aTextDoesNotDifferFromItself(@ForAll("texts") List<String> text) {
        assertThat(LineDiff.of(text, text)).allMatch(line -> line.kind() == LineDiff.Line.Kind.BOTH);
    }

    @Test
    void textsThatDifferInVeryManyLinesAreGivenWhole() {
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (var i = 0; i < 3000; i++) {
            before.add("before " + i);
            after.add("after " + i);
        }

        assertThat(texts(LineDiff.of(before, after), LineDiff.Line.Kind.COME)).isEqualTo(after);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(12);
    }

    private static List<String> texts(List<LineDiff.Line> lines, LineDiff.Line.Kind with) {
        return lines.stream()
                .filter(line -> line.kind() == LineDiff.Line.Kind.BOTH || line.kind() == with)
                .map(LineDiff.Line::text)
                .toList();
    }

    private static long longestCommon(List<String> before, List<String> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (var i = 1; i <= before.size(); i++) {
            for (var j = 1; j <= after.size(); j++) {
                longest[i][j] = before.get(i - 1).equals(after.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[before.size()][after.size()];
    }
}

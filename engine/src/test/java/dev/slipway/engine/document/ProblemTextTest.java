package dev.slipway.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTextTest {

    @Test
    void aProblemHasFourPartsAndAMarkerUnderItsPlace() {
        var source = Source.of("a.yaml", "spec:\n  port: ssh # no\n");

        assertThat(shown(new Position(source, 2, 9, 2, 12))).isEqualTo("""
            error: port is wrong
              at a.yaml:2:9
                2 |   port: ssh # no
                  |         ^^^
              found nothing good
              write 22
            """);
    }

    @Test
    void aProblemWithoutAPlaceHasNoLine() {
        assertThat(ProblemText.plain().of(Problem.error("a.yaml does not exist", "found nothing", "write one")))
                .isEqualTo("""
                    error: a.yaml does not exist
                      found nothing
                      write one
                    """);
    }

    @Test
    void whatIsHiddenIsStarsWhateverTheLineIsShownFor() {
        var source = Source.of("a.yaml", "{password: hunter2, port: ssh}");
        source.hide(new Position(source, 1, 12, 1, 19));

        assertThat(shown(new Position(source, 1, 27, 1, 30))).contains("""
                1 | {password: ***, port: ssh}
                  |                       ^^^
            """).doesNotContain("hunter2");
        assertThat(shown(new Position(source, 1, 12, 1, 19))).contains("""
                1 | {password: ***, port: ssh}
                  |            ^^^
            """);
    }

    @Test
    void hiddenLinesAreHiddenOnEachOfThem() {
        var source = Source.of("a.yaml", "password: |\n  hunter2\n  hunter3\nport: 1\n");
        source.hideLines(1, 11, 3);

        assertThat(shown(Position.at(source, 1, 11))).contains("password: ***\n");
        assertThat(shown(Position.at(source, 2, 3))).doesNotContain("hunter2");
        assertThat(shown(Position.at(source, 3, 3))).doesNotContain("hunter3");
        assertThat(shown(Position.at(source, 4, 1))).contains("port: 1");
    }

    @Test
    void ofALongLineOnlyThePartAroundThePlaceIsShown() {
        var source = Source.of("a.yaml", "x".repeat(100_000) + "HERE" + "y".repeat(100_000));

        var lines = shown(new Position(source, 1, 100_001, 1, 100_005)).lines().toList();

        assertThat(lines.get(2)).hasSizeLessThan(130).contains("…").contains("HERE");
        assertThat(lines.get(3).indexOf('^')).isEqualTo(lines.get(2).indexOf("HERE"));
        assertThat(lines.get(3)).endsWith("^^^^");
    }

    @Test
    void theMarkerStandsRightBehindWideCharactersOfTwoUnits() {
        var source = Source.of("a.yaml", "a: \ud83d\ude80 b");

        assertThat(shown(Position.at(source, 1, 6))).contains("\n      |      ^\n");
    }

    @Test
    void whatATerminalWouldObeyIsNotShown() {
        var source = Source.of("a.yaml", "a: \u001b[31mred\u202e\ttab");

        assertThat(shown(Position.at(source, 1, 1))).contains("a: ·[31mred· tab");
        assertThat(Found.quoted("\u001b]0;title\u0007")).isEqualTo("\"·]0;title·\"");
    }

    @Test
    void aPlaceBehindTheEndOfALineIsMarkedThere() {
        var source = Source.of("a.yaml", "abc");

        assertThat(shown(Position.at(source, 1, 4))).contains("1 | abc\n      |    ^\n");
        assertThat(shown(Position.at(source, 7, 1))).contains("7 |\n      | ^\n");
    }

    @Test
    void aStretchOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
        var source = Source.of("a.yaml", "a: |\n  b\n");

        assertThat(shown(new Position(source, 1, 4, 3, 1))).contains("      |    ^\n");
    }

    @Test
    void allProblemsAreByPlaceAndCounted() {
        var source = Source.of("a.yaml", "a\nb\n");
        var problems = new Problems();
        problems.add(Problem.error("second", Position.at(source, 2, 1), "", ""));
        problems.add(Problem.warning("first", Position.at(source, 1, 1), "", ""));
        problems.add(Problem.error("third", Position.at(source, 2, 2), "", ""));

        assertThat(ProblemText.plain().of(problems)).isEqualTo("""
            warning: first
              at a.yaml:1:1
                1 | a
                  | ^

            error: second
              at a.yaml:2:1
                2 | b
                  | ^

            error: third
              at a.yaml:2:2
                2 | b
                  |  ^

            2 errors, 1 warning
            """);
    }

    @Test
    void colourIsAddedAndNothingElse() {
        var problem = Problem.error("it", Position.at(Source.of("a.yaml", "x"), 1, 1), "why", "do");

        var coloured = ProblemText.coloured().of(problem);

        assertThat(coloured).contains("\u001b[31m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9]*m", ""))
                .isEqualTo(ProblemText.plain().of(problem));
    }

    private static String shown(Position where) {
        return ProblemText.plain().of(Problem.error("port is wrong", where, "found nothing good", "write 22"));
    }
}

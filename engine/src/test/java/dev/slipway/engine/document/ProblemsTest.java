package dev.slipway.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Source source = Source.of("a.yaml", "");
    private final Problems problems = new Problems();

    @Test
    void theSameProblemIsToldOnce() {
        problems.add(error(1));
        problems.add(error(1));

        assertThat(problems.list()).containsExactly(error(1));
    }

    @Test
    void problemsWithoutAPlaceComeFirst() {
        var nowhere = Problem.error("no file", "", "");
        problems.add(error(1));
        problems.add(nowhere);

        assertThat(problems.list()).containsExactly(nowhere, error(1));
    }

    @Test
    void aWarningIsNoError() {
        problems.add(Problem.warning("hm", Position.at(source, 1, 1), "", ""));

        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void ofAFloodTheFirstAreKeptAndTheOthersCounted() {
        IntStream.rangeClosed(1, 1500).forEach(line -> problems.add(error(line)));

        assertThat(problems.list()).hasSize(1000).doesNotContain(error(1001));
        assertThat(ProblemText.plain().of(problems)).endsWith("1000 errors, and 500 more\n");
    }

    @Test
    void anErrorThatComesAfterAFloodOfWarningsIsStillOne() {
        var others = new Problems();
        IntStream.rangeClosed(1, 1000)
                .forEach(line -> others.add(Problem.warning("hm", Position.at(source, line, 1), "", "")));
        others.add(error(1));

        problems.addAll(others);

        assertThat(problems.hasErrors()).isTrue();
    }

    private Problem error(int line) {
        return Problem.error("wrong", Position.at(source, line, 1), "", "");
    }
}

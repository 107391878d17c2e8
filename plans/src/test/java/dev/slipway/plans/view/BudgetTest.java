package dev.slipway.plans.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final Budget budget = new Budget();

    @Test
    void whatFitsStaysWhole() {
        budget.add(0, "whole", "brief");

        assertThat(budget.fit(5)).isEqualTo(new Budget.Fitted(List.of("whole"), 0, 0));
    }

    @Test
    void whatHasTheLeastRiskIsShownShorterFirst() {
        budget.add(2, "grave, whole", "grave");
        budget.add(1, "light, whole", "light");

        assertThat(budget.fit(20)).isEqualTo(new Budget.Fitted(List.of("grave, whole", "light"), 1, 0));
    }

    @Test
    void whatHasLessRiskIsLeftOutBeforeAnythingGraverIsTouched() {
        budget.add(2, "grave, whole", "grave");
        budget.add(1, "light, whole", "light");

        assertThat(budget.fit(16)).isEqualTo(new Budget.Fitted(List.of("grave, whole", ""), 0, 1));
        assertThat(budget.fit(7)).isEqualTo(new Budget.Fitted(List.of("grave", ""), 1, 1));
    }

    @Test
    void ofTheSameRiskTheLastGoFirst() {
        budget.add(1, "one", "one");
        budget.add(1, "two", "two");

        assertThat(budget.fit(3).texts()).containsExactly("one", "");
    }

    @Property
    void whatIsLeftFits(
            @ForAll @Size(max = 30) List<@IntRange(max = 9) Integer> risks, @ForAll @IntRange(max = 200) int limit) {
        var many = new Budget();
        risks.forEach(risk -> many.add(risk, "x".repeat(risk + 5), "x".repeat(risk)));

        assertThat(String.join("", many.fit(limit).texts())).hasSizeLessThanOrEqualTo(limit);
    }
}

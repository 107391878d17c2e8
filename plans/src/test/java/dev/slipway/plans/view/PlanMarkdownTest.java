package dev.slipway.plans.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanMarkdownTest {

    @Test
    void aPlanOfThousandsOfChangesFitsIntoAComment() {
        var text = PlanMarkdown.of(SamplePlan.of(3000), "sha256:0");

        assertThat(text).hasSizeLessThanOrEqualTo(PlanMarkdown.LIMIT);
        assertThat(text).contains("This is not all of it");
    }

    @Test
    void theOneThatLosesDataIsNeverCut() {
        var text = PlanMarkdown.of(SamplePlan.of(3000), "sha256:0");

        assertThat(text).contains("toy.thing[precious]").contains("its old content");
    }

    @Test
    void aSmallPlanIsWhole() {
        assertThat(PlanMarkdown.of(SamplePlan.of(3), "sha256:0")).doesNotContain("This is not all of it");
    }

    @Test
    void thousandsOfHostsWithOneChangeEachFitToo() {
        assertThat(PlanMarkdown.of(SamplePlan.onHosts(5000), "sha256:0")).hasSizeLessThanOrEqualTo(PlanMarkdown.LIMIT);
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        assertThat(PlanMarkdown.of(SamplePlan.of(500), "sha256:0"))
                .isEqualTo(PlanMarkdown.of(SamplePlan.of(500), "sha256:0"));
    }
}

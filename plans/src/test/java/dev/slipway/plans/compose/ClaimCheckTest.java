package dev.slipway.plans.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.Source;
import dev.slipway.engine.spi.Claim;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimCheckTest {

    private static final Source DOCUMENT = Source.of("acme.yaml", "pods: 10.0.0.0/8\nservices: 10.96.0.0/12\n");

    @Test
    void subnetsThatOverlapAreToldWithBothPlaces() {
        assertThat(problems(
                        new Claim(Claim.Kind.SUBNET, "10.0.0.0/8", Set.of(), "the pods", "acme.yaml:1:7"),
                        new Claim(Claim.Kind.SUBNET, "10.96.0.0/12", Set.of(), "the services", "acme.yaml:2:11")))
                .isEqualTo("""
                    error: the services and the pods both want subnet 10.96.0.0/12
                      at acme.yaml:2:11
                        2 | services: 10.96.0.0/12
                          |           ^
                      the pods has 10.0.0.0/8, at acme.yaml:1:7; the services wants 10.96.0.0/12, at acme.yaml:2:11
                      give one of them another subnet

                    1 error
                    """);
    }

    @Test
    void ofADefaultAndWhatIsWrittenTheWrittenIsToBeChanged() {
        assertThat(problems(
                        new Claim(Claim.Kind.SUBNET, "10.0.0.0/8", Set.of(), "the pods", "acme.yaml:1:7"),
                        new Claim(Claim.Kind.SUBNET, "10.96.0.0/12", Set.of(), "the services", "")))
                .contains("at acme.yaml:1:7\n")
                .contains("the services has 10.96.0.0/12, by default");
    }

    @Test
    void subnetsBesideEachOtherAreFine() {
        assertThat(problems(
                        new Claim(Claim.Kind.SUBNET, "10.0.0.0/12", Set.of(), "the pods", ""),
                        new Claim(Claim.Kind.SUBNET, "10.96.0.0/12", Set.of(), "the services", "")))
                .isEmpty();
    }

    @Test
    void aPortIsWantedTwiceOnlyOnTheSameHost() {
        var first = port("node-1", "one");

        assertThat(problems(first, port("node-2", "other"))).isEmpty();
        assertThat(problems(first, port("node-1", "other"))).contains("both want host port tcp/80 on node-1");
    }

    @Test
    void aClaimOnAllHostsMeetsOneOnAnyHost() {
        assertThat(problems(
                        new Claim(Claim.Kind.PATH, "/srv", Set.of(), "one", ""),
                        new Claim(Claim.Kind.PATH, "/srv", Set.of("node-2"), "other", "")))
                .contains("both want path /srv on node-2");
    }

    @Test
    void theSameClaimTwiceIsOne() {
        assertThat(problems(port("node-1", "one"), port("node-1", "one"))).isEmpty();
    }

    @Test
    void differentKindsDoNotMeet() {
        assertThat(problems(
                        new Claim(Claim.Kind.PATH, "/srv", Set.of(), "one", ""),
                        new Claim(Claim.Kind.OBJECT, "/srv", Set.of(), "other", "")))
                .isEmpty();
    }

    private static Claim port(String host, String by) {
        return new Claim(Claim.Kind.HOST_PORT, "tcp/80", Set.of(host), by, "");
    }

    private static String problems(Claim... claims) {
        var problems = new Problems();
        ClaimCheck.check(List.of(claims), new Places(DOCUMENT), problems);
        return ProblemText.plain().of(problems);
    }
}

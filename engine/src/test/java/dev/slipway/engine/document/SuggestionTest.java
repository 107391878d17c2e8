package dev.slipway.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("name", "address", "roles", "knownHosts", "cni", "control-plane");

    @ParameterizedTest
    @CsvSource({
        "adress,address",
        "addres,address",
        "adderss,address",
        "Name,name",
        "nmae,name",
        "role,roles",
        "known_hosts,knownHosts",
        "KNOWNHOSTS,knownHosts",
        "cin,cni",
        "controlplane,control-plane",
        "controll-plane,control-plane"
    })
    void nearWordsAreSuggested(String written, String meant) {
        assertThat(Suggestion.among(KNOWN, written)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"port", "x", "labels", "addendum", "plane"})
    void farWordsAreNot(String written) {
        assertThat(Suggestion.among(KNOWN, written)).isEmpty();
    }

    @Test
    void aTextThatIsTooLongIsNotCompared() {
        assertThat(Suggestion.among(KNOWN, "name".repeat(10_000))).isEmpty();
    }

    @Test
    void theNearestIsSuggested() {
        assertThat(Suggestion.among(List.of("posts", "port", "ports"), "prts")).contains("ports");
    }
}

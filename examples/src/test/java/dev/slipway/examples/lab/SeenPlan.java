package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** A plan as {@code plan --format json} prints it. */
record SeenPlan(JsonNode json, String text) {

    /** One change of it. */
    record SeenChange(String address, String action, String reason, String impact, List<String> operations) {}

    static SeenPlan of(Slipway slipway, String... more) {
        var words = new java.util.ArrayList<>(List.of("plan", "--format", "json"));
        words.addAll(List.of(more));
        var ended = slipway.run(words.toArray(String[]::new));
        assertThat(ended.exit()).as(ended.said()).isZero();
        try {
            return new SeenPlan(new ObjectMapper().readTree(ended.out()), ended.out());
        } catch (JsonProcessingException problem) {
            throw new UncheckedIOException(ended.said(), problem);
        }
    }

    List<SeenChange> changes() {
        return StreamSupport.stream(json.get("changes").spliterator(), false)
                .map(change -> new SeenChange(
                        change.get("address").asText(),
                        change.get("action").asText(),
                        change.get("reason").asText(),
                        change.get("impact").asText(),
                        StreamSupport.stream(change.get("operations").spliterator(), false)
                                .map(operation -> operation.get("summary").asText())
                                .toList()))
                .toList();
    }
}

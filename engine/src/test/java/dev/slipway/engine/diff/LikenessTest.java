package dev.slipway.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static Value list(Value... items) {
        return new Value.ListOf(List.of(items));
    }

    @Test
    void equalValuesAreTheSame() {
        assertThat(Likeness.same(Value.of("a"), Value.of("a"))).isTrue();
        assertThat(Likeness.same(Value.of("a"), Value.of("b"))).isFalse();
        assertThat(Likeness.same(Value.of(1), Value.of("1"))).isFalse();
        assertThat(Likeness.same(Value.of(true), Value.of(false))).isFalse();
    }

    @Test
    void whatIsUnknownOnEitherSideAdmitsWhatFits() {
        assertThat(Likeness.same(new Value.Unknown("1.34.*"), Value.of("1.34.4")))
                .isTrue();
        assertThat(Likeness.same(Value.of("1.34.4"), new Value.Unknown("1.34.*")))
                .isTrue();
        assertThat(Likeness.same(new Value.Unknown("1.34.*"), Value.of("1.35.0")))
                .isFalse();
        assertThat(Likeness.same(Value.of("1.35.0"), new Value.Unknown("1.34.*")))
                .isFalse();
    }

    @Test
    void secretsAreTheSameByDigestWhereverTheyComeFrom() {
        var one = new Value.Secret("env:ONE", "key:aa");
        assertThat(Likeness.same(one, new Value.Secret("file:two", "key:aa"))).isTrue();
        assertThat(Likeness.same(one, new Value.Secret("env:ONE", "key:bb"))).isFalse();
        assertThat(Likeness.same(one, Value.of("key:aa"))).isFalse();
    }

    @Test
    void aSecretWhoseDigestNobodyKnowsCountsAsUnchanged() {
        var unknown = new Value.Secret("env:ONE", "");
        assertThat(Likeness.same(unknown, new Value.Secret("env:ONE", "key:bb")))
                .isTrue();
        assertThat(Likeness.same(new Value.Secret("env:ONE", "key:bb"), unknown))
                .isTrue();
    }

    @Test
    void aSecretWhoseDigestsWereMadeWithTwoKeysCountsAsUnchanged() {
        assertThat(Likeness.same(new Value.Secret("env:ONE", "key:aa"), new Value.Secret("env:ONE", "yek:bb")))
                .isTrue();
    }

    @Test
    void listsAndMapsAreTheSameIfAllInThemIs() {
        assertThat(Likeness.same(list(new Value.Unknown("*"), Value.of("b")), list(Value.of("a"), Value.of("b"))))
                .isTrue();
        assertThat(Likeness.same(list(Value.of("a")), list(Value.of("a"), Value.of("b"))))
                .isFalse();
        assertThat(Likeness.same(list(Value.of("a")), list(Value.of("b")))).isFalse();
        assertThat(Likeness.same(list(), Value.of("a"))).isFalse();
        var map = Value.of(Map.of("k", new Value.Unknown("*")));
        assertThat(Likeness.same(map, Value.of(Map.of("k", Value.of("v"))))).isTrue();
        assertThat(Likeness.same(map, Value.of(Map.of("other", Value.of("v"))))).isFalse();
        assertThat(Likeness.same(map, Value.of(Map.of("k", Value.of("v"), "l", Value.of("v")))))
                .isFalse();
        assertThat(Likeness.same(map, list())).isFalse();
    }

    @Test
    void whatBecameKnownReplacesWhatWasNotAndNothingElse() {
        var wanted = Value.of(Map.of(
                "known", new Value.Secret("env:ONE", "key:aa"),
                "list", list(new Value.Unknown("*"), Value.of("b")),
                "map", Value.of(Map.of("id", new Value.Unknown("id-*")))));
        var found = Value.of(Map.of(
                "known", new Value.Secret("env:TWO", "key:aa"),
                "list", list(Value.of("a"), Value.of("b")),
                "map", Value.of(Map.of("id", Value.of("id-7")))));

        assertThat(Likeness.settled(wanted, found))
                .isEqualTo(Value.of(Map.of(
                        "known", new Value.Secret("env:ONE", "key:aa"),
                        "list", list(Value.of("a"), Value.of("b")),
                        "map", Value.of(Map.of("id", Value.of("id-7"))))));
    }
}

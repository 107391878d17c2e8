package dev.slipway.engine.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.AttributeChange.Cause;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Wish;
import dev.slipway.state.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DifferTest {

    private static final Differ FIRST = new Differ(Optional.empty(), false);

    private static Value.MapOf of(String name, String value) {
        return Value.of(Map.of(name, Value.of(value)));
    }

    @Provide
    Arbitrary<Value.MapOf> attributes() {
        return Arbitraries.maps(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of("1", "2", "3").map(Value::of))
                .ofMaxSize(4)
                .map(Value::of);
    }

    @Property(tries = 100)
    void nothingDiffersFromItself(@ForAll("attributes") Value.MapOf one) {
        assertThat(FIRST.changes(one, one)).isEmpty();
    }

    @Property(tries = 200)
    void theChangesMadeGiveWhatWasWanted(
            @ForAll("attributes") Value.MapOf recorded,
            @ForAll("attributes") Value.MapOf observed,
            @ForAll("attributes") Value.MapOf wanted) {
        var result = new TreeMap<>(observed.entries());
        for (var change : new Differ(Optional.of(recorded), false).changes(wanted, observed)) {
            assertThat(change.before()).isEqualTo(observed.find(change.name()));
            change.after()
                    .ifPresentOrElse(value -> result.put(change.name(), value), () -> result.remove(change.name()));
        }
        for (var name : observed.entries().keySet()) {
            if (!recorded.entries().containsKey(name) && !wanted.entries().containsKey(name)) {
                result.remove(name);
            }
        }
        assertThat(result).isEqualTo(wanted.entries());
    }

    @Test
    void whatWeNeverMadeIsChangedForTheFirstTime() {
        assertThat(FIRST.changes(of("a", "1"), of("a", "2")))
                .containsExactly(
                        new AttributeChange("a", Optional.of(Value.of("2")), Optional.of(Value.of("1")), Cause.FIRST));
    }

    @Test
    void whatSomebodyElseChangedIsDrift() {
        assertThat(new Differ(Optional.of(of("a", "1")), false).changes(of("a", "1"), of("a", "2")))
                .extracting(AttributeChange::cause)
                .containsExactly(Cause.DRIFT);
    }

    @Test
    void whatTheDocumentChangedIsAskedFor() {
        assertThat(new Differ(Optional.of(of("a", "1")), false).changes(of("a", "3"), of("a", "1")))
                .extracting(AttributeChange::cause)
                .containsExactly(Cause.ASKED);
    }

    @Test
    void whatAnUnfinishedChangeLeftIsNobodysDrift() {
        assertThat(new Differ(Optional.of(of("a", "1")), true).changes(of("a", "1"), of("a", "2")))
                .extracting(AttributeChange::cause)
                .containsExactly(Cause.ASKED);
    }

    @Test
    void whatWasRecordedAndIsNoLongerWantedGoes() {
        assertThat(new Differ(Optional.of(of("a", "1")), false).changes(Value.MapOf.EMPTY, of("a", "1")))
                .containsExactly(new AttributeChange("a", Optional.of(Value.of("1")), Optional.empty(), Cause.ASKED));
    }

    @Test
    void whatNobodyWantedOrRecordedIsNobodysBusiness() {
        assertThat(new Differ(Optional.of(of("a", "1")), false)
                        .changes(of("a", "1"), of("a", "1").with("b", Value.of("2"))))
                .isEmpty();
    }

    @Test
    void eachRuleHasItsOwnWayToBeMet() {
        var wishes = Map.of(
                "exactly", Wish.exactly(Value.of("x")),
                "least", new Wish(Value.of(3), Rule.AT_LEAST),
                "once", new Wish(Value.of("first"), Rule.ONCE),
                "other", new Wish(Value.of("y"), Rule.NOT_OURS),
                "pattern", Wish.exactly(new Value.Unknown("1.*")));
        var more = Value.of(Map.of(
                "exactly", Value.of("x"),
                "least", Value.of(5),
                "once", Value.of("kept"),
                "other", Value.of("theirs"),
                "pattern", Value.of("1.2")));
        assertThat(Wanted.attributes(wishes, Value.MapOf.EMPTY, more)).isEqualTo(more.without("other"));

        var less = Value.of(Map.of("least", Value.of(2), "pattern", Value.of("2.0")));
        assertThat(Wanted.attributes(wishes, of("once", "before"), less))
                .isEqualTo(Value.of(Map.of(
                        "exactly", Value.of("x"),
                        "least", Value.of(3),
                        "once", Value.of("before"),
                        "pattern", new Value.Unknown("1.*"))));

        assertThat(Wanted.attributes(wishes, Value.MapOf.EMPTY, Value.MapOf.EMPTY)
                        .find("once"))
                .contains(Value.of("first"));
    }

    @Test
    void whatTheWorldMadeItMakesAnew() {
        var wishes = Map.of("id", new Wish(new Value.Unknown("id-*"), Rule.ONCE));
        assertThat(Wanted.attributes(wishes, of("id", "id-1"), Value.MapOf.EMPTY))
                .isEqualTo(Value.of(Map.of("id", new Value.Unknown("id-*"))));
    }

    @Test
    void aWishIsMetByWhatItsRuleAdmits() {
        assertThat(Wanted.met(new Wish(Value.of(3), Rule.AT_LEAST), Optional.of(Value.of(3))))
                .isTrue();
        assertThat(Wanted.met(new Wish(Value.of(3), Rule.AT_LEAST), Optional.of(Value.of(2))))
                .isFalse();
        assertThat(Wanted.met(new Wish(Value.of("3"), Rule.AT_LEAST), Optional.of(Value.of("4"))))
                .isFalse();
        assertThat(Wanted.met(Wish.exactly(Value.of("x")), Optional.empty())).isFalse();
        assertThat(Wanted.met(new Wish(Value.of("x"), Rule.NOT_OURS), Optional.empty()))
                .isTrue();
        assertThat(Wanted.met(new Wish(Value.of("x"), Rule.ONCE), Optional.of(Value.of("y"))))
                .isTrue();
        assertThat(Wanted.met(new Wish(Value.of("x"), Rule.ONCE), Optional.empty()))
                .isFalse();
    }
}

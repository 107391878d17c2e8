package dev.slipway.engine.document.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.value.Cidr;
import dev.slipway.engine.document.value.DnsLabel;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.Folder;
import dev.slipway.engine.document.value.SecretReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinderTest {

    private final Problems problems = new Problems();
    private final Nodes nodes = new Nodes();

    @Form("Everything that has a default.")
    record Defaults(
            @Field(value = "A number.", orElse = "22") int port,
            @Field(value = "A text.", orElse = "root") String user,
            @Field(value = "A flag.", orElse = "true") boolean on,
            @Field(value = "A duration.", orElse = "1m30s") Duration pause,

            @Field(value = "A network.", orElse = "10.0.0.0/8")
            Cidr network,

            @Field(
                    value = "Colours.",
                    orElse = {"red", "dark-blue"})
            List<Colour> colours,

            @Field(
                    value = "More.",
                    orElse = {})
            Map<DnsLabel, Long> more,

            @Field(
                    value = "Inner.",
                    orElse = {})
            Inner inner,

            @Field("Nothing.") Optional<Inner> nothing) {}

    @Form("An inner one.")
    record Inner(@Field(value = "A number.", orElse = "7") int number) {}

    enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        assertThat(bound(Defaults.class, nodes.map()))
                .contains(new Defaults(
                        22,
                        "root",
                        true,
                        Duration.ofSeconds(90),
                        new Cidr("10.0.0.0/8"),
                        List.of(Colour.RED, Colour.DARK_BLUE),
                        Map.of(),
                        new Inner(7),
                        Optional.empty()));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void whatIsWrittenIsBound() {
        var document = nodes.map(
                "port", "80",
                "colours", nodes.list("dark-blue"),
                "more", nodes.map("a", "1", "b", "9999999999"),
                "nothing", nodes.map("number", "1"));

        var value = bound(Defaults.class, document).orElseThrow();

        assertThat(value.port()).isEqualTo(80);
        assertThat(value.colours()).containsExactly(Colour.DARK_BLUE);
        assertThat(value.more())
                .containsExactly(Map.entry(new DnsLabel("a"), 1L), Map.entry(new DnsLabel("b"), 9_999_999_999L));
        assertThat(value.nothing()).contains(new Inner(1));
    }

    @Test
    void aValueThatIsWrongIsToldAndLeavesAGap() {
        var bound = Binder.bind(
                Defaults.class, nodes.map("port", "ssh", "nothing", nodes.map("number", "x")), folder(), problems);

        assertThat(bound.value().map(Defaults::port)).contains(22);
        assertThat(bound.gaps()).containsExactly(List.of("port"), List.of("nothing", "number"));
        assertThat(whats())
                .containsExactlyInAnyOrder("port is not a whole number", "nothing.number is not a whole number");
    }

    @ParameterizedTest
    @CsvSource({"0022", "0x16", "1_0", "22.0", "1e1", "yes", "ssh", "2147483648", "99999999999999999999999999", "null"})
    void whatIsNoWholeNumberOfItsSizeIsRefused(String text) {
        bound(Defaults.class, nodes.map("port", text));

        assertThat(whats()).hasSize(1);
    }

    @Test
    void aNumberInQuotesIsText() {
        bound(Defaults.class, nodes.map("port", nodes.quoted("22")));

        assertThat(problems.list()).extracting(Problem::next).containsExactly("write 22 without quotes");
    }

    @ParameterizedTest
    @CsvSource({"yes,write true", "off,write false", "True,write true", "nope,write for example true"})
    void onlyTrueAndFalseAreFlags(String text, String advice) {
        bound(Defaults.class, nodes.map("on", text));

        assertThat(problems.list()).extracting(Problem::next).containsExactly(advice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "yes", "1.30", "0644", "0x1F"})
    void whatSomeReadersTakeForAnotherThingThanTextNeedsQuotes(String text) {
        bound(Defaults.class, nodes.map("user", text));

        assertThat(problems.list()).extracting(Problem::next).containsExactly("write \"" + text + "\"");
    }

    @Form("Bounds.")
    record Bounded(
            @Field(value = "A port.", min = "1", max = "65535")
            int port,

            @Field(value = "A time.", min = "1s", max = "1h")
            Duration time,

            @Field(value = "A name.", max = "3") String name,

            @Field(value = "Some.", min = "1", max = "2", unique = "value")
            List<Integer> some) {}

    @Test
    void everyBoundIsHeld() {
        bound(Bounded.class, nodes.map("port", "0", "time", "2h", "name", "long", "some", nodes.list("1", "1", "2")));

        assertThat(whats())
                .containsExactlyInAnyOrder(
                        "port is out of range",
                        "time is out of range",
                        "name is too long",
                        "some has too many items",
                        "some \"1\" is there twice");
    }

    @Test
    void everyMissingKeyIsToldWithWhatItIsFor() {
        bound(Bounded.class, nodes.map());

        assertThat(whats()).containsExactly("name is missing", "port is missing", "some is missing", "time is missing");
        assertThat(problems.list()).extracting(Problem::why).contains("it is required: A port.");
    }

    @Form(value = "A release.", shorthand = "path")
    record Release(
            @Field("Its path.") FileReference path,
            @Field(value = "A flag.", orElse = "true") boolean prune) {}

    @Form("An application.")
    record Application(@Field("Its release.") Release release) {}

    @Test
    void aShorthandStandsForTheWhole() {
        var path = new FileReference("./x", Path.of("/srv/x"));

        assertThat(bound(Application.class, nodes.map("release", "./x")))
                .contains(new Application(new Release(path, true)));
        assertThat(bound(Application.class, nodes.map("release", nodes.map("path", "./x", "prune", "false"))))
                .contains(new Application(new Release(path, false)));
    }

    @Form("One of two.")
    sealed interface Choice {
        @Form("A weave.")
        record Weave(
                @Field(value = "A number.", orElse = "1") int mtu) implements Choice {}

        @Form(value = "Another.", name = "other-one")
        record Another() implements Choice {}
    }

    @Test
    void anAlternativeIsChosenByItsKey() {
        assertThat(bound(Choice.class, nodes.map("weave", nodes.map()))).contains(new Choice.Weave(1));
        assertThat(bound(Choice.class, nodes.map("other-one", nodes.map()))).contains(new Choice.Another());
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void bothAlternativesAreTooManyAndEachIsStillRead() {
        assertThat(bound(Choice.class, nodes.map("weave", nodes.map("mtu", "x"), "other-one", nodes.map())))
                .isEmpty();

        assertThat(whats()).containsExactlyInAnyOrder("the document says too much", "weave.mtu is not a whole number");
    }

    @Test
    void noAlternativeIsTooFew() {
        assertThat(bound(Choice.class, nodes.map())).isEmpty();

        assertThat(whats()).containsExactly("the document says too little");
    }

    @Form(
            value = "Trust.",
            exactlyOne = {"file", "print"})
    record Trust(
            @Field("A file.") Optional<String> file,
            @Field("A fingerprint.") Optional<String> print) {}

    @Test
    void exactlyOneOfAGroupIsWritten() {
        bound(Trust.class, nodes.map());
        bound(Trust.class, nodes.map("file", "a", "print", "b"));
        bound(Trust.class, nodes.map("file", "a"));

        assertThat(whats()).containsExactlyInAnyOrder("the document says too little", "the document says too much");
    }

    @Form("A secret.")
    record Login(@Field("A password.") SecretReference password) {}

    @Test
    void aSecretIsAReference() {
        assertThat(bound(Login.class, nodes.map("password", nodes.map("env", "PASSWORD"))))
                .contains(new Login(new SecretReference.Variable("PASSWORD")));
        assertThat(bound(Login.class, nodes.map("password", nodes.map("file", "./pw")))
                        .orElseThrow()
                        .password()
                        .reference())
                .isEqualTo("file:./pw");
    }

    @Form("Kept together.")
    record Range(@Field("From.") int from, @Field("To.") int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("it ends before it begins");
            }
        }
    }

    @Test
    void whatARecordRefusesIsToldInItsWords() {
        bound(Range.class, nodes.map("from", "2", "to", "1"));

        assertThat(problems.list()).extracting(Problem::why).containsExactly("it ends before it begins");
    }

    @Test
    void whatWasRefusedBeforeIsNotToldAgain() {
        var refused = new Node.Refused(nodes.plain("x").position());

        assertThat(bound(Bounded.class, nodes.map("port", refused, "time", refused, "name", refused, "some", refused)))
                .isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Form("Hosts.")
    record Hosts(@Field(value = "All.", unique = "name") List<Host> hosts) {}

    @Form("A host.")
    record Host(
            @Field("Its name.") String name,
            @Field(value = "A port.", orElse = "22") int port) {}

    @Test
    void everyRecordKnowsWhereItStandsAlsoIfAnotherIsEqual() {
        var first = nodes.map("name", "a");
        var second = nodes.map("name", "a", "port", "22");
        var bound = Binder.bind(Hosts.class, nodes.map("hosts", nodes.list(first, second)), folder(), problems);
        var hosts = bound.value().orElseThrow();
        var places = bound.places();

        assertThat(hosts.hosts().get(0)).isEqualTo(hosts.hosts().get(1));
        assertThat(places.at(hosts.hosts().get(0), "name"))
                .isEqualTo(first.entries().get(0).value().position());
        assertThat(places.at(hosts.hosts().get(1), "port"))
                .isEqualTo(second.entries().get(1).value().position());
        assertThat(places.at(hosts.hosts().get(0), "port")).isEqualTo(first.position());
        assertThat(places.at(hosts, "hosts", 1)).isEqualTo(second.position());
        assertThat(places.path(hosts.hosts().get(1), "port")).isEqualTo("hosts[a].port");
        assertThatIllegalArgumentException().isThrownBy(() -> places.at(new Host("a", 22)));
    }

    @Test
    void twoWaysOfWritingAValueAreTheSame() {
        @Form("Nets.")
        record Nets(@Field(value = "All.", unique = "net") List<Cidr> nets) {}

        bound(Nets.class, nodes.map("nets", nodes.list("fd00::/8", "FD00:0::/8")));

        assertThat(whats()).containsExactly("nets \"FD00:0::/8\" is there twice");
    }

    @Form("Raw.")
    record Raw(@Field("As it is.") Node.Mapping raw) {}

    @Test
    void aMappingCanBeHandedOnAsItIs() {
        var raw = nodes.map("anything", nodes.list("1"));

        assertThat(bound(Raw.class, nodes.map("raw", raw))).contains(new Raw(raw));
    }

    @Test
    void filesAndSecretsAreListedForThoseWhoLookLater() {
        var bound = Binder.bind(Application.class, nodes.map("release", "./x"), folder(), problems);

        assertThat(bound.files()).extracting(use -> use.file().path()).containsExactly(Path.of("/srv/x"));
        assertThat(bound.files()).extracting(FileUse::path).containsExactly("release");
    }

    private <T> Optional<T> bound(Class<T> type, Node document) {
        return Binder.bind(type, document, folder(), problems).value();
    }

    private List<String> whats() {
        return problems.list().stream().map(Problem::what).toList();
    }

    private static Folder folder() {
        return new Folder(Path.of("/srv"), Path.of("/home/ops"));
    }
}

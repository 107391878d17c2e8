package dev.slipway.engine.document.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The pattern of a type is for editors; what the type itself accepts is never refused by it. */
class ScalarPatternTest {

    private record Type(Class<?> type, Function<String, Object> parse) {}

    private static final List<Type> TYPES = List.of(
            new Type(DnsLabel.class, DnsLabel::new),
            new Type(HostName.class, HostName::new),
            new Type(IpAddress.class, IpAddress::new),
            new Type(HostAddress.class, HostAddress::new),
            new Type(Endpoint.class, Endpoint::new),
            new Type(Cidr.class, Cidr::new),
            new Type(AbsolutePath.class, AbsolutePath::new),
            new Type(FileMode.class, FileMode::new),
            new Type(ByteSize.class, ByteSize::new),
            new Type(Version.class, Version::new),
            new Type(Url.class, Url::new));

    @Property(tries = 5_000)
    void whatATypeAcceptsItsPatternAccepts(@ForAll("texts") String text) {
        for (var type : TYPES) {
            if (accepts(type, text)) {
                var pattern = type.type().getAnnotation(Scalar.class).pattern();
                assertThat(text).as(type.type().getSimpleName()).matches(Pattern.compile(pattern));
            }
        }
    }

    @Property(tries = 1)
    void everyExampleIsAccepted() {
        for (var type : TYPES) {
            var example = type.type().getAnnotation(Scalar.class).example();
            assertThat(accepts(type, example)).as(example).isTrue();
        }
    }

    private static boolean accepts(Type type, String text) {
        try {
            var _ = type.parse().apply(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Pieces of all types put together: much of it is nearly right, and some of it is. */
    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "a",
                "node-1",
                "-",
                ".",
                "..",
                "/",
                ":",
                "::",
                "10",
                "0",
                "255",
                "256",
                "1.34.4",
                "10.77.0.0",
                "fd00::",
                "/24",
                "/8",
                "Gi",
                "k",
                "0644",
                "v",
                "https://",
                "[",
                "]",
                "@",
                "%",
                "x".repeat(64),
                "\n",
                " ",
                "ü",
                "f",
                ":6443");
        var nearly = pieces.list().ofMaxSize(6).map(list -> String.join("", list));
        return Arbitraries.oneOf(nearly, nearly, Arbitraries.strings().ofMaxLength(4));
    }
}

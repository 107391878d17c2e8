package dev.slipway.state.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;

/** How JSON is opened for reading and writing. */
public final class Json {

    /**
     * Our own files may be large, so the only limit kept is the depth. Names are not pooled: a state has a name per
     * resource, and they are not worth remembering.
     */
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW, false)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final DefaultPrettyPrinter ONE_THING_A_LINE = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator("")
                            .withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private Json() {}

    /** Writes JSON. */
    @FunctionalInterface
    public interface Writing {
        void to(JsonWriter out) throws IOException;
    }

    /** Reads JSON. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(JsonReader in) throws IOException;
    }

    /** JSON with one small thing on a line, so that two versions of it can be compared by line. */
    public static byte[] pretty(Writing writing) {
        return write(writing, true);
    }

    /** Writes what {@link #pretty(Writing)} makes, and leaves the stream open. */
    public static void pretty(OutputStream stream, Writing writing) throws IOException {
        write(stream, writing, true);
    }

    /** JSON on one line. */
    public static byte[] line(Writing writing) {
        return write(writing, false);
    }

    /** Writes what {@link #line(Writing)} makes, and leaves the stream open. */
    public static void line(OutputStream stream, Writing writing) throws IOException {
        write(stream, writing, false);
    }

    /**
     * Reads one JSON value that fills the bytes.
     *
     * @throws JsonFault if it is not JSON or not what the reading expects
     */
    public static <T> T read(byte[] bytes, int from, int length, Reading<T> reading) {
        try (var parser = FACTORY.createParser(bytes, from, length)) {
            var in = new JsonReader(parser);
            var value = reading.from(in);
            in.end();
            return value;
        } catch (IOException e) {
            throw JsonFault.of(e);
        }
    }

    /** The number that is an object's first member, if there is one and it has this name. */
    public static OptionalLong leadingNumber(byte[] bytes, int from, int length, String name) {
        try (var parser = FACTORY.createParser(bytes, from, length)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                            && name.equals(parser.nextFieldName())
                            && parser.nextToken() == JsonToken.VALUE_NUMBER_INT
                    ? OptionalLong.of(parser.getLongValue())
                    : OptionalLong.empty();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private static byte[] write(Writing writing, boolean pretty) {
        var bytes = new ByteArrayOutputStream(512);
        try {
            write(bytes, writing, pretty);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream stream, Writing writing, boolean pretty) throws IOException {
        try (var generator = FACTORY.createGenerator(stream)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (pretty) {
                generator.setPrettyPrinter(ONE_THING_A_LINE.createInstance());
            }
            generator.setCharacterEscapes(SurrogateEscapes.INSTANCE);
            writing.to(new JsonWriter(generator));
        }
    }
}

package dev.slipway.host.declare;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.PlainScalar;
import dev.slipway.state.Value;
import java.math.BigDecimal;
import java.util.TreeMap;

/** Values of what a document hands on as it is. */
final class PlainValues {

    private PlainValues() {}

    static Value.MapOf of(Node.Mapping mapping) {
        var entries = new TreeMap<String, Value>();
        mapping.entries().forEach(entry -> entries.put(entry.key(), value(entry.value())));
        return new Value.MapOf(entries);
    }

    private static Value value(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> of(mapping);
            case Node.Sequence(_, var items) ->
                new Value.ListOf(items.stream().map(PlainValues::value).toList());
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Refused _ -> Value.of("");
        };
    }

    private static Value scalar(Node.Scalar scalar) {
        return switch (PlainScalar.of(scalar)) {
            case FLAG -> Value.of(scalar.text().equals("true"));
            case WHOLE -> new Value.Numeric(new BigDecimal(scalar.text()));
            case TEXT, NULL, OLD_FLAG, OLD_WHOLE, FRACTION -> Value.of(scalar.text());
        };
    }
}

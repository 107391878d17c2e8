package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.PlainScalar;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Suggestion;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Binds what is written as one scalar, by what its place wants. */
final class ScalarBinder {

    private final Binding binding;

    ScalarBinder(Binding binding) {
        this.binding = binding;
    }

    @Nullable
    Object bind(Shape shape, Spot spot) {
        if (!(spot.node() instanceof Node.Scalar scalar) || PlainScalar.of(scalar) == PlainScalar.NULL) {
            return refuse(shape, spot);
        }
        return switch (shape) {
            case Shape.Whole whole -> whole(whole, spot, scalar);
            case Shape.Flag flag -> flag(flag, spot, scalar);
            case Shape.Line line -> line(line, spot, scalar);
            case Shape.Word word -> word(word, spot, scalar);
            case Shape.Constant constant -> constant(constant, spot, scalar);
            case Shape.Value value -> value(value, spot, scalar);
            default -> refuse(shape, spot);
        };
    }

    /** Tells that something else stands where a shape is expected. */
    @Nullable
    Object refuse(Shape shape, Spot spot) {
        if (spot.node() instanceof Node.Scalar scalar && PlainScalar.of(scalar) == PlainScalar.NULL) {
            binding.problems.add(Problem.error(
                    spot.trail() + " has no value",
                    spot.label(),
                    "expected " + Expected.noun(shape),
                    "write a value" + (shape instanceof Shape.Line ? "" : " such as " + Expected.example(shape))
                            + ", or remove the key"));
            return null;
        }
        binding.wrong(
                spot,
                "is not " + Expected.noun(shape),
                "found " + SecretPlaces.found(shape, spot.node()),
                "write " + (shape instanceof Shape.Line ? "one text" : "for example " + Expected.example(shape)));
        return null;
    }

    private @Nullable Object whole(Shape.Whole shape, Spot spot, Node.Scalar scalar) {
        var text = scalar.text();
        var kind = PlainScalar.of(text);
        if (kind != PlainScalar.WHOLE) {
            if (kind != PlainScalar.OLD_WHOLE) {
                return refuse(shape, spot);
            }
            binding.wrong(
                    spot,
                    "is not " + Expected.noun(shape),
                    "readers of YAML disagree on what number " + Found.shortened(text) + " is",
                    "write it with decimal digits only, without a leading zero");
            return null;
        }
        if (scalar.style() != Node.Style.PLAIN) {
            binding.wrong(
                    spot,
                    "is not " + Expected.noun(shape),
                    "found the text " + Found.quoted(text) + ", a text because of its quotes",
                    "write " + Found.shortened(text) + " without quotes");
            return null;
        }
        var number = new BigInteger(text.length() > 20 ? text.substring(0, 20) : text);
        if (number.compareTo(BigInteger.valueOf(shape.least())) < 0
                || number.compareTo(BigInteger.valueOf(shape.most())) > 0) {
            return outside(shape, spot, text);
        }
        return shape.small() ? (Object) number.intValueExact() : (Object) number.longValueExact();
    }

    private @Nullable Object outside(Shape shape, Spot spot, String text) {
        binding.wrong(
                spot,
                "is out of range",
                "found " + Found.shortened(text) + ", expected " + Expected.noun(shape),
                "choose a value within these bounds");
        return null;
    }

    private @Nullable Object flag(Shape.Flag shape, Spot spot, Node.Scalar scalar) {
        var text = scalar.text();
        if (PlainScalar.of(scalar) == PlainScalar.FLAG) {
            return text.equals("true");
        }
        var meant = switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y" -> "true";
            case "false", "no", "off", "n" -> "false";
            default -> "";
        };
        if (meant.isEmpty()) {
            return refuse(shape, spot);
        }
        binding.wrong(
                spot,
                "is not true or false",
                "found " + Found.in(scalar) + "; readers of YAML disagree on other words than true and false",
                "write " + meant + (scalar.style() == Node.Style.PLAIN ? "" : " without quotes"));
        return null;
    }

    private @Nullable Object line(Shape.Line shape, Spot spot, Node.Scalar scalar) {
        var text = scalar.text();
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            binding.wrong(
                    spot,
                    "is not a text on one line",
                    "found a line break or another control character in it",
                    "write it on one line");
            return null;
        }
        var length = text.codePointCount(0, text.length());
        if (length < shape.shortest()) {
            binding.wrong(
                    spot,
                    length == 0 ? "is empty" : "is too short",
                    "expected at least " + shape.shortest() + " characters",
                    "write a value, or remove the key");
            return null;
        }
        if (length > shape.longest()) {
            binding.wrong(
                    spot,
                    "is too long",
                    "found " + length + " characters, expected at most " + shape.longest(),
                    "write a shorter one");
            return null;
        }
        return isText(scalar) ? text : quotes(shape, spot, scalar);
    }

    private @Nullable Object word(Shape.Word shape, Spot spot, Node.Scalar scalar) {
        var bound = shape.words().get(scalar.text());
        if (bound != null) {
            return isText(scalar) ? bound : quotes(shape, spot, scalar);
        }
        binding.wrong(
                spot,
                "is not " + Expected.noun(shape),
                "found " + Found.in(scalar),
                Suggestion.among(shape.words().keySet(), scalar.text())
                        .map(near -> "write `" + near + "`")
                        .orElse("choose one of them"));
        return null;
    }

    private @Nullable Object constant(Shape.Constant shape, Spot spot, Node.Scalar scalar) {
        if (scalar.text().equals(shape.word())) {
            return shape.word();
        }
        binding.wrong(
                spot,
                "is not `" + shape.word() + "`",
                "found " + Found.in(scalar) + "; this version of Slipway reads nothing else",
                "write `" + shape.word() + "`");
        return null;
    }

    @Nullable
    Object value(Shape.Value shape, Spot spot, Node.Scalar scalar) {
        var form = shape.form();
        Object value;
        try {
            value = form.parse().apply(scalar.text());
        } catch (IllegalArgumentException e) {
            binding.wrong(
                    spot,
                    "is not " + form.noun(),
                    "found " + Found.in(scalar) + ": " + e.getMessage(),
                    "write for example " + form.example());
            return null;
        }
        if (!isText(scalar) && !(form.likeNumber() && PlainScalar.of(scalar) != PlainScalar.FRACTION)) {
            return quotes(shape, spot, scalar);
        }
        var limits = shape.limits();
        var outside = limits.least().filter(limit -> limit.compare(value) < 0).isPresent()
                || limits.most().filter(limit -> limit.compare(value) > 0).isPresent();
        return outside ? outside(shape, spot, scalar.text()) : value;
    }

    private static boolean isText(Node.Scalar scalar) {
        return PlainScalar.of(scalar) == PlainScalar.TEXT;
    }

    /** It would be right if it were a text; without quotes it is one for some readers of YAML and none for others. */
    private @Nullable Object quotes(Shape shape, Spot spot, Node.Scalar scalar) {
        var text = Found.shortened(scalar.text());
        var taken = switch (PlainScalar.of(scalar)) {
            case FLAG, OLD_FLAG -> "a flag";
            case FRACTION -> "the number " + number(text);
            case WHOLE, OLD_WHOLE, TEXT, NULL -> "a number";
        };
        binding.wrong(
                spot,
                "is not " + Expected.noun(shape),
                "without quotes, readers of YAML take " + text + " for " + taken,
                "write " + Found.quoted(scalar.text()));
        return null;
    }

    /** What is left of a version such as 1.30. */
    private static String number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException _) {
            return text;
        }
    }
}

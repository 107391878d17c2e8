package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.PlainScalar;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Suggestion;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binds references to files and to secrets. What stands where a secret is expected is never told, and hidden. */
final class ReferenceBinder {

    private static final String EXPECTED = "a secret is a reference, {env: NAME} or {file: PATH}";
    private static final String ENV = "env";
    private static final String FILE = "file";

    private final Binding binding;
    private final ScalarBinder scalars;

    ReferenceBinder(Binding binding) {
        this.binding = binding;
        this.scalars = new ScalarBinder(binding);
    }

    @Nullable
    Object bind(Shape.File shape, Spot spot) {
        if (spot.node() instanceof Node.Scalar scalar && scalar.text().strip().contains("\n")) {
            return content(spot);
        }
        var form = new ScalarForm("a path", "", "./path", false, binding.folder::find);
        var found = scalars.bind(new Shape.Value(form, Shape.Limits.NONE), spot);
        if (found instanceof FileReference file) {
            binding.files.add(new FileUse(file, shape.kind(), spot.trail().toString(), spot.position()));
        }
        return found;
    }

    /** Somebody wrote what is to be in the file: a private key, it may be. */
    private @Nullable Object content(Spot spot) {
        SecretPlaces.hide(spot.node());
        binding.problems.add(Problem.error(
                spot.trail() + " is not a path",
                spot.position(),
                "found a text of several lines, which is not shown, as it may be a secret; expected the path of a file",
                "write it into a file, and name the file: ./path"));
        return null;
    }

    @Nullable
    Object bind(Shape.Secret shape, Spot spot) {
        var secret = switch (spot.node()) {
            case Node.Scalar scalar when PlainScalar.of(scalar) == PlainScalar.NULL -> scalars.refuse(shape, spot);
            case Node.Scalar _ -> text(spot);
            case Node.Mapping(_, var entries) when entries.size() == 1 -> reference(entries.getFirst(), spot);
            case Node.Mapping _, Node.Sequence _, Node.Refused _ ->
                refuse(spot, "it has exactly one of `env` and `file`");
        };
        if (secret instanceof SecretReference reference) {
            binding.secrets.add(new SecretUse(reference, spot.trail().toString(), spot.position()));
        }
        return secret;
    }

    private @Nullable Object text(Spot spot) {
        SecretPlaces.hide(spot.node());
        binding.problems.add(Problem.error(
                spot.trail() + " is a secret given as text",
                spot.position(),
                EXPECTED + "; as text, everybody who can read the document knows it",
                "write {env: NAME} or {file: PATH}, and change the secret if others have seen this document"));
        return null;
    }

    private @Nullable Object reference(Node.Entry entry, Spot spot) {
        return switch (entry.key()) {
            case ENV -> variable(entry, spot);
            case FILE -> {
                var file = bind(new Shape.File(FileKind.FILE), spot.entry(entry));
                yield file instanceof FileReference found ? new SecretReference.InFile(found) : null;
            }
            default ->
                refuse(
                        spot,
                        Suggestion.among(List.of(ENV, FILE), entry.key())
                                .map(near -> "its key is `" + near + "`")
                                .orElse("its key is `env` or `file`"));
        };
    }

    private @Nullable Object variable(Node.Entry entry, Spot spot) {
        if (entry.value() instanceof Node.Scalar scalar
                && PlainScalar.of(scalar) == PlainScalar.TEXT
                && Pattern.matches(SecretReference.Variable.PATTERN, scalar.text())) {
            return new SecretReference.Variable(scalar.text());
        }
        SecretPlaces.hide(entry.value());
        binding.problems.add(Problem.error(
                spot.trail().key(ENV) + " is not the name of a variable of the environment",
                entry.keyPosition(),
                "such a name has letters, digits and '_' only, and does not begin with a digit",
                "write the name of the variable, not what is in it"));
        return null;
    }

    private @Nullable Object refuse(Spot spot, String how) {
        SecretPlaces.hide(spot.node());
        binding.problems.add(Problem.error(
                spot.trail() + " is no reference to a secret",
                spot.label(),
                EXPECTED + ": " + how,
                "write {env: NAME} or {file: PATH}"));
        return null;
    }
}

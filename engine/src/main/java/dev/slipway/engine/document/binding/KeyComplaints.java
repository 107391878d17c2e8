package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Found;
import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.PlainScalar;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Suggestion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what is wrong with the keys of a mapping. */
final class KeyComplaints {

    private final Binding binding;

    KeyComplaints(Binding binding) {
        this.binding = binding;
    }

    /** Keys that a record does not know; gives those that were meant. */
    Set<String> unknown(Shape.RecordOf shape, Node.Mapping mapping, Spot spot) {
        var meant = new HashSet<String>();
        for (var entry : mapping.entries()) {
            if (shape.find(entry.key()).isEmpty()
                    && entry.value() instanceof Node.Refused
                    && SecretPlaces.mayBeSecret(shape, entry.key())) {
                SecretPlaces.hide(entry);
            } else if (shape.find(entry.key()).isEmpty() && !(entry.value() instanceof Node.Refused)) {
                var inside = inside(shape, entry.key()).map(key -> "move it under `" + key + "`");
                var near = Suggestion.among(shape.keys(), entry.key())
                        .filter(key -> mapping.find(key).isEmpty());
                near.filter(_ -> inside.isEmpty()).ifPresent(meant::add);
                if (inside.isEmpty() && SecretPlaces.mayBeSecret(shape, entry.key())) {
                    hidden(entry, spot, shape.keys());
                } else {
                    unknown(entry, spot, shape.keys(), inside.or(() -> near.map(key -> "write `" + key + "`")));
                }
            }
        }
        return meant;
    }

    private void hidden(Node.Entry entry, Spot spot, Collection<String> known) {
        SecretPlaces.hide(entry);
        binding.problems.add(Problem.error(
                spot.trail() + " has a key that is not known",
                entry.keyPosition(),
                "it is not shown, as it may be a secret; known here: " + sorted(known),
                "remove it, or choose one of these; a secret is written as {env: NAME} or {file: PATH}"));
    }

    private void unknown(Node.Entry entry, Spot spot, Collection<String> known, Optional<String> next) {
        binding.problems.add(Problem.error(
                spot.trail().key(entry.key()) + " is not a known key",
                entry.keyPosition(),
                "found `" + Found.shortened(entry.key()) + "`; "
                        + (known.isEmpty() ? "no key is known here" : "known here: " + sorted(known)),
                next.orElse(known.isEmpty() ? "remove it" : "remove it, or choose one of these")));
    }

    private static String sorted(Collection<String> keys) {
        return String.join(", ", keys.stream().sorted().toList());
    }

    /** The key of a record within this one that has such a key. */
    private static Optional<String> inside(Shape.RecordOf shape, String key) {
        return shape.fields().stream()
                .filter(field -> field.shape() instanceof Shape.RecordOf record
                        && !record.inline()
                        && record.find(key).isPresent())
                .map(Shape.FieldShape::key)
                .findFirst();
    }

    void missing(Shape.FieldShape field, Spot owner) {
        binding.problems.add(Problem.error(
                owner.trail().key(field.key()) + " is missing",
                owner.label(),
                "it is required: " + field.description(),
                "add `" + field.key() + ": " + Expected.example(field.shape()) + "`"));
    }

    /** Keys of which one is written, or at most one. */
    void groups(Shape.RecordOf shape, Map<String, Spot> spots, Spot spot) {
        var all = "expected exactly one of " + Expected.listed(shape.exactlyOne());
        if (!shape.exactlyOne().isEmpty() && shape.exactlyOne().stream().noneMatch(spots::containsKey)) {
            binding.problems.add(
                    Problem.error(spot.trail() + " says too little", spot.label(), all, "add one of them"));
        }
        several(shape.exactlyOne(), all, spots, spot);
        several(shape.atMostOne(), "expected at most one of " + Expected.listed(shape.atMostOne()), spots, spot);
    }

    private void several(List<String> group, String expected, Map<String, Spot> spots, Spot spot) {
        var written = group.stream().filter(spots::containsKey).toList();
        written.stream()
                .skip(1)
                .map(spots::get)
                .forEach(second -> binding.problems.add(Problem.error(
                        spot.trail() + " says too much",
                        second.label(),
                        "found " + Expected.listed(written) + ", " + expected,
                        "keep one of them")));
    }

    /** The entries that choose alternatives: one, or something was told. */
    List<Node.Entry> alternatives(Shape.Alternatives shape, Node.Mapping mapping, Spot spot) {
        var known = shape.byKey().keySet();
        for (var entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                unknown(entry, spot, known, Suggestion.among(known, entry.key()).map(near -> "write `" + near + "`"));
            }
        }
        var chosen = mapping.entries().stream()
                .filter(entry -> known.contains(entry.key()))
                .toList();
        if (mapping.entries().isEmpty()) {
            binding.problems.add(Problem.error(
                    spot.trail() + " says too little",
                    spot.label(),
                    "expected exactly one of " + Expected.listed(known),
                    "write for example " + Expected.example(shape)));
        }
        chosen.stream()
                .skip(1)
                .forEach(second -> binding.problems.add(Problem.error(
                        spot.trail() + " says too much",
                        second.keyPosition(),
                        "found "
                                + Expected.listed(
                                        chosen.stream().map(Node.Entry::key).toList()) + ", expected exactly one of "
                                + Expected.listed(known),
                        "keep one of them")));
        return chosen;
    }

    /** Something else where a mapping is expected. */
    void noMapping(Shape shape, Spot spot) {
        if (spot.node() instanceof Node.Scalar scalar && PlainScalar.of(scalar) == PlainScalar.NULL) {
            binding.problems.add(Problem.error(
                    spot.trail() + " has no value",
                    spot.label(),
                    "expected " + Expected.noun(shape),
                    "write " + Expected.example(shape) + ", or remove the key"));
            return;
        }
        binding.wrong(
                spot,
                "is not a mapping",
                "found " + SecretPlaces.found(shape, spot.node()) + ", expected " + Expected.noun(shape),
                "write for example " + Expected.example(shape));
    }
}

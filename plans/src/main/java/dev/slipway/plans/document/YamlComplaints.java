package dev.slipway.plans.document;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells of YAML that is correct and not accepted. Names of anchors, aliases and tags are not told: a password that
 * begins with one of their signs and has no quotes would be one. Nor are keys: whether one may be a secret is known
 * only later, and its place shows it or does not.
 */
final class YamlComplaints {

    /** Of a document full of aliases these many are enough to see it. */
    private static final int MOST = 10;

    private final Problems problems;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    YamlComplaints(Problems problems) {
        this.problems = problems;
    }

    private enum Kind {
        ANCHOR,
        ALIAS,
        TAG
    }

    void anchor(Position where) {
        tell(
                Kind.ANCHOR,
                "an anchor is not accepted",
                where.start(),
                "everything stands where it is used, so that a reviewer sees it there; a text that begins with '&'"
                        + " needs quotes",
                "remove the anchor and write the value at each place, or put the text in quotes");
    }

    void alias(Position where) {
        tell(
                Kind.ALIAS,
                "an alias is not accepted",
                where.start(),
                "everything stands where it is used, so that a reviewer sees it there; a text that begins with '*'"
                        + " needs quotes",
                "write the value itself, or put the text in quotes");
    }

    void tag(Position where) {
        tell(
                Kind.TAG,
                "a tag is not accepted",
                where.start(),
                "what a value means is said by its place; a text that begins with '!' needs quotes",
                "remove the tag, or put the text in quotes");
    }

    void merge(Position where) {
        problems.add(Problem.error(
                "a merge is not accepted",
                where,
                "everything stands where it is used, so that a reviewer sees it there",
                "write the keys themselves"));
    }

    void noKey(Position where) {
        problems.add(Problem.error(
                "this is not a key",
                where.start(),
                "expected a name before the ':'",
                "write the name of a key; a value with '{' or '[' at its begin needs quotes"));
    }

    void twice(Node.Scalar key, Position first) {
        problems.add(Problem.error(
                "a key is there twice",
                key.position(),
                "it is also at " + first + ", and only one of its values could hold",
                "remove one of the two"));
    }

    void depth(Position where, int depth) {
        problems.add(Problem.error(
                "this stands too deep",
                where.start(),
                "expected at most " + depth + " mappings and lists within each other",
                "see whether brackets are closed where they should be"));
    }

    void halfCharacter(Position where) {
        problems.add(Problem.error(
                "this text has half a character in it",
                where.start(),
                "found one of two escapes that make a character together",
                "write the character itself"));
    }

    private void tell(Kind kind, String what, Position where, String why, String next) {
        if (counts.merge(kind, 1, Integer::sum) <= MOST) {
            problems.add(Problem.error(what, where, why, next));
        }
    }
}

package dev.slipway.plans.document;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.SecretKeys;
import dev.slipway.engine.document.binding.SecretPlaces;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads strict YAML: one document, no anchors, aliases, merges and tags, no key twice. It takes the parser's events,
 * not its objects, because only they know places, and because scalars are to stay as they were written.
 */
final class YamlReader {

    private final DocumentText document;
    private final Problems problems;
    private final YamlEvents events;
    private final NodeBuilder nodes;

    private YamlReader(DocumentText document, Limits limits, Problems problems) {
        this.document = document;
        this.problems = problems;
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.events = new YamlEvents(document.source(), new ParserImpl(new StreamReader(document.text()), options));
        this.nodes = new NodeBuilder(events, limits, new YamlComplaints(problems));
    }

    /**
     * The document's root; empty if there is none, and then a problem was told.
     *
     * @param secrets keys whose values no problem may show
     */
    static Optional<Node> read(DocumentText document, Limits limits, SecretKeys secrets, Problems problems) {
        if (!Characters.check(document, problems)) {
            SecretLines.hide(document, secrets);
            return Optional.empty();
        }
        return new YamlReader(document, limits, problems).read(secrets);
    }

    private Optional<Node> read(SecretKeys secrets) {
        try {
            var root = root();
            root.ifPresent(node -> SecretPlaces.hideSpeaking(node, secrets));
            return root;
        } catch (MarkedYAMLException e) {
            SecretLines.hide(document, secrets);
            problems.add(new SyntaxComplaints(document).of(e));
        } catch (NodeBuilder.TooDeep _) {
            SecretLines.hide(document, secrets);
        } catch (RuntimeException _) {
            // Of some escapes and directives the parser makes numbers, and passes on what that throws.
            SecretLines.hide(document, secrets);
            problems.add(Problem.error(
                    "this is not YAML",
                    events.last(),
                    "the document cannot be read on from here",
                    "look at escapes and special characters right behind this place"));
        }
        return Optional.empty();
    }

    private Optional<Node> root() {
        events.next();
        if (events.isEnd()) {
            return nothing();
        }
        events.next();
        var root = nodes.node(0);
        events.next();
        if (!events.isEnd()) {
            problems.add(Problem.error(
                    "a second document begins",
                    events.position(),
                    "expected one document in a file, and nothing behind it",
                    "remove the line `---` and what follows it"));
            return Optional.of(root);
        }
        return root instanceof Node.Scalar(_, var text, var style) && text.isEmpty() && style == Node.Style.PLAIN
                ? nothing()
                : Optional.of(root);
    }

    private Optional<Node> nothing() {
        problems.add(Problem.error(
                document.source().name() + " is empty",
                Position.at(document.source(), 1, 1),
                "expected a document that begins with `apiVersion: " + Envelope.API_VERSION + "`",
                "write one; `slipway schema` says what it may hold"));
        return Optional.empty();
    }
}

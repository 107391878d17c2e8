package dev.slipway.plans.document;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.SecretKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** YAML that Slipway brings along. What is wrong with it is a bug, and ends in {@link IllegalStateException}. */
public final class DataFile {

    private DataFile() {}

    /** Reads a resource that lies beside a class. */
    public static Node read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("there is no resource " + name + " beside " + beside.getName());
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var problems = new Problems();
            var root = YamlReader.read(DocumentText.of(name, text), Limits.USUAL, SecretKeys.speaking(), problems);
            return root.filter(_ -> !problems.hasErrors())
                    .orElseThrow(
                            () -> new IllegalStateException(ProblemText.plain().of(problems)));
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + name + " cannot be read", e);
        }
    }
}

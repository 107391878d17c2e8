package dev.slipway.engine.document.value;

/** Where a secret is to be had: {@code {env: NAME}} or {@code {file: PATH}}. The secret itself is in no document. */
public sealed interface SecretReference {

    /** How plans and state name it: {@code env:NAME} or {@code file:PATH}. */
    String reference();

    /** In a variable of the environment. */
    record Variable(String name) implements SecretReference {

        /** What every name of a variable matches as a whole. */
        public static final String PATTERN = "[A-Za-z_][A-Za-z0-9_]*";

        @Override
        public String reference() {
            return "env:" + name;
        }
    }

    /** In a file of the user's. */
    record InFile(FileReference file) implements SecretReference {
        @Override
        public String reference() {
            return "file:" + file.text();
        }
    }
}

package dev.slipway.engine.document.binding;

/** What a file reference has to name. */
public enum FileKind {
    FILE("a file"),
    FOLDER("a folder"),
    EITHER("a file or folder");

    private final String noun;

    FileKind(String noun) {
        this.noun = noun;
    }

    /** With its article, for messages. */
    public String noun() {
        return noun;
    }
}

package dev.slipway.engine.document.binding;

/**
 * A section of the document that a layer brings: a key under {@code spec}.
 *
 * @param name the key
 * @param type the record that it is bound to; its {@link Form} describes the section
 * @param check what is asked of a section beyond its form
 */
public record SectionType<T>(String name, Class<T> type, Presence presence, SectionCheck<T> check) {

    /** A section that every document has. */
    public static <T> SectionType<T> required(String name, Class<T> type, SectionCheck<T> check) {
        return new SectionType<>(name, type, Presence.REQUIRED, check);
    }

    /** A section that is bound with its defaults if it is not written. */
    public static <T> SectionType<T> defaulted(String name, Class<T> type, SectionCheck<T> check) {
        return new SectionType<>(name, type, Presence.DEFAULTED, check);
    }

    /** A section whose layer is not installed if it is not written. */
    public static <T> SectionType<T> optional(String name, Class<T> type, SectionCheck<T> check) {
        return new SectionType<>(name, type, Presence.OPTIONAL, check);
    }

    /** What it means that a section is not there. */
    public enum Presence {
        REQUIRED,
        DEFAULTED,
        OPTIONAL
    }
}

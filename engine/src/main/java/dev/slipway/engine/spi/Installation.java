package dev.slipway.engine.spi;

import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.state.Value;
import java.util.Optional;

/** A document that was read and checked as a whole. */
public interface Installation {

    /** The installation's name. */
    String name();

    /** The section that was bound to this record, if the document has it. */
    <S> Optional<S> section(Class<S> type);

    /**
     * A layer's part of the catalogue's row for the Kubernetes version of the document; empty if the document names no
     * version.
     *
     * @param type the record that the layer named by {@link Provider#row}
     */
    default <R> Optional<R> row(Class<R> type) {
        return Optional.empty();
    }

    /**
     * Where a field of a bound record stands in the document, as {@code file:line:column}.
     *
     * @param owner a record out of a section of this document
     * @param component name of one of its components
     */
    String source(Object owner, String component);

    /** Content of a file that the document names, as it was when the document was read. */
    byte[] content(FileReference file);

    /** The value that stands for a secret that the document refers to: its reference and its keyed digest. */
    Value.Secret secret(SecretReference secret);
}

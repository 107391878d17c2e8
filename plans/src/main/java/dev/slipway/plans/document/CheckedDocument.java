package dev.slipway.plans.document;

import dev.slipway.engine.document.Source;
import dev.slipway.engine.document.binding.FileUse;
import dev.slipway.engine.document.binding.SecretUse;
import dev.slipway.engine.document.binding.Sections;
import java.util.List;
import java.util.Optional;

/**
 * A document without errors.
 *
 * @param source its text, for problems that are found later
 * @param name the installation's name
 * @param files the files that it names on the workstation; each was there
 * @param secrets the secrets that it refers to; nobody has looked at them yet
 */
public record CheckedDocument(
        Source source, String name, Sections sections, List<FileUse> files, List<SecretUse> secrets) {

    public CheckedDocument {
        files = List.copyOf(files);
        secrets = List.copyOf(secrets);
    }

    /** The section that was bound to this record, if the document has it. */
    public <S> Optional<S> section(Class<S> type) {
        return sections.find(type);
    }

    /** Where a component of a bound record stands, as {@code file:line:column}. */
    public String source(Object owner, String component) {
        return sections.at(owner, component).toString();
    }
}

/**
 * Reads the installation document: bytes, text, YAML, envelope, sections, checks, files, in this order, and tells every
 * problem of what it could reach. The sections are brought by the layers as
 * {@link dev.slipway.engine.document.binding.SectionType}; from the same comes the JSON Schema.
 *
 * <p>May read files and YAML. Knows no layer by name and prints nothing.
 */
@NullMarked
package dev.slipway.plans.document;

import org.jspecify.annotations.NullMarked;

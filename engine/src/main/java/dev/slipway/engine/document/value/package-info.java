/**
 * What one scalar of a document can mean: a host name, a network, a size. Each is a small value that checks itself and
 * says in its exception what is wrong with a text, in words for the person who wrote it.
 *
 * <p>Knows nothing of documents, but for {@link dev.slipway.engine.document.value.Scalar}, which describes a type to
 * the JSON Schema. Layers write further types in the same way.
 */
@NullMarked
package dev.slipway.engine.document.value;

import org.jspecify.annotations.NullMarked;

package dev.slipway.engine.document.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes a key of the document: a component of a record.
 *
 * <p>A component is required, unless it is an {@link java.util.Optional} or has {@link #orElse}. Its type says what is
 * accepted: {@code String} (one line, not empty), {@code int} and {@code long}, {@code boolean}, an enum (written in
 * kebab case), {@link java.time.Duration}, a type with {@link dev.slipway.engine.document.value.Scalar},
 * {@link dev.slipway.engine.document.value.SecretReference}, {@link dev.slipway.engine.document.value.FileReference},
 * another record, a sealed interface of records, a {@code List}, a {@code Map}, or
 * {@link dev.slipway.engine.document.Node.Mapping} for what is handed on as it is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** Stands in {@link #orElse} for "there is no default". */
    String REQUIRED = "\0required";

    /** What it is for, a sentence. */
    String value();

    /**
     * What is taken if it is not written: one text for a scalar or one for each item of a list; none at all stands for
     * an empty list or mapping, and for a record with all its own defaults.
     */
    String[] orElse() default REQUIRED;

    /** The least that is accepted: of a number, a duration or a size; of the length of a text, list or map. */
    String min() default "";

    /** The most that is accepted, as {@link #min}. */
    String max() default "";

    /** Of a list of records: keys whose values differ in all of them; of a list of scalars: anything, they differ. */
    String[] unique() default {};

    /** How the key is written, if not as the component. */
    String name() default "";

    /** What a file reference has to be. */
    FileKind file() default FileKind.FILE;
}

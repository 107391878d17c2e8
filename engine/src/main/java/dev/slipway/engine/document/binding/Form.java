package dev.slipway.engine.document.binding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the form that a record, or a sealed interface of records, has in the document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Form {

    /** What it is, a sentence. */
    String value();

    /** A component that may stand for the whole, all others being left out: {@code release: ./folder}. */
    String shorthand() default "";

    /** Optional components of which exactly one is written. */
    String[] exactlyOne() default {};

    /** Optional components of which at most one is written. */
    String[] atMostOne() default {};

    /** Whether the record's only component stands in its place: a section that is a list. */
    boolean inline() default false;

    /** The key by which an alternative of a sealed interface is chosen, if not its simple name. */
    String name() default "";
}

package dev.slipway.engine.document.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that is written as one scalar. It has a public constructor that takes the text and throws
 * {@link IllegalArgumentException} if it is none of its kind; the message is a clause for people: "has no unit".
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scalar {

    /** What it is, with its article: "a host name". */
    String noun();

    /**
     * A pattern that every text of this type matches as a whole, in what Java and ECMA-262 have in common. It is for
     * the schema; the constructor may be stricter.
     */
    String pattern() default "";

    /** A text of this type. */
    String example();

    /** Whether it may be written without quotes though a reader of YAML may take it for a number. */
    boolean likeNumber() default false;
}

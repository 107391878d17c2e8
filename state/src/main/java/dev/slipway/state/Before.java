package dev.slipway.state;

/** What was in a thing's place before we first changed it. Removal brings it back. */
public sealed interface Before {

    /** There was nothing. */
    record Absent() implements Before {}

    /** There was something, with these attributes. */
    record Former(Value.MapOf attributes) implements Before {}
}

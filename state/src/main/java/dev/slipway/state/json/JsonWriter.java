package dev.slipway.state.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;

/** Writes the members of JSON objects, in the order of the calls. */
public final class JsonWriter {

    private final JsonGenerator out;

    JsonWriter(JsonGenerator out) {
        this.out = out;
    }

    /** What an object has in it. */
    @FunctionalInterface
    public interface Members {
        void write() throws IOException;
    }

    public void object(Members members) throws IOException {
        out.writeStartObject();
        members.write();
        out.writeEndObject();
    }

    public void object(String name, Members members) throws IOException {
        out.writeFieldName(Names.written(name));
        object(members);
    }

    public void text(String name, String text) throws IOException {
        out.writeStringField(name, text);
    }

    public void flag(String name, boolean flag) throws IOException {
        out.writeBooleanField(name, flag);
    }

    public void number(String name, long number) throws IOException {
        out.writeNumberField(name, number);
    }

    /** A list of texts, each thing as it prints itself. */
    public void texts(String name, Collection<?> things) throws IOException {
        out.writeArrayFieldStart(name);
        for (var thing : things) {
            out.writeString(thing.toString());
        }
        out.writeEndArray();
    }

    JsonGenerator generator() {
        return out;
    }
}

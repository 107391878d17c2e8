package dev.slipway.state.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON strictly: each call takes the next value and says where it stands if that is not as expected. */
public final class JsonReader {

    private final JsonParser in;

    JsonReader(JsonParser in) {
        this.in = in;
    }

    /** Reads the value of one member of an object; it must take that value. */
    @FunctionalInterface
    public interface Member {
        void read(String name) throws IOException;
    }

    public void object(Member member) throws IOException {
        expect(in.nextToken(), JsonToken.START_OBJECT);
        members(member);
    }

    /** The members of an object whose opening brace is read. */
    void members(Member member) throws IOException {
        for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            member.read(name(name));
        }
        expect(in.currentToken(), JsonToken.END_OBJECT);
    }

    private String name(String written) {
        try {
            return Names.read(written);
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    public String text() throws IOException {
        expect(in.nextToken(), JsonToken.VALUE_STRING);
        return in.getText();
    }

    public boolean flag() throws IOException {
        in.nextToken();
        if (in.currentToken() == JsonToken.VALUE_TRUE) {
            return true;
        }
        expect(in.currentToken(), JsonToken.VALUE_FALSE);
        return false;
    }

    public long number() throws IOException {
        expect(in.nextToken(), JsonToken.VALUE_NUMBER_INT);
        return in.getLongValue();
    }

    public int smallNumber() throws IOException {
        expect(in.nextToken(), JsonToken.VALUE_NUMBER_INT);
        return in.getIntValue();
    }

    public List<String> texts() throws IOException {
        expect(in.nextToken(), JsonToken.START_ARRAY);
        var texts = new ArrayList<String>();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(in.getText());
        }
        expect(in.currentToken(), JsonToken.END_ARRAY);
        return texts;
    }

    /** What a member must have been read into by now. */
    public <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw fault("\"" + name + "\" is missing");
        }
        return value;
    }

    /** For a member that nobody knows. */
    public JsonFault unknown(String name) {
        return fault("\"" + name + "\" is not known here");
    }

    public JsonFault fault(String why) {
        var at = in.currentTokenLocation();
        return new JsonFault(why, at.getLineNr(), at.getColumnNr());
    }

    void end() throws IOException {
        if (in.nextToken() != null) {
            throw fault("something follows the end");
        }
    }

    JsonParser parser() {
        return in;
    }

    private void expect(@Nullable JsonToken found, JsonToken expected) {
        if (found != expected) {
            throw fault("found " + name(found) + ", expected " + name(expected));
        }
    }

    private static String name(@Nullable JsonToken token) {
        return switch (token) {
            case null -> "the end";
            case START_OBJECT -> "an object";
            case END_OBJECT -> "the end of an object";
            case START_ARRAY -> "a list";
            case END_ARRAY -> "the end of a list";
            case FIELD_NAME -> "a name";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "something else";
        };
    }
}

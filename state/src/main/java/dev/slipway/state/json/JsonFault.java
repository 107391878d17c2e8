package dev.slipway.state.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** Bytes are not JSON, or not the JSON that was expected. */
public final class JsonFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    JsonFault(String why, int line, int column) {
        super(why);
        this.line = line;
        this.column = column;
    }

    static JsonFault of(IOException e) {
        if (e instanceof JsonProcessingException fault && fault.getLocation() != null) {
            var at = fault.getLocation();
            return new JsonFault(fault.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
        }
        return new JsonFault(String.valueOf(e.getMessage()), 1, 1);
    }

    public String why() {
        return String.valueOf(getMessage());
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}

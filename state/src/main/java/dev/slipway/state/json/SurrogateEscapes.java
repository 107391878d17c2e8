package dev.slipway.state.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/**
 * Escapes surrogates, so that a text with half a pair, which UTF-8 cannot hold, reads back as it was. What a host
 * answers may be such a text.
 */
final class SurrogateEscapes extends CharacterEscapes {

    static final SurrogateEscapes INSTANCE = new SurrogateEscapes();

    private static final long serialVersionUID = 1L;

    private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

    private SurrogateEscapes() {}

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        return Character.isSurrogate((char) character) ? new SerializedString("\\u%04x".formatted(character)) : null;
    }
}

package dev.slipway.plans.cli;

import dev.slipway.engine.document.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the value of an option that takes one of a few words. */
final class Choice {

    private Choice() {}

    /** The constant with this name in lower case. */
    static <E extends Enum<E>> E of(Class<E> type, String option, String written) {
        var words = new ArrayList<String>();
        for (var constant : type.getEnumConstants()) {
            var word = word(constant);
            if (word.equals(written)) {
                return constant;
            }
            words.add(word);
        }
        throw unknown(option, written, words);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Usage unknown(String option, String written, List<String> words) {
        return new Usage(
                option + " does not know '" + written + "'",
                "expected one of " + String.join(", ", words),
                Suggestion.among(words, written)
                        .map(near -> "did you mean " + option + " " + near + "?")
                        .orElse("choose one of them"));
    }
}

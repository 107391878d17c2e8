package dev.slipway.host.document;

import dev.slipway.engine.document.value.Scalar;

/** The value of a kernel setting, white space folded to single blanks. */
@Scalar(noun = "the value of a kernel setting", example = "262144", likeNumber = true)
public record SysctlValue(String text) {

    public SysctlValue {
        text = text.strip().replaceAll("[ \t]+", " ");
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("the value of a kernel setting is one line of plain characters");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

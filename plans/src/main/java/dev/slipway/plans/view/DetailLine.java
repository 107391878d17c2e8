package dev.slipway.plans.view;

import java.util.ArrayList;
import java.util.List;

/** A line below an address: what comes, what goes, what stays, or a remark. */
record DetailLine(Kind kind, String text) {

    enum Kind {
        COMES("+", Shade.GREEN),
        GOES("-", Shade.RED),
        STAYS(" ", Shade.NONE),
        CHANGES("~", Shade.YELLOW),
        REMARK(" ", Shade.FAINT);

        private final String mark;
        private final Shade shade;

        Kind(String mark, Shade shade) {
            this.mark = mark;
            this.shade = shade;
        }

        Shade shade() {
            return shade;
        }
    }

    static DetailLine remark(String text) {
        return new DetailLine(Kind.REMARK, text);
    }

    /** With its mark in front. */
    String marked() {
        return (kind.mark + " " + text).stripTrailing();
    }

    /** These lines, moved to the right. */
    static List<DetailLine> indented(List<DetailLine> lines) {
        var moved = new ArrayList<DetailLine>();
        lines.forEach(line -> moved.add(new DetailLine(line.kind, "  " + line.text)));
        return moved;
    }
}

package dev.slipway.plans.view;

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
    }

    static DetailLine remark(String text) {
        return new DetailLine(Kind.REMARK, text);
    }

    /** With its mark in front. */
    String marked() {
        return (kind.mark + " " + text).stripTrailing();
    }

    /** With its mark and colour, so far to the right; nothing for a line without text. */
    String painted(Paint paint, String indent) {
        var marked = marked();
        return marked.isEmpty() ? "" : indent + paint.shade(kind.shade, marked);
    }
}

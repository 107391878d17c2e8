package dev.slipway.plans.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What differs between two texts, line by line, in the fewest lines (Myers). Of texts that differ in more than
 * {@value #MOST} lines all lines in between are given as gone and come.
 */
final class LineDiff {

    private static final int MOST = 2000;

    private LineDiff() {}

    /** A line of the first text, of the second, or of both. */
    record Line(Kind kind, String text) {
        enum Kind {
            BOTH,
            GONE,
            COME
        }
    }

    static List<Line> of(List<String> before, List<String> after) {
        var head = 0;
        while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
            head++;
        }
        var tail = 0;
        while (tail < before.size() - head
                && tail < after.size() - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<Line>();
        before.subList(0, head).forEach(line -> lines.add(new Line(Line.Kind.BOTH, line)));
        lines.addAll(middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
        before.subList(before.size() - tail, before.size()).forEach(line -> lines.add(new Line(Line.Kind.BOTH, line)));
        return lines;
    }

    private static List<Line> middle(List<String> before, List<String> after) {
        if (before.isEmpty() || after.isEmpty() || before.size() + after.size() > MOST) {
            var lines = new ArrayList<Line>();
            before.forEach(line -> lines.add(new Line(Line.Kind.GONE, line)));
            after.forEach(line -> lines.add(new Line(Line.Kind.COME, line)));
            return lines;
        }
        return backwards(before, after, furthest(before, after));
    }

    /** For each number of edits, how far each diagonal gets; the last reaches the end of both. */
    private static List<int[]> furthest(List<String> before, List<String> after) {
        var most = before.size() + after.size();
        var reach = new int[2 * most + 2];
        var steps = new ArrayList<int[]>();
        for (var edits = 0; ; edits++) {
            steps.add(reach.clone());
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2) {
                var down = diagonal == -edits
                        || (diagonal != edits && reach[most + diagonal - 1] < reach[most + diagonal + 1]);
                var x = down ? reach[most + diagonal + 1] : reach[most + diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                reach[most + diagonal] = x;
                if (x >= before.size() && y >= after.size()) {
                    return steps;
                }
            }
        }
    }

    private static List<Line> backwards(List<String> before, List<String> after, List<int[]> steps) {
        var most = before.size() + after.size();
        var lines = new ArrayList<Line>();
        var x = before.size();
        var y = after.size();
        for (var edits = steps.size() - 1; edits >= 0; edits--) {
            var reach = steps.get(edits);
            var diagonal = x - y;
            var down = diagonal == -edits
                    || (diagonal != edits && reach[most + diagonal - 1] < reach[most + diagonal + 1]);
            var fromX = edits == 0 ? 0 : reach[most + (down ? diagonal + 1 : diagonal - 1)];
            var fromY = edits == 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
            while (x > fromX && y > fromY) {
                lines.add(new Line(Line.Kind.BOTH, before.get(--x)));
                y--;
            }
            if (edits > 0) {
                lines.add(down ? new Line(Line.Kind.COME, after.get(--y)) : new Line(Line.Kind.GONE, before.get(--x)));
            }
        }
        Collections.reverse(lines);
        return lines;
    }
}

package dev.slipway.engine.planner;

import java.util.ArrayList;
import java.util.List;

/** A milestone: who is a part of it, and who was a part and has to go. */
final class MilestoneNode {

    final String name;

    /** Desired parts, in order. */
    final List<Node> parts = new ArrayList<>();

    /** Recorded parts that have to go, in order. */
    final List<Node> former = new ArrayList<>();

    MilestoneNode(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return "milestone " + name;
    }
}

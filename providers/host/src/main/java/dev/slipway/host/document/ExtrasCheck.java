package dev.slipway.host.document;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.Sections;

/** Whether what the user wants on hosts fits together. */
final class ExtrasCheck {

    private final Sections document;
    private final Problems problems;

    ExtrasCheck(Sections document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** @param owner the record of the document that has the extras as its components */
    void check(Extras extras, Object owner) {
        for (var wanted : extras.packages()) {
            var key = LayerPackages.key(wanted.name().text());
            if (!key.isEmpty()) {
                problems.add(Problem.error(
                        document.path(owner, "packages") + " has " + wanted.name() + ", which this layer brings",
                        document.at(wanted),
                        "its version is chosen by " + key,
                        "remove it here"));
            }
        }
        for (var unit : extras.units()) {
            masked(unit);
        }
    }

    private void masked(UnitEntry unit) {
        if (unit.masked() && (unit.enabled().orElse(false) || unit.running().orElse(false))) {
            problems.add(Problem.error(
                    document.path(unit, "masked") + " contradicts the rest",
                    document.at(unit, "masked"),
                    "a masked unit can neither be enabled nor run",
                    "remove masked, or the others"));
        }
        if (unit.masked() && (unit.content().isPresent() || unit.source().isPresent())) {
            problems.add(Problem.error(
                    document.path(unit, "masked") + " contradicts its content",
                    document.at(unit, "masked"),
                    "a unit is masked by a link in the place of its file",
                    "remove masked, or the content"));
        }
    }
}

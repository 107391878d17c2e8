package dev.slipway.engine.plan;

/**
 * How many changes of each action a plan has, and how many steps.
 *
 * @param covered how many of the deletes are covered by another
 */
public record Totals(
        int create, int update, int replace, int delete, int adopt, int forget, int noOp, int covered, int steps) {

    static Totals of(Plan plan) {
        var counts = new int[8];
        for (var planned : plan.changes().values()) {
            switch (planned.change()) {
                case Change.Create _ -> counts[0]++;
                case Change.Update _ -> counts[1]++;
                case Change.Replace _ -> counts[2]++;
                case Change.Delete delete -> {
                    counts[3]++;
                    counts[7] += delete.coveredBy().isPresent() ? 1 : 0;
                }
                case Change.Adopt _ -> counts[4]++;
                case Change.Forget _ -> counts[5]++;
                case Change.NoOp _ -> counts[6]++;
            }
        }
        return new Totals(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7],
                plan.steps().size());
    }

    /** How many changes do something; no-ops and steps are not among them. */
    public int changes() {
        return create + update + replace + delete + adopt + forget;
    }
}

package dev.slipway.engine.planner;

import dev.slipway.engine.spi.Declarations;
import dev.slipway.state.Address;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** What may be declared once only. */
final class Uniqueness {

    private Uniqueness() {}

    static void check(Declarations declarations, List<PlanningProblem> problems) {
        var names = new HashSet<Address>();
        for (var check : declarations.checks()) {
            if (!names.add(check.address())) {
                problems.add(new PlanningProblem(
                        check.address() + " is the name of two checks",
                        "",
                        "each check needs a name of its own, so that it can be allowed",
                        "this is a bug in layer " + check.address().layer() + ": report it"));
            }
        }
        var permits = new HashMap<String, Integer>();
        for (var resource : declarations.resources()) {
            for (var lane : resource.lanes()) {
                var known = permits.putIfAbsent(lane.name(), lane.permits());
                if ((known != null && known != lane.permits()) || lane.permits() < 1) {
                    problems.add(new PlanningProblem(
                            resource.address() + " holds a lane that nobody can say the width of",
                            resource.source(),
                            "lane " + lane.name() + " has " + lane.permits() + " permits here, and " + known
                                    + " elsewhere",
                            "this is a bug in layer " + resource.address().layer() + ": report it"));
                }
            }
        }
    }
}

package dev.slipway.host.resource;

import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Operation;
import dev.slipway.host.catalogue.UnitFacts;
import dev.slipway.host.operation.ReloadUnits;
import dev.slipway.host.operation.UnitAction;
import dev.slipway.host.operation.UnitAction.Verb;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;

/** The operations that make a unit what it is to be. */
final class UnitWork {

    private static final String DOCKER = "docker.service";
    private static final String DAEMON = "/etc/docker/daemon.json";

    private final Spot spot;
    private final UnitFacts facts;
    private final UnitCauses causes;
    private final List<Operation> operations = new ArrayList<>();
    private Impact impact = Impact.NONE;

    private UnitWork(PlanRequest request) {
        this.spot = Spot.of(request.subject());
        this.facts = UnitFacts.of(spot.name());
        this.causes = new UnitCauses(request);
    }

    /**
     * The unit comes with a package or a file of this plan; a package may have started it with its own configuration.
     */
    static Work create(PlanRequest request, Value.MapOf wanted) {
        var work = new UnitWork(request);
        if (work.causes.unitFileChanges()) {
            work.operations.add(new ReloadUnits(work.spot.place()));
        }
        if (wanted.flag(UnitType.ENABLED)) {
            work.act(Verb.ENABLE);
        }
        if (wanted.text(UnitType.STATE).orElse("").equals(UnitType.RUNNING)) {
            work.act(work.causes.fileChanges() ? Verb.RESTART : Verb.START);
        }
        if (wanted.flag(UnitType.MASKED)) {
            work.act(Verb.MASK);
        }
        return work.done();
    }

    static Work update(Difference difference) {
        var work = new UnitWork(difference.request());
        var wanted = difference.wanted();
        if (difference.has(UnitType.MASKED) && !wanted.flag(UnitType.MASKED)) {
            work.act(Verb.UNMASK);
        }
        if (difference.has(UnitType.DEFINITION, UnitType.RELOAD) || work.causes.unitFileChanges()) {
            work.operations.add(new ReloadUnits(work.spot.place()));
        }
        if (difference.has(UnitType.ENABLED)) {
            work.act(wanted.flag(UnitType.ENABLED) ? Verb.ENABLE : Verb.DISABLE);
        }
        if (difference.has(UnitType.STATE)) {
            work.become(
                    wanted.text(UnitType.STATE).orElse(""),
                    difference.current().text(UnitType.STATE).orElse(""));
        } else if (difference.has(UnitType.RESTART)) {
            work.restart();
        }
        if (difference.has(UnitType.MASKED) && wanted.flag(UnitType.MASKED)) {
            work.act(Verb.MASK);
        }
        return work.done();
    }

    static Work remove(PlanRequest request, Value.MapOf current) {
        var work = new UnitWork(request);
        if (current.flag(UnitType.MASKED)) {
            work.act(Verb.UNMASK);
        }
        if (current.text(UnitType.STATE).orElse("").equals(UnitType.RUNNING)) {
            work.act(Verb.STOP);
            work.impact = Impact.RESTARTS_SERVICE;
        }
        if (current.flag(UnitType.ENABLED)) {
            work.act(Verb.DISABLE);
        }
        return work.done();
    }

    private void become(String wanted, String current) {
        if (wanted.equals(UnitType.RUNNING)) {
            if (current.equals("failed")) {
                act(Verb.RESET_FAILED);
            }
            act(Verb.START);
        } else if (wanted.equals(UnitType.STOPPED)) {
            act(current.equals("failed") ? Verb.RESET_FAILED : Verb.STOP);
            impact = current.equals(UnitType.RUNNING) ? Impact.RESTARTS_SERVICE : Impact.NONE;
        }
    }

    private void restart() {
        if (facts.impatient()) {
            act(Verb.RESET_FAILED);
        }
        if (facts.gentle()) {
            act(Verb.RELOAD);
        }
        act(Verb.RESTART);
        impact = spot.name().equals(DOCKER) && !keepsContainers() ? Impact.RESTARTS_WORKLOADS : Impact.RESTARTS_SERVICE;
    }

    private boolean keepsContainers() {
        return causes.willRead(DAEMON)
                .map(text -> text.replaceAll("\\s", "").contains("\"live-restore\":true"))
                .orElse(false);
    }

    private void act(Verb verb) {
        operations.add(new UnitAction(spot.place(), spot.name(), verb));
    }

    private Work done() {
        return new Work(operations, impact);
    }
}

package dev.slipway.engine;

import dev.slipway.engine.observe.Conversations;
import dev.slipway.engine.planner.Layers;
import dev.slipway.engine.planner.PlanInputs;
import dev.slipway.engine.planner.Planner;
import dev.slipway.engine.planner.Questions;
import dev.slipway.engine.planner.Scope;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.engine.work.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Observes and plans, with some layers, against real or rehearsed targets. */
public final class Engine {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Layers layers;
    private final List<TargetOpener> openers = new ArrayList<>();
    private final Workers workers;

    /** @throws IllegalArgumentException if the layers do not fit together */
    public Engine(List<? extends Provider> providers, Provider.Mode mode, Workers workers) {
        this.layers = new Layers(providers);
        for (var provider : layers.ordered()) {
            openers.addAll(provider.openers(mode));
        }
        this.workers = workers;
    }

    /**
     * Observes every target and plans. Nothing is changed anywhere.
     *
     * @throws dev.slipway.engine.planner.PlanningException if no plan can be made at all, with every reason for that
     */
    public Planning plan(PlanInputs inputs, Session session) {
        var scope = Scope.of(layers, inputs);
        var conversations = new Conversations(openers, scope.ways(), session, workers);
        try {
            var readings = conversations.observe(Questions.of(scope));
            return new Planning(Planner.plan(scope, readings), conversations, workers, session.run(), PATIENCE);
        } catch (RuntimeException e) {
            conversations.close();
            throw e;
        }
    }
}

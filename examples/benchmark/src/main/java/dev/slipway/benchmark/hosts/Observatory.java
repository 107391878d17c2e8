package dev.slipway.benchmark.hosts;

import dev.slipway.engine.observe.Conversations;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.planner.Layers;
import dev.slipway.engine.planner.PlanInputs;
import dev.slipway.engine.planner.Questions;
import dev.slipway.engine.planner.Scope;
import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.engine.work.VirtualThreads;
import dev.slipway.plans.run.Desk;
import dev.slipway.plans.run.Workplace;
import dev.slipway.plans.run.WorkstationSecrets;
import dev.slipway.state.State;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Observes an installation again and again, each time in new conversations, as a plan of it does. */
final class Observatory {

    private final Scope scope;
    private final Set<Probe<?>> probes;
    private final List<TargetOpener> openers = new ArrayList<>();
    private final Session session;

    private Observatory(Scope scope, List<TargetOpener> openers, Session session) {
        this.scope = scope;
        this.probes = Questions.of(scope);
        this.openers.addAll(openers);
        this.session = session;
    }

    /** Reads the document, and lets the layers say what is to be asked. */
    static Observatory of(Workplace workplace, Map<String, String> environment) {
        var home = Path.of(System.getProperty("user.home", "/"));
        var secrets = new WorkstationSecrets(environment, workplace, home);
        var composition = Desk.composer(dev.slipway.plans.compose.Layers.found())
                .compose(workplace.document(), workplace.limits(), secrets);
        var state = workplace.store().load();
        var openers = new ArrayList<TargetOpener>();
        composition.layers().inOrder().forEach(provider -> openers.addAll(provider.openers(workplace.mode())));
        return new Observatory(
                Scope.of(new Layers(composition.layers().inOrder()), inputs(composition, state)),
                openers,
                new Session(
                        "benchmark",
                        composition.installation(),
                        state.lineage(),
                        secrets,
                        (_, _) -> {},
                        workplace.folder()));
    }

    private static PlanInputs inputs(dev.slipway.plans.compose.Composition composition, State state) {
        return new PlanInputs(
                composition.installation(), composition.declarations(), state, Selection.ALL, Consent.NONE);
    }

    Observation observe() {
        var start = System.nanoTime();
        try (var conversations = new Conversations(openers, scope.ways(), session, new VirtualThreads())) {
            var readings = conversations.observe(probes);
            return new Observation(probes.size(), unreadable(readings), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private List<String> unreadable(Readings readings) {
        return probes.stream()
                .map(readings::get)
                .<String>mapMulti((answer, reasons) -> {
                    if (answer instanceof Answer.Unreadable<?>(var why)) {
                        reasons.accept(why);
                    }
                })
                .distinct()
                .sorted()
                .toList();
    }
}

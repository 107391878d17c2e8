package dev.slipway.plans.run;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Planning;
import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.planner.PlanInputs;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.engine.work.VirtualThreads;
import dev.slipway.plans.compose.Composer;
import dev.slipway.plans.compose.Composition;
import dev.slipway.state.State;
import dev.slipway.state.store.LockedState;
import dev.slipway.state.store.StateStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One run on one installation. */
public final class Worksite {

    private final Workplace workplace;
    private final Composition composition;
    private final WorkstationSecrets secrets;
    private final Session.Progress progress;
    private final boolean trustNewKeys;
    private final String run = RunId.next();

    private Worksite(
            Workplace workplace,
            Composition composition,
            WorkstationSecrets secrets,
            Session.Progress progress,
            boolean trustNewKeys) {
        this.workplace = workplace;
        this.composition = composition;
        this.secrets = secrets;
        this.progress = progress;
        this.trustNewKeys = trustNewKeys;
    }

    /**
     * Reads the document and lets the layers declare.
     *
     * @param environment where secrets may be
     * @param progress takes what targets wait for
     * @param trustNewKeys whether targets whose key nobody knows yet are believed
     * @throws dev.slipway.plans.compose.DocumentProblems if the document is wrong
     */
    public static Worksite open(
            Composer composer,
            Workplace workplace,
            Map<String, String> environment,
            Session.Progress progress,
            boolean trustNewKeys) {
        var home = Path.of(System.getProperty("user.home", "/"));
        var secrets = new WorkstationSecrets(environment, workplace, home);
        var composition = composer.compose(workplace.document(), workplace.limits(), secrets);
        return new Worksite(workplace, composition, secrets, progress, trustNewKeys);
    }

    public Composition composition() {
        return composition;
    }

    public StateStore store() {
        return workplace.store();
    }

    /** Observes and plans. */
    public Planning plan(State state, Selection selection, Consent consent) {
        return plan(new PlanInputs(composition.installation(), composition.declarations(), state, selection, consent));
    }

    /** Observes, and plans anew what a plan that was reviewed is about. */
    public Planning again(State state, Plan reviewed) {
        return plan(PlanInputs.again(composition.installation(), composition.declarations(), state, reviewed));
    }

    private Planning plan(PlanInputs inputs) {
        var session = new Session(
                run,
                composition.installation(),
                inputs.state().lineage(),
                secrets,
                progress,
                workplace.folder(),
                trustNewKeys);
        return new Engine(composition.layers().inOrder(), workplace.mode(), new VirtualThreads()).plan(inputs, session);
    }

    /**
     * Carries a plan out and folds what it did into the state, whatever comes of it.
     *
     * @param locked the state that the plan was made from
     * @param reviewed the plan that was reviewed, if only what is the same in it is to be done
     */
    public ApplyResult apply(
            LockedState locked,
            Planning planning,
            Optional<Plan> reviewed,
            int parallelism,
            Event.Listener events,
            Cancellation cancellation) {
        secrets.keepKey();
        var result = reviewed.isPresent()
                ? planning.applyReviewed(reviewed.get(), parallelism, locked::append, events, cancellation)
                : planning.apply(parallelism, locked::append, events, cancellation);
        if (!cancellation.leaving()) {
            locked.fold();
        }
        return result;
    }
}

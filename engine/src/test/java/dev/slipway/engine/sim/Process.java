package dev.slipway.engine.sim;

import dev.slipway.engine.Engine;
import dev.slipway.engine.Planning;
import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.planner.PlanInputs;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.State;
import dev.slipway.state.journal.Fold;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One machine from which a world is looked after: its state, its journal, and one process after the other. */
public final class Process {

    private final World world;
    private final Random random;
    private final List<? extends Provider> layers;
    private final String lineage;
    private State folded;
    private final List<JournalEntry> journal = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private int runs;

    public Selection selection = Selection.ALL;
    public Consent consent = Consent.NONE;
    public int parallelism = 4;

    public Process(World world, Random random, List<? extends Provider> layers) {
        this(world, random, layers, "lineage");
    }

    public Process(World world, Random random, List<? extends Provider> layers, String lineage) {
        this.lineage = lineage;
        this.folded = State.empty(lineage);
        this.world = world;
        this.random = random;
        this.layers = layers;
    }

    /** The state as the next process will load it. */
    public State state() {
        var fold = new Fold(folded);
        journal.forEach(fold::add);
        return fold.state();
    }

    public List<JournalEntry> journal() {
        return journal;
    }

    public List<Event> events() {
        return events;
    }

    /** Takes over the memory of another machine. */
    public void remember(State state) {
        folded = state;
        journal.clear();
    }

    /** Loses all memory. */
    public void forget() {
        folded = State.empty(lineage);
        journal.clear();
    }

    /** Plans in a process of its own. */
    public Planning planning(Declarations declarations) {
        return planning(new PlanInputs("test", declarations, state(), selection, consent));
    }

    private Planning planning(PlanInputs inputs) {
        return new Engine(layers, Provider.Mode.REAL, world.process(random)).plan(inputs, session());
    }

    public Plan plan(Declarations declarations) {
        try (var planning = planning(declarations)) {
            return planning.plan();
        }
    }

    /** Plans and applies. */
    public ApplyResult apply(Declarations declarations) {
        return apply(declarations, new Cancellation());
    }

    public ApplyResult apply(Declarations declarations, Cancellation cancellation) {
        try (var planning = planning(declarations)) {
            var result = planning.apply(parallelism, this::append, events::add, cancellation);
            fold();
            return result;
        }
    }

    public ApplyResult applyReviewed(Plan reviewed, Declarations declarations) {
        return applyReviewed(reviewed, declarations, events::add);
    }

    ApplyResult applyReviewed(Plan reviewed, Declarations declarations, Event.Listener listener) {
        try (var planning = planning(PlanInputs.again("test", declarations, state(), reviewed))) {
            var result = planning.applyReviewed(reviewed, parallelism, this::append, listener, new Cancellation());
            fold();
            return result;
        }
    }

    void append(JournalEntry entry) {
        world.troubles.here("before writing " + entry.getClass().getSimpleName());
        journal.add(entry);
        world.troubles.here("after writing " + entry.getClass().getSimpleName());
    }

    void fold() {
        folded = state();
        journal.clear();
    }

    private Session session() {
        return new Session(
                "run-" + ++runs,
                "test",
                lineage,
                secret -> {
                    throw new Session.MissingSecret("there is no secret " + secret.reference());
                },
                (target, line) -> {},
                Path.of("."));
    }
}

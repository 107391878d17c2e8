package dev.slipway.engine.sim;

import static dev.slipway.engine.sim.Desired.box;
import static dev.slipway.engine.sim.Desired.late;
import static dev.slipway.engine.sim.Laws.expect;

import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.engine.saved.SavedPlans;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.work.Cancellation;
import dev.slipway.state.TargetId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The life of one installation, as a seed has it: documents that change, somebody who meddles, and processes that fail
 * and die. It says what law was broken, if one was.
 */
public final class Simulation {

    private static final int PATIENCE = 3;

    private final Random random;
    private final Tally tally;
    private final World world = new World();
    private final Process process;
    private final Author author;
    private final Desired desired;
    private final Meddler meddler;
    private final Laws laws;

    /** @param tally counts what it meets */
    public Simulation(long seed, Tally tally) {
        this.random = new Random(seed);
        this.tally = tally;
        process = new Process(world, random, List.of(new RollingLayer(), new SimLayer(world)));
        var stores = new ArrayList<TargetId>();
        for (var i = 0; i <= random.nextInt(3); i++) {
            stores.add(box("box-" + i));
            world.add(box("box-" + i));
        }
        author = new Author(random, stores);
        desired = author.desired();
        meddler = new Meddler(random, world, desired);
        laws = new Laws(world, process, desired, meddler);
        if (random.nextBoolean()) {
            world.warmUp(Duration.ofSeconds(random.nextInt(20)));
        }
        if (random.nextBoolean()) {
            world.add(late("cloud"), new World.Origin(stores.getFirst(), "maker"));
            author.askForCloud();
        }
        if (random.nextBoolean()) {
            author.askForPackages();
        }
        author.grow(1 + random.nextInt(8));
        meddler.putSomeThere(author);
    }

    /** Lives it. */
    public void live() {
        for (var i = 0; i <= random.nextInt(3); i++) {
            converge(desired.declarations());
            author.change();
            meddler.meddle();
            sameBytes();
            switch (random.nextInt(4)) {
                case 0 -> carryOnReviewed();
                case 1 -> meddleAfterReview();
                case 2 -> {
                    if (!desired.resources().isEmpty()) {
                        applyPart();
                    }
                }
                default -> {}
            }
        }
        converge(desired.declarations());
        switch (random.nextInt(4)) {
            case 0 -> loseMemory();
            case 1 -> destroy();
            default -> {}
        }
    }

    /** Applies until nothing is left to do; troubles fade. */
    private void converge(Declarations declarations) {
        for (var attempt = 0; attempt < PATIENCE; attempt++) {
            attempt(declarations, attempt);
            laws.nothingIsForgotten();
        }
        world.troubles(Troubles.NONE);
        var result = process.apply(declarations);
        expect(result.succeeded(), "without troubles apply succeeds: " + result.outcomes());
        laws.nothingIsLeftToDo(declarations);
        if (!process.selection.destroy()) {
            laws.everythingIsAsDesired();
        }
    }

    private void attempt(Declarations declarations, int attempt) {
        process.parallelism = 1 + random.nextInt(5);
        tally.count("--parallelism " + process.parallelism);
        var cancellation = new Cancellation();
        world.troubles(new SeededTroubles(random, cancellation, tally, 0.3 / (1 + attempt), 0.02));
        try (var planning = process.planning(shuffled(declarations))) {
            var revision = world.revision();
            laws.watch(planning.plan());
            expect(world.revision() == revision, "looking never changes");
            planning.apply(process.parallelism, process::append, tally.listening(planning.plan()), cancellation);
            process.fold();
        } catch (Killed _) {
            died();
        } finally {
            world.watcher(_ -> {});
        }
    }

    /** The next process goes on. */
    private void died() {
        if (!process.state().openSteps().isEmpty()) {
            tally.count("killed before what was opened was closed");
        }
    }

    /** The same input, in whatever order, gives the same bytes. */
    private void sameBytes() {
        world.troubles(Troubles.NONE);
        var one = SavedPlans.write(process.plan(shuffled(desired.declarations())));
        var other = SavedPlans.write(process.plan(shuffled(desired.declarations())));
        expect(Arrays.equals(one, other), "the same input gives the same bytes");
        var read = SavedPlans.read(one);
        expect(Arrays.equals(one, SavedPlans.write(read)), "a saved plan reads back as it was");
    }

    /** A saved plan whose apply fails or is killed, however often, is carried on by the same command. */
    private void carryOnReviewed() {
        var declarations = desired.declarations();
        var part = random.nextBoolean() && !desired.resources().isEmpty() ? choosePart() : null;
        var saved = SavedPlans.read(SavedPlans.write(process.plan(declarations)));
        for (var attempt = 0; attempt < PATIENCE; attempt++) {
            world.troubles(new SeededTroubles(random, new Cancellation(), tally, 0.05, 0.05));
            try {
                process.applyReviewed(saved, shuffled(declarations), tally.listening(saved));
            } catch (Killed _) {
                tally.count("saved plan killed");
                died();
            }
            laws.nothingIsForgotten();
        }
        world.troubles(Troubles.NONE);
        var result = process.applyReviewed(saved, declarations);
        expect(result.succeeded(), "a killed apply of a saved plan is carried on: " + result);
        tally.count("saved plan carried on");
        if (part == null) {
            expect(process.plan(declarations).isEmpty(), "after apply of a saved plan, plan is empty");
        } else {
            end(part);
        }
    }

    /** What changed between review and apply is refused; what did not runs, and nothing else does. */
    private void meddleAfterReview() {
        var saved = SavedPlans.read(SavedPlans.write(process.plan(desired.declarations())));
        author.change();
        meddler.meddle();
        var allowed = Laws.operations(saved);
        world.watcher(operation ->
                expect(allowed.contains(operation.describe()), "only what was reviewed runs: " + operation));
        var result = process.applyReviewed(saved, desired.declarations());
        world.watcher(_ -> {});
        for (var planned : saved.effective()) {
            var outcome = result.outcomes().get(planned.address());
            expect(outcome != null, "what was reviewed has an outcome: " + planned.address());
            if (outcome instanceof Outcome.Refused) {
                tally.count("refused after review");
            }
        }
        tally.count("applied after meddling with what was reviewed");
    }

    /** Applies a part of the document; the rest of it stays as it is. */
    private void applyPart() {
        var part = choosePart();
        attempt(desired.declarations(), random.nextInt(PATIENCE));
        laws.nothingIsForgotten();
        world.troubles(Troubles.NONE);
        var result = process.apply(desired.declarations());
        expect(result.succeeded(), "without troubles a part succeeds: " + result.outcomes());
        end(part);
    }

    private Partial choosePart() {
        var part = Partial.any(random, world, desired);
        process.selection = part.selection();
        process.consent = part.consent();
        return part;
    }

    private void end(Partial part) {
        part.holds(laws);
        process.selection = Selection.ALL;
        process.consent = Consent.NONE;
        tally.count(part.option());
    }

    private Declarations shuffled(Declarations declarations) {
        var resources = new ArrayList<>(declarations.resources());
        Collections.shuffle(resources, random);
        return new Declarations(resources, declarations.checks(), declarations.claims(), declarations.targets());
    }

    private void loseMemory() {
        process.forget();
        var plan = process.plan(desired.declarations());
        for (var planned : plan.changes().values()) {
            expect(
                    planned.change() instanceof Change.Adopt
                            && planned.change().work().isEmpty(),
                    "without memory, what is there is adopted: " + planned.change());
        }
        process.apply(desired.declarations());
        expect(process.plan(desired.declarations()).isEmpty(), "after adopting, plan is empty");
        tally.count("memory lost");
    }

    private void destroy() {
        process.selection = Selection.ALL.destroying();
        converge(desired.declarations());
        laws.everythingIsAsBeforeUs();
        tally.count("destroyed");
    }
}

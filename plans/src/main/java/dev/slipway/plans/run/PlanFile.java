package dev.slipway.plans.run;

import dev.slipway.engine.plan.Plan;
import dev.slipway.engine.saved.SavedPlans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A plan in a file. */
public final class PlanFile {

    private PlanFile() {}

    /** Writes it whole, or leaves what is there. */
    public static void write(Plan plan, Path file) {
        var written = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var stream = Files.newOutputStream(written)) {
                SavedPlans.write(plan, stream);
            }
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the plan cannot be saved in " + file, e);
        }
    }

    /**
     * Reads it.
     *
     * @throws dev.slipway.engine.saved.SavedPlanException if it is no saved plan
     */
    public static Plan read(Path file) {
        try {
            return SavedPlans.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the saved plan " + file + " cannot be read", e);
        }
    }
}

package dev.slipway.benchmark.hosts;

import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Observes the hosts of a document a few times, and writes down how many seconds each time took. */
public final class Observing {

    private Observing() {}

    /**
     * Takes the document, how many times, and the file for the figures.
     *
     * @throws IllegalStateException if a host leaves a question open: such figures would be worth nothing
     */
    public static void main(String[] arguments) throws IOException {
        var observatory = Observatory.of(Workplace.real(Path.of(arguments[0]), Limits.USUAL), System.getenv());
        var seconds = new ArrayList<String>();
        for (var left = Integer.parseInt(arguments[1]); left > 0; left--) {
            var observation = observatory.observe();
            if (!observation.unreadable().isEmpty()) {
                throw new IllegalStateException(String.join("; ", observation.unreadable()));
            }
            seconds.add(String.valueOf(observation.took().toNanos() / 1e9));
        }
        Files.write(Path.of(arguments[2]), seconds);
    }
}

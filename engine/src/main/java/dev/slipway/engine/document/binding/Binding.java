package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.value.Folder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What comes together while one document is bound. */
final class Binding {

    final Folder folder;
    final Problems problems;
    final Places places = new Places();
    final List<List<String>> gaps = new ArrayList<>();
    final List<FileUse> files = new ArrayList<>();
    final List<SecretUse> secrets = new ArrayList<>();

    Binding(Folder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** An error at what stands in a place. */
    void wrong(Spot spot, String what, String why, String next) {
        problems.add(Problem.error(spot.trail() + " " + what, spot.position(), why, next));
    }

    /** Something was left out here. */
    void gap(Trail trail) {
        gaps.add(trail.steps());
    }

    <T> Bound<T> bound(Optional<T> value) {
        return new Bound<>(value, places, gaps, files, secrets);
    }
}

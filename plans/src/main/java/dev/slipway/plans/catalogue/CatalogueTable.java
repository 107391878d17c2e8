package dev.slipway.plans.catalogue;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.Version;
import java.util.List;
import java.util.Map;

/**
 * The catalogue as it is written.
 *
 * <pre>
 * rows:
 *   - kubernetes: {from: 1.34.2, to: 1.34.10}
 *     layers: {host: {sandbox: "registry.k8s.io/pause:3.10.1"}}
 * </pre>
 */
@Form("Which versions go together.")
record CatalogueTable(@Field("The rows, the newest first.") List<Row> rows) {

    @Form("What goes with some versions of Kubernetes.")
    record Row(
            @Field("The versions that it is for.") Stretch kubernetes,
            @Field("What each layer has to know of it.") Map<String, Node.Mapping> layers) {}

    /** Versions that differ in their last number only. */
    @Form("Patch versions of one minor version.")
    record Stretch(
            @Field("The first of them.") Version from,
            @Field("The last of them.") Version to) {

        Stretch {
            var least = from.numbers();
            var most = to.numbers();
            if (least.size() != 3
                    || most.size() != 3
                    || !least.subList(0, 2).equals(most.subList(0, 2))
                    || least.getLast() > most.getLast()) {
                throw new IllegalArgumentException("not patch versions of one minor version: " + from + " to " + to);
            }
        }

        boolean has(Version version) {
            return version.suffix().isEmpty()
                    && version.numbers().size() == 3
                    && version.compareTo(from) >= 0
                    && version.compareTo(to) <= 0;
        }

        List<Version> all() {
            var minor = from.numbers().get(0) + "." + from.numbers().get(1) + ".";
            return java.util.stream.IntStream.rangeClosed(
                            from.numbers().get(2), to.numbers().get(2))
                    .mapToObj(patch -> new Version(minor + patch))
                    .toList();
        }
    }
}

package dev.slipway.plans.catalogue;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.Suggestion;
import dev.slipway.engine.document.binding.Binder;
import dev.slipway.engine.document.binding.SectionCheck;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.document.value.Folder;
import dev.slipway.engine.document.value.Version;
import dev.slipway.engine.spi.CatalogueKey;
import dev.slipway.plans.document.DataFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table of what goes together. */
public final class Catalogue {

    private final CatalogueTable table;

    private Catalogue(CatalogueTable table) {
        this.table = table;
    }

    /** The one that this Slipway brings along. */
    public static Catalogue shipped() {
        return of(DataFile.read(Catalogue.class, "catalogue.yaml"));
    }

    static Catalogue of(Node root) {
        return new Catalogue(bound(CatalogueTable.class, root));
    }

    /** Every Kubernetes version that it knows, the newest first. */
    public List<Version> known() {
        return table.rows().stream()
                .flatMap(row -> row.kubernetes().all().stream())
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** A layer's part of the row for a version, bound to the layer's record; empty if the row has none for it. */
    public <R> Optional<R> part(Version version, String layer, Class<R> type) {
        return table.rows().stream()
                .filter(row -> row.kubernetes().has(version))
                .findFirst()
                .flatMap(row -> Optional.ofNullable(row.layers().get(layer)))
                .map(part -> bound(type, part));
    }

    /** The section, which if it names the version of Kubernetes must name one that the catalogue knows. */
    public <T> SectionType<T> checking(SectionType<T> section) {
        if (!CatalogueKey.class.isAssignableFrom(section.type())) {
            return section;
        }
        SectionCheck<T> check = (bound, document, problems) -> {
            section.check().check(bound, document, problems);
            var key = (CatalogueKey) bound;
            if (table.rows().stream().noneMatch(row -> row.kubernetes().has(key.kubernetesVersion()))) {
                problems.add(Problem.error(
                        document.path(bound, key.versionComponent()) + " is not a known version of Kubernetes",
                        document.at(bound, key.versionComponent()),
                        "found " + key.kubernetesVersion() + "; known here: " + stretches(),
                        suggestion(key.kubernetesVersion())));
            }
        };
        return new SectionType<>(section.name(), section.type(), section.presence(), check);
    }

    private String suggestion(Version version) {
        return Suggestion.among(known().stream().map(Version::text).toList(), version.text())
                .map(near -> "write " + near + ", or another of these")
                .orElse("write one of these; the newest is " + known().getFirst());
    }

    private String stretches() {
        return table.rows().stream()
                .sorted((one, other) ->
                        one.kubernetes().from().compareTo(other.kubernetes().from()))
                .map(row -> row.kubernetes().from().equals(row.kubernetes().to())
                        ? row.kubernetes().from().text()
                        : row.kubernetes().from() + " to " + row.kubernetes().to())
                .collect(Collectors.joining(", "));
    }

    private static <T> T bound(Class<T> type, Node node) {
        var problems = new Problems();
        var bound = Binder.bind(type, node, new Folder(Path.of("/"), Path.of("/")), problems);
        return bound.value()
                .filter(_ -> !problems.hasErrors())
                .orElseThrow(() -> new IllegalStateException("the catalogue does not fit " + type.getName() + ":\n"
                        + ProblemText.plain().of(problems)));
    }
}

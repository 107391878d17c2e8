package dev.slipway.plans.compose;

import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.spi.CatalogueKey;
import dev.slipway.engine.spi.Claim;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Provider;
import dev.slipway.plans.catalogue.Catalogue;
import dev.slipway.plans.document.CheckedDocument;
import dev.slipway.plans.document.InstallationReader;
import dev.slipway.plans.document.Limits;
import dev.slipway.plans.document.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From a document to what all layers declare. */
public final class Composer {

    private final Layers layers;
    private final Catalogue catalogue;

    public Composer(Layers layers, Catalogue catalogue) {
        this.layers = layers;
        this.catalogue = catalogue;
    }

    /**
     * Reads a document, lets every layer declare, and holds the declarations against each other.
     *
     * @param limits how much the document may be
     * @throws DocumentProblems with every problem, if there is an error among them
     */
    public Composition compose(Path document, Limits limits, SecretValues secrets) {
        return switch (new InstallationReader(sections(), limits).read(document)) {
            case Reading.Refused(var problems) -> throw new DocumentProblems(problems);
            case Reading.Accepted(var checked, var problems) -> compose(checked, secrets, problems);
        };
    }

    private List<SectionType<?>> sections() {
        var sections = new ArrayList<SectionType<?>>();
        layers.sections().forEach(section -> sections.add(catalogue.checking(section)));
        return sections;
    }

    private Composition compose(CheckedDocument document, SecretValues secrets, Problems problems) {
        var installation = new ComposedInstallation(document, rows(document), secrets);
        var byLayer = new LinkedHashMap<Provider, Declarations>();
        layers.inOrder().forEach(layer -> byLayer.put(layer, layer.declare(installation)));
        var places = new Places(document.source());
        DeclarationCheck.check(byLayer, places, problems);
        var claims = new ArrayList<Claim>();
        byLayer.values().forEach(declarations -> claims.addAll(declarations.claims()));
        ClaimCheck.check(claims, places, problems);
        if (problems.hasErrors()) {
            throw new DocumentProblems(problems);
        }
        var all = byLayer.values().stream().reduce(Declarations.NONE, Declarations::and);
        return new Composition(document.name(), layers, all, problems);
    }

    private Map<Class<?>, Object> rows(CheckedDocument document) {
        var version = layers.sections().stream()
                .filter(section -> CatalogueKey.class.isAssignableFrom(section.type()))
                .flatMap(section -> document.section(section.type()).stream())
                .map(section -> ((CatalogueKey) section).kubernetesVersion())
                .findFirst();
        var rows = new HashMap<Class<?>, Object>();
        version.ifPresent(known -> {
            for (var layer : layers.inOrder()) {
                layer.row()
                        .ifPresent(type ->
                                catalogue.part(known, layer.name(), type).ifPresent(part -> rows.put(type, part)));
            }
        });
        return rows;
    }
}

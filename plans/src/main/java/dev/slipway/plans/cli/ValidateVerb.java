package dev.slipway.plans.cli;

import dev.slipway.plans.compose.SecretValues;
import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.Desk;
import java.nio.file.Path;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway validate}. */
final class ValidateVerb implements Verb {

    /** What is asked for. */
    record Request(Path document, Limits limits) {}

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                this,
                "validate",
                "Checks a document and tells every problem at once. Talks to no host, reads no state.");
        spec.addMixin("document", DocumentOptions.document());
        return Help.examples(spec, "slipway validate -f acme.yaml");
    }

    static Request request(ParseResult arguments, Path folder) {
        return new Request(DocumentOptions.file(arguments, folder), DocumentOptions.limits(arguments));
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        var screen = Screen.of(arguments, surroundings);
        var request = request(arguments, surroundings.folder());
        var composition = Desk.composer(surroundings.layers().get())
                .compose(request.document(), request.limits(), SecretValues.UNKNOWN);
        screen.tell(composition.warnings());
        var byLayer = new TreeMap<String, Integer>();
        composition
                .declarations()
                .resources()
                .forEach(resource -> byLayer.merge(resource.address().layer(), 1, Integer::sum));
        screen.print(request.document() + " is valid: installation " + composition.installation() + ", "
                + composition.declarations().targets().size() + " targets, "
                + composition.declarations().resources().size() + " resources " + byLayer + "\n");
        return ExitCode.DONE;
    }
}

package dev.slipway.plans.cli;

import dev.slipway.plans.run.Workplace;
import dev.slipway.state.Address;
import dev.slipway.state.State;
import dev.slipway.state.edit.Edited;
import dev.slipway.state.edit.Listing;
import dev.slipway.state.edit.Move;
import dev.slipway.state.edit.Removal;
import dev.slipway.state.store.StateStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code slipway state} with its commands: looks at what is remembered, and changes it by hand. */
final class StateVerb implements Verb {

    /** What one of its commands does. */
    @FunctionalInterface
    private interface Task {
        ExitCode run(ParseResult arguments, Workplace workplace, Screen screen);
    }

    private record Command(String name, String description, List<PositionalParamSpec> parameters, Task task)
            implements Verb {

        @Override
        public CommandSpec spec() {
            var spec = Help.command(this, name, description);
            spec.addMixin("document", DocumentOptions.document());
            spec.addMixin("rehearsal", DocumentOptions.rehearsal());
            parameters.forEach(spec::addPositional);
            return spec;
        }

        @Override
        public ExitCode run(ParseResult arguments, Surroundings surroundings) {
            return task.run(
                    arguments,
                    DocumentOptions.workplace(arguments, surroundings.folder()),
                    Screen.of(arguments, surroundings));
        }
    }

    @Override
    public CommandSpec spec() {
        var spec = Help.command(
                new NoVerb("slipway state --help"),
                "state",
                "Looks at what Slipway remembers of an installation, and changes it by hand. Nothing is done on any"
                        + " host.");
        for (var command : commands()) {
            var below = command.spec();
            if (command.name().equals("push")) {
                below.addOption(Topic.flag(
                        "--force", "Even if it is older, of another lineage, or takes the place of a broken one."));
            }
            spec.addSubcommand(below.name(), below);
        }
        return Help.examples(
                spec,
                "slipway state list 'host.file[node-1:*'",
                "slipway state show 'host.file[node-1:/etc/hosts]'",
                "slipway state mv 'host.file[node-1:/etc/a]' 'host.file[node-1:/etc/b]'",
                "slipway state pull > state.json");
    }

    @Override
    public ExitCode run(ParseResult arguments, Surroundings surroundings) {
        throw new UnsupportedOperationException("its commands are run");
    }

    private static List<Command> commands() {
        return List.of(
                new Command(
                        "list",
                        "Lists addresses.",
                        List.of(parameter("PATTERN", "0..*", "Only these; * stands for any text.")),
                        StateVerb::list),
                new Command(
                        "show",
                        "Shows all that is remembered of an address.",
                        List.of(parameter("ADDRESS", "1", "Which.")),
                        StateVerb::show),
                new Command(
                        "rm",
                        "Forgets addresses. What they stand for stays where it is; if the document still has it, the"
                                + " next plan adopts it.",
                        List.of(parameter("ADDRESS", "1..*", "Which.")),
                        StateVerb::remove),
                new Command(
                        "mv",
                        "Gives an address another key, when its name in the document has changed and the thing is the"
                                + " same.",
                        List.of(parameter("ADDRESS", "2", "From, and to.")),
                        StateVerb::move),
                new Command(
                        "pull",
                        "Prints the state, byte for byte as its file is to be, for push.",
                        List.of(),
                        StateVerb::pull),
                new Command(
                        "push",
                        "Puts a state file in place of the state.",
                        List.of(parameter("FILE", "1", "The state file.")),
                        StateVerb::push),
                new Command(
                        "unlock",
                        "Takes the lock away from a run that is gone for good.",
                        List.of(parameter("ID", "1", "ID of the lock, as the refusal named it.")),
                        StateVerb::unlock));
    }

    private static PositionalParamSpec parameter(String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .type(String[].class)
                .description(description)
                .build();
    }

    private static List<String> parameters(ParseResult arguments) {
        return List.of(arguments.matchedPositionalValue(0, new String[0]));
    }

    private static ExitCode list(ParseResult arguments, Workplace workplace, Screen screen) {
        var text = new StringBuilder();
        Listing.list(workplace.store().load(), parameters(arguments))
                .forEach(address -> text.append(address).append('\n'));
        screen.print(text.toString());
        return ExitCode.DONE;
    }

    private static ExitCode show(ParseResult arguments, Workplace workplace, Screen screen) {
        var address = PlanningOptions.address("", parameters(arguments).getFirst());
        var page = Listing.show(workplace.store().load(), address);
        page.ifPresentOrElse(
                screen::print,
                () -> screen.error(new Complaint(
                        address + " is not in the state", "", "", "see what is with: slipway state list")));
        return page.isPresent() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static ExitCode remove(ParseResult arguments, Workplace workplace, Screen screen) {
        var addresses = parameters(arguments).stream()
                .map(text -> PlanningOptions.address("", text))
                .toList();
        return edit(workplace.store(), "state rm", screen, state -> Removal.remove(state, addresses));
    }

    private static ExitCode move(ParseResult arguments, Workplace workplace, Screen screen) {
        var parameters = parameters(arguments);
        Address from = PlanningOptions.address("", parameters.get(0));
        Address to = PlanningOptions.address("", parameters.get(1));
        return edit(workplace.store(), "state mv", screen, state -> Move.move(state, from, to));
    }

    private static ExitCode edit(StateStore store, String purpose, Screen screen, Function<State, Edited> edit) {
        try (var locked = Locking.lock(store, purpose, screen)) {
            return switch (edit.apply(locked.load())) {
                case Edited.Done(var next) -> {
                    screen.say("the state has serial " + locked.replace(next).serial() + " now");
                    yield ExitCode.DONE;
                }
                case Edited.Refused(var problems) -> {
                    problems.forEach(problem -> screen.error(Complaint.of(problem)));
                    yield ExitCode.REFUSED;
                }
            };
        }
    }

    private static ExitCode pull(ParseResult arguments, Workplace workplace, Screen screen) {
        var bytes = workplace.store().pull();
        screen.out().write(bytes, 0, bytes.length);
        screen.out().flush();
        return ExitCode.DONE;
    }

    private static ExitCode push(ParseResult arguments, Workplace workplace, Screen screen) {
        var name = parameters(arguments).getFirst();
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(screen.folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
        try (var locked = Locking.lock(workplace.store(), "state push", screen)) {
            var now = locked.push(bytes, name, Topic.has(arguments, "--force"));
            screen.say("the state has serial " + now.serial() + " now");
            return ExitCode.DONE;
        }
    }

    private static ExitCode unlock(ParseResult arguments, Workplace workplace, Screen screen) {
        var holder = workplace.store().unlock(parameters(arguments).getFirst());
        screen.say("taken from " + holder);
        return ExitCode.DONE;
    }
}

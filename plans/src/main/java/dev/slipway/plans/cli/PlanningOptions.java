package dev.slipway.plans.cli;

import dev.slipway.engine.plan.Consent;
import dev.slipway.engine.plan.Selection;
import dev.slipway.state.Address;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** What is planned, and what is allowed. */
final class PlanningOptions {

    private static final String TARGET = "--target";
    private static final String EXCLUDE = "--exclude";
    private static final String REPLACE = "--replace";
    private static final String ALLOW = "--allow";
    private static final String TRUST = "--trust-new-host-keys";

    private PlanningOptions() {}

    static CommandSpec selection() {
        return Topic.of(
                Topic.repeated(
                        TARGET,
                        "ADDRESS",
                        "Plan only this, with what it needs; * stands for any text, as in 'host.*[node-1:*'. May be"
                                + " given several times."),
                Topic.repeated(
                        EXCLUDE,
                        "ADDRESS",
                        "Leave this as it is; what would change and needs it is held. * stands for any text. May be"
                                + " given several times."),
                Topic.repeated(REPLACE, "ADDRESS", "Make this anew. May be given several times."));
    }

    static CommandSpec consent() {
        return Topic.of(Topic.repeated(
                ALLOW,
                "NAME",
                "Allow what is refused otherwise: a failed check, lost data or a conflict by its address, a host that"
                        + " is gone by its name. It is printed in the plan and saved with it. May be given several"
                        + " times."));
    }

    static CommandSpec trust() {
        return Topic.of(Topic.flag(
                TRUST, "Believe a host whose key nobody knows yet, and remember the key. A changed key is refused."));
    }

    static Selection selection(ParseResult arguments) {
        var replace = new TreeSet<Address>();
        for (var text : Topic.texts(arguments, REPLACE)) {
            replace.add(address(REPLACE, text));
        }
        return new Selection(
                new TreeSet<>(Topic.texts(arguments, TARGET)),
                new TreeSet<>(Topic.texts(arguments, EXCLUDE)),
                replace,
                false);
    }

    static Consent consent(ParseResult arguments) {
        return new Consent(new TreeSet<>(Topic.texts(arguments, ALLOW)));
    }

    static boolean trust(ParseResult arguments) {
        return Topic.has(arguments, TRUST);
    }

    /** Reads an address of the command line. */
    static Address address(String option, String text) {
        return Address.parse(text)
                .orElseThrow(() -> new Usage(
                        (option.isEmpty() ? "" : option + ": ") + "'" + text + "' is no address",
                        "an address is a type and a key in brackets, as in 'host.file[node-1:/etc/hosts]'",
                        "put it in quotes, so that the shell leaves the brackets alone"));
    }
}

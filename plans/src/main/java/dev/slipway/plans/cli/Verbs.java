package dev.slipway.plans.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All commands. None is made before it is called, so that a small one starts fast. */
final class Verbs {

    private static final Map<String, Supplier<Verb>> BY_NAME = byName();

    private Verbs() {}

    private static Map<String, Supplier<Verb>> byName() {
        var verbs = new LinkedHashMap<String, Supplier<Verb>>();
        verbs.put("validate", ValidateVerb::new);
        verbs.put("plan", PlanVerb::new);
        verbs.put("apply", ApplyVerb::new);
        verbs.put("destroy", DestroyVerb::new);
        verbs.put("show", ShowVerb::new);
        verbs.put("drift", DriftVerb::new);
        verbs.put("graph", GraphVerb::new);
        verbs.put("state", StateVerb::new);
        verbs.put("rehearse", RehearseVerb::new);
        verbs.put("schema", SchemaVerb::new);
        verbs.put("completion", CompletionVerb::new);
        return verbs;
    }

    static List<Verb> all() {
        return BY_NAME.values().stream().map(Supplier::get).toList();
    }

    /** The one that is called, if it is clear which; else all of them. */
    static List<Verb> among(List<String> arguments) {
        var called = arguments.isEmpty() ? null : BY_NAME.get(arguments.getFirst());
        return called == null ? all() : List.of(called.get());
    }
}

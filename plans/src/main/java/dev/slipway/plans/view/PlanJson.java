package dev.slipway.plans.view;

import dev.slipway.engine.plan.Plan;
import java.util.Optional;

/**
 * A plan for programs. One object:
 *
 * <ul>
 *   <li>{@code format_version} — {@code major.minor}; a new minor only adds entries, a new major may change any.
 *   <li>{@code kind} — {@code plan}. {@code digest} — by which the plan is known, the same as in its other forms.
 *   <li>{@code installation}, {@code lineage}, {@code serial} — whose plan it is and which state it was made from.
 *   <li>{@code empty} — whether there is nothing to do. {@code whole} — whether nothing is held, refused or faulty.
 *   <li>{@code summary} — how many addresses have each action; {@code impacts} — addresses by what they cost.
 *   <li>{@code consent}, {@code selection} — what was allowed, and what was asked for.
 *   <li>{@code targets} — for each {@code status} ({@code reached}, {@code silent}, {@code not-yet}) and
 *       {@code reason}.
 *   <li>{@code changes} — those that do something. {@code action} is one of {@code create update replace delete adopt
 *       forget}; {@code attribute_changes} have {@code name}, {@code cause} ({@code asked drift first follows}),
 *       {@code before} and {@code after} (absent where there is none); {@code after} is what the resource will be;
 *       {@code operations} have {@code place}, {@code summary}, {@code does} and, if asked for, {@code commands}.
 *   <li>{@code steps}, {@code edges}, {@code groups}, {@code checks}, {@code held}, {@code refused}, {@code not_ready},
 *       {@code drift}, {@code faults}, {@code roles}, {@code left_out}.
 * </ul>
 *
 * <p>A secret is {@code {"$secret": reference}}, what only apply can tell {@code {"$unknown": pattern}}.
 */
public final class PlanJson {

    /** Version of the form of everything in JSON. */
    public static final String FORMAT_VERSION = "1.0";

    private PlanJson() {}

    /** @param commands how to find what each operation will run, if that is to be in it */
    public static String of(Plan plan, String digest, Optional<Commands> commands) {
        return JsonText.indented(new PlanData(plan, commands).data(FORMAT_VERSION, digest));
    }

    /** What differs from the record although nobody asked: {@code drift} as in a plan. */
    public static String drift(Plan plan) {
        var data = PlanData.with(
                "format_version",
                FORMAT_VERSION,
                "kind",
                "drift",
                "installation",
                plan.installation(),
                "drift",
                PlanData.drift(plan));
        return JsonText.indented(data);
    }
}

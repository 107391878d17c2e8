package dev.slipway.plans.view;

import dev.slipway.engine.apply.ApplyResult;
import dev.slipway.engine.apply.Event;
import dev.slipway.engine.apply.Outcome;
import dev.slipway.engine.plan.Plan;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happens during an apply, for programs: one object a line, each with {@code event}.
 *
 * <ul>
 *   <li>{@code planned} — first: {@code format_version}, {@code digest}, {@code installation}, {@code summary} as in
 *       {@link PlanJson}.
 *   <li>{@code started}, {@code running} ({@code place}, {@code target}, {@code summary}), {@code waiting}
 *       ({@code waits_for}, {@code millis}), {@code retrying} ({@code reason}, {@code millis}), {@code ended}
 *       ({@code outcome}, {@code millis}), each with {@code address}.
 *   <li>{@code says} — a target says what it waits for: {@code target}, {@code line}.
 *   <li>{@code stopping}.
 *   <li>{@code finished} — last: {@code succeeded}, {@code interrupted}, {@code outcomes}: how many of each.
 * </ul>
 */
public final class EventJson {

    private EventJson() {}

    public static String planned(Plan plan, String digest) {
        return JsonText.line(PlanData.with(
                "event",
                "planned",
                "format_version",
                PlanJson.FORMAT_VERSION,
                "digest",
                digest,
                "installation",
                plan.installation(),
                "summary",
                PlanData.summary(plan)));
    }

    public static String says(String target, String line) {
        return JsonText.line(PlanData.with("event", "says", "target", target, "line", line));
    }

    public static String line(Event event) {
        return JsonText.line(
                switch (event) {
                    case Event.Started(var address) -> PlanData.with("event", "started", "address", address.toString());
                    case Event.Running(var address, var place, var target, var summary) ->
                        PlanData.with(
                                "event", "running",
                                "address", address.toString(),
                                "place", place.toString(),
                                "target", target.toString(),
                                "summary", summary);
                    case Event.Waiting(var address, var waitsFor, var since) ->
                        PlanData.with(
                                "event",
                                "waiting",
                                "address",
                                address.toString(),
                                "waits_for",
                                waitsFor,
                                "millis",
                                since.toMillis());
                    case Event.Retrying(var address, var why, var after) ->
                        PlanData.with(
                                "event",
                                "retrying",
                                "address",
                                address.toString(),
                                "reason",
                                why,
                                "millis",
                                after.toMillis());
                    case Event.Ended(var address, var outcome, var took) -> ended(address.toString(), outcome, took);
                    case Event.Stopping _ -> PlanData.with("event", "stopping");
                });
    }

    private static Map<String, Object> ended(String address, Outcome outcome, Duration took) {
        var data = PlanData.with(
                "event", "ended", "address", address, "outcome", word(outcome), "millis", took.toMillis());
        switch (outcome) {
            case Outcome.Applied _, Outcome.Unchanged _ -> {}
            case Outcome.Failed(var failure) -> {
                data.put("what", failure.what());
                data.put("detail", failure.detail());
                data.put("remedy", failure.remedy());
            }
            case Outcome.Skipped(var because) -> data.put("because", because.toString());
            case Outcome.Refused(var why, var remedy) -> {
                data.put("what", why);
                data.put("remedy", remedy);
            }
            case Outcome.Interrupted(var begun) -> data.put("begun", begun);
        }
        return data;
    }

    public static String finished(ApplyResult result) {
        var counts = new TreeMap<String, Integer>();
        result.outcomes().values().forEach(outcome -> counts.merge(word(outcome), 1, Integer::sum));
        return JsonText.line(PlanData.with(
                "event",
                "finished",
                "succeeded",
                result.succeeded(),
                "interrupted",
                result.interrupted(),
                "outcomes",
                new LinkedHashMap<>(counts)));
    }

    static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied _ -> "applied";
            case Outcome.Unchanged _ -> "unchanged";
            case Outcome.Failed _ -> "failed";
            case Outcome.Skipped _ -> "skipped";
            case Outcome.Refused _ -> "refused";
            case Outcome.Interrupted _ -> "interrupted";
        };
    }
}

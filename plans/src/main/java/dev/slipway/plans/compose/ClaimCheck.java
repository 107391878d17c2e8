package dev.slipway.plans.compose;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.value.Cidr;
import dev.slipway.engine.spi.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Holds the claims of all layers against each other: what one uses no other may. */
final class ClaimCheck {

    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::kind)
            .thenComparing(Claim::value)
            .thenComparing(Claim::by)
            .thenComparing(Claim::source)
            .thenComparing(claim -> claim.hosts().stream().sorted().toList().toString());

    private final Places places;
    private final Problems problems;

    private ClaimCheck(Places places, Problems problems) {
        this.places = places;
        this.problems = problems;
    }

    static void check(Collection<Claim> claims, Places places, Problems problems) {
        var check = new ClaimCheck(places, problems);
        var sorted = new LinkedHashSet<>(claims.stream().sorted(ORDER).toList());
        Map<String, List<Claim>> same = new HashMap<>();
        var subnets = new ArrayList<Subnet>();
        for (var claim : sorted) {
            if (claim.kind() == Claim.Kind.SUBNET) {
                subnets.add(new Subnet(new Cidr(claim.value()), claim));
                continue;
            }
            var others = same.computeIfAbsent(claim.kind() + " " + claim.value(), _ -> new ArrayList<>());
            others.stream()
                    .filter(other -> meet(other, claim))
                    .findFirst()
                    .ifPresent(other -> check.tell(other, claim));
            others.add(claim);
        }
        check.subnets(subnets);
    }

    private record Subnet(Cidr range, Claim claim) {}

    private void subnets(List<Subnet> subnets) {
        for (var i = 0; i < subnets.size(); i++) {
            for (var j = 0; j < i; j++) {
                var one = subnets.get(j);
                var other = subnets.get(i);
                if (one.range().overlaps(other.range()) && meet(one.claim(), other.claim())) {
                    tell(one.claim(), other.claim());
                }
            }
        }
    }

    private static boolean meet(Claim one, Claim other) {
        return one.hosts().isEmpty()
                || other.hosts().isEmpty()
                || one.hosts().stream().anyMatch(other.hosts()::contains);
    }

    /** The claim that stands in the document is the one to be changed; the later one if both do. */
    private void tell(Claim one, Claim other) {
        var second = other.source().isEmpty() && !one.source().isEmpty() ? one : other;
        var first = second.equals(other) ? one : other;
        problems.add(new Problem(
                Problem.Severity.ERROR,
                second.by() + " and " + first.by() + " both want " + noun(second.kind()) + " " + both(first, second),
                places.find(second.source()),
                first.by() + " has " + first.value() + ", " + source(first) + "; " + second.by() + " wants "
                        + second.value() + ", " + source(second),
                "give one of them another " + noun(second.kind())));
    }

    private static String both(Claim first, Claim second) {
        var hosts = new ArrayList<String>();
        if (!first.hosts().isEmpty() && !second.hosts().isEmpty()) {
            first.hosts().stream().filter(second.hosts()::contains).sorted().forEach(hosts::add);
        } else {
            hosts.addAll(first.hosts());
            hosts.addAll(second.hosts());
            hosts.sort(Comparator.naturalOrder());
        }
        return second.value() + (hosts.isEmpty() ? "" : " on " + String.join(", ", hosts));
    }

    private static String source(Claim claim) {
        return claim.source().isEmpty() ? "by default" : "at " + claim.source();
    }

    private static String noun(Claim.Kind kind) {
        return switch (kind) {
            case SUBNET -> "subnet";
            case HOST_PORT -> "host port";
            case PATH -> "path";
            case OBJECT -> "object";
        };
    }
}

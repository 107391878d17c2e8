package dev.slipway.host.resource;

import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Wish;
import dev.slipway.state.Value;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which version is meant where the document has a pattern, by what apt on the host knows. */
final class PackageChoice {

    private final PlanRequest request;
    private final Spot spot;

    PackageChoice(PlanRequest request) {
        this.request = request;
        this.spot = Spot.of(request.subject());
    }

    /** The wishes, with versions in the place of patterns as far as they can be told. */
    SortedMap<String, Wish> wishes() {
        var wishes = new TreeMap<>(HostType.wishes(request.subject()));
        var current = HostType.current(request);
        wishes.replaceAll((name, wish) -> wish.value() instanceof Value.Unknown pattern
                ? chosen(name, pattern, current.text(name))
                        .map(version -> Wish.exactly(Value.of(version)))
                        .orElse(wish)
                : wish);
        return wishes;
    }

    private Optional<String> chosen(String name, Value.Unknown pattern, Optional<String> installed) {
        var sound = installed.map(PackagesType::plain);
        if (sound.filter(version -> pattern.admits(Value.of(version))).isPresent()) {
            return sound;
        }
        return comesFromFile(name) || listsChange(request) ? Optional.empty() : newest(name, pattern);
    }

    private boolean comesFromFile(String name) {
        return HostType.wish(request.subject(), PackagesType.file(name)).isPresent();
    }

    /** Whether apt will know more once the changes that come first are done. */
    static boolean listsChange(PlanRequest request) {
        return request.dependencies().values().stream()
                .anyMatch(planned -> planned.changes()
                        && (planned.address().type().equals(RepositoryType.NAME)
                                || planned.address().type().equals(PackageListsType.NAME)));
    }

    /** The newest version that apt knows of and that is as wanted. */
    private Optional<String> newest(String name, Value wanted) {
        return Seen.find(request.readings(), PackagesType.candidates(spot, name)).stream()
                .flatMap(found -> found.versions().stream())
                .filter(version -> fits(wanted, version))
                .findFirst();
    }

    /** Whether apt does not know what is wanted, and nothing that comes first will teach it. */
    static boolean isUnknown(PlanRequest request, String name, Value wanted) {
        return !listsChange(request)
                && new PackageChoice(request).newest(name, wanted).isEmpty();
    }

    /** The one repository whose lists have to be fetched for that; all of them if there is not exactly one. */
    static String source(PlanRequest request) {
        var repositories = request.dependencies().values().stream()
                .map(Planned::address)
                .filter(address -> address.type().equals(RepositoryType.NAME))
                .toList();
        if (repositories.size() != 1) {
            return "";
        }
        var key = repositories.getFirst().key();
        return RepositoryType.sourcesPath(key.substring(key.indexOf(':') + 1));
    }

    private static boolean fits(Value wanted, String version) {
        return wanted instanceof Value.Unknown pattern
                ? pattern.admits(Value.of(version))
                : wanted.equals(Value.of(version));
    }
}

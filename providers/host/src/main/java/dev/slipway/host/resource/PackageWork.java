package dev.slipway.host.resource;

import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Operation;
import dev.slipway.host.catalogue.PackageFacts;
import dev.slipway.host.operation.HoldPackages;
import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.operation.InstallPackages.Package;
import dev.slipway.host.operation.RemovePackages;
import dev.slipway.host.operation.RepairDpkg;
import dev.slipway.host.operation.UpdatePackageLists;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations that make packages what they are to be, in the order in which apt can do them. */
final class PackageWork {

    private final PlanRequest request;
    private final Spot spot;
    private final Value.MapOf current;
    private final Value.MapOf wanted;
    private final List<Package> installs = new ArrayList<>();
    private final List<String> removals = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> holds = new ArrayList<>();
    private final List<String> releases = new ArrayList<>();
    private boolean repair;
    private boolean downgrade;
    private boolean unknown;
    private Impact impact = Impact.NONE;

    private PackageWork(PlanRequest request, Value.MapOf current, Value.MapOf wanted) {
        this.request = request;
        this.spot = Spot.of(request.subject());
        this.current = current;
        this.wanted = wanted;
    }

    static Work of(PlanRequest request, Value.MapOf current, Value.MapOf wanted) {
        var work = new PackageWork(request, current, wanted);
        PackagesType.names(request.subject()).forEach(work::look);
        return new Work(work.operations(), work.impact);
    }

    private void look(String name) {
        var is = current.text(name);
        var willBe = wanted.find(name);
        if (willBe.isEmpty()) {
            is.ifPresent(_ -> removed(name));
        } else if (is.isEmpty() || !fits(willBe.get(), PackagesType.plain(is.get()))) {
            installed(name, is, willBe.get());
        } else if (PackagesType.isBroken(is.get())) {
            repair = true;
            held(name);
        } else {
            held(name);
        }
    }

    private static boolean fits(Value wanted, String version) {
        return wanted instanceof Value.Unknown pattern
                ? pattern.admits(Value.of(version))
                : wanted instanceof Value.Text(var text)
                        && PackagesType.plain(text).equals(version);
    }

    private void removed(String name) {
        var facts = PackageFacts.of(name);
        (facts.purge() ? removals : kept).add(name);
        cost(facts.removal());
    }

    private void installed(String name, Optional<String> is, Value willBe) {
        var version = willBe instanceof Value.Unknown(var pattern)
                ? pattern
                : willBe instanceof Value.Text(var text) ? PackagesType.plain(text) : "";
        var file = HostType.wish(request.subject(), PackagesType.file(name)).orElse("");
        installs.add(new Package(name, version.equals("*") ? "" : version, wanted.flag(PackagesType.hold(name)), file));
        unknown |= file.isEmpty() && PackageChoice.isUnknown(request, name, willBe);
        if (is.isPresent()) {
            downgrade |= new DebianVersion(version.replace("*", ""))
                            .compareTo(new DebianVersion(PackagesType.plain(is.get())))
                    < 0;
            cost(PackageFacts.of(name).upgrade());
        }
    }

    private void held(String name) {
        var hold = PackagesType.hold(name);
        if (wanted.find(hold).isPresent() && wanted.flag(hold) != current.flag(hold)) {
            (wanted.flag(hold) ? holds : releases).add(name);
        }
    }

    private void cost(Impact more) {
        impact = impact.compareTo(more) >= 0 ? impact : more;
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        if (repair || (isBroken() && !(installs.isEmpty() && removals.isEmpty() && kept.isEmpty()))) {
            operations.add(new RepairDpkg(spot.place()));
        }
        if (!installs.isEmpty() && unknown) {
            operations.add(new UpdatePackageLists(spot.place(), PackageChoice.source(request)));
        }
        // Docker first: it needs the others, and apt would have to remove it with them although it is held.
        if (!kept.isEmpty()) {
            operations.add(new RemovePackages(spot.place(), kept, false));
        }
        if (!removals.isEmpty()) {
            operations.add(new RemovePackages(spot.place(), removals, true));
        }
        if (!installs.isEmpty()) {
            operations.add(new InstallPackages(spot.place(), installs, downgrade));
        }
        if (!holds.isEmpty()) {
            operations.add(new HoldPackages(spot.place(), holds, true));
        }
        if (!releases.isEmpty()) {
            operations.add(new HoldPackages(spot.place(), releases, false));
        }
        return operations;
    }

    private boolean isBroken() {
        return Seen.find(request.readings(), PackagesType.dpkg(spot))
                .filter(dpkg -> dpkg.interrupted() || !dpkg.broken().isEmpty())
                .isPresent();
    }
}

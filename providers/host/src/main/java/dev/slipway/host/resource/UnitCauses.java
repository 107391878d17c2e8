package dev.slipway.host.resource;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.host.catalogue.UnitFacts;
import dev.slipway.state.Address;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Why a unit has to be read again or restarted: what it needs changes in this plan. */
final class UnitCauses {

    private static final String UNITS = ":/etc/systemd/system/";

    private final PlanRequest request;
    private final String unit;

    UnitCauses(PlanRequest request) {
        this.request = request;
        this.unit = Spot.of(request.subject()).name();
    }

    /** The changes that follow for a unit that is there. */
    List<AttributeChange> follows() {
        if (request.subject().desired().isEmpty()) {
            return List.of();
        }
        var causes = causes(planned -> restartsFor(planned));
        if (!causes.isEmpty() && runs()) {
            return List.of(follow(UnitType.RESTART, causes));
        }
        var files = causes(UnitCauses::isUnitFile);
        return files.isEmpty() ? List.of() : List.of(follow(UnitType.RELOAD, files));
    }

    /** What an unfinished change may have left undone: nothing on a host tells which files a unit was started with. */
    List<AttributeChange> resumes() {
        return request.subject().desired().isPresent() && runs()
                ? List.of(follow(UnitType.RESTART, "an unfinished change may have left it with older files"))
                : List.of();
    }

    private boolean runs() {
        var wished = HostType.wish(request.subject(), UnitType.STATE).orElse(UnitType.RUNNING);
        return HostType.current(request).text(UnitType.STATE).orElse("").equals(UnitType.RUNNING)
                && wished.equals(UnitType.RUNNING);
    }

    /** Whether one of its own files changes, which systemd has to read again. */
    boolean unitFileChanges() {
        return !causes(UnitCauses::isUnitFile).isEmpty();
    }

    /** Whether something changes that it reads, its own files or others. */
    boolean fileChanges() {
        return !causes(UnitCauses::isFile).isEmpty();
    }

    /** The text of a file that it needs as it will be; empty if it needs none of that name. */
    Optional<String> willRead(String path) {
        return request.dependencies().values().stream()
                .filter(planned -> planned.address().key().endsWith(":" + path))
                .findFirst()
                .flatMap(planned -> planned.result().text(FileType.CONTENT));
    }

    private boolean restartsFor(Planned planned) {
        return isFile(planned) || isPackage(planned);
    }

    private List<Address> causes(Predicate<Planned> matter) {
        var causes = new ArrayList<Address>();
        for (var planned : request.dependencies().values()) {
            if (planned.changes() && matter.test(planned)) {
                causes.add(planned.address());
            }
        }
        return causes;
    }

    /** Another mode or owner of a file is no reason; another content is. */
    private static boolean isFile(Planned planned) {
        return planned.address().type().equals(FileType.NAME)
                && planned instanceof Planned.Decided(var change)
                && (isNew(change) || changes(change, List.of(FileType.KIND, FileType.CONTENT, FileType.SHA256)));
    }

    private static boolean isUnitFile(Planned planned) {
        return isFile(planned) && planned.address().key().contains(UNITS);
    }

    private boolean isPackage(Planned planned) {
        var packages = UnitFacts.of(unit).packages();
        return planned.address().type().equals(PackagesType.NAME)
                && planned instanceof Planned.Decided(var change)
                && (isNew(change)
                        ? packages.stream()
                                .anyMatch(name -> change.result().find(name).isPresent())
                        : changes(change, packages));
    }

    private static boolean isNew(Change change) {
        return change instanceof Change.Create || change instanceof Change.Replace || change instanceof Change.Delete;
    }

    private static boolean changes(Change change, List<String> names) {
        return change.attributeChanges().stream().anyMatch(attribute -> names.contains(attribute.name()));
    }

    private static AttributeChange follow(String name, List<Address> causes) {
        var text = String.join(", ", causes.stream().map(Address::toString).toList());
        return follow(name, text + (causes.size() == 1 ? " changes" : " change"));
    }

    private static AttributeChange follow(String name, String why) {
        return new AttributeChange(name, Optional.empty(), Optional.of(Value.of(why)), AttributeChange.Cause.FOLLOWS);
    }
}

package dev.slipway.engine.saved;

import dev.slipway.engine.plan.AttributeChange;
import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.plan.PlannedChange;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Address;
import dev.slipway.state.Before;
import dev.slipway.state.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How changes and operations are written, and read again. */
final class ChangeForm {

    private ChangeForm() {}

    static Tree tree(PlannedChange planned) {
        var change = planned.change();
        var tree = new Tree()
                .with("action", change.action())
                .with("reason", change.why())
                .with("impact", change.cost().name())
                .list("changes", change.attributeChanges(), ChangeForm::tree)
                .with("after", change.result())
                .list("operations", change.work(), ChangeForm::tree)
                .texts("targets", planned.targets())
                .texts("needs", planned.needs())
                .texts("requires", planned.requires())
                .texts("provides", planned.provides())
                .list(
                        "lanes",
                        planned.lanes(),
                        lane -> new Tree().with("name", lane.name()).with("permits", lane.permits()))
                .duration("deadline", planned.deadline())
                .with("source", planned.source());
        return switch (change) {
            case Change.Delete delete ->
                before(tree, delete.restores())
                        .with("covered_by", delete.coveredBy().map(by -> Value.of(by.toString())));
            case Change.Adopt adopt -> before(tree, adopt.before());
            default -> tree;
        };
    }

    private static Tree before(Tree tree, Before before) {
        return before instanceof Before.Former(var attributes) ? tree.with("before", attributes) : tree;
    }

    private static Tree tree(AttributeChange change) {
        return new Tree()
                .with("name", change.name())
                .with("before", change.before())
                .with("after", change.after())
                .with("cause", change.cause().name());
    }

    static Tree tree(Operation operation) {
        return place(operation.place())
                .with("does", operation.describe())
                .with("summary", operation.summary())
                .with("yields", operation.yields())
                .texts("uses", new TreeSet<>(operation.uses()));
    }

    private static Tree place(Place place) {
        return switch (place) {
            case Place.At(var target) -> new Tree().with("target", target.toString());
            case Place.Role role -> role(role);
        };
    }

    static Tree role(Place.Role role) {
        return new Tree().with("layer", role.layer()).with("role", role.name());
    }

    static PlannedChange planned(Address address, Fields in) {
        return new PlannedChange(
                change(address, in),
                in.texts("targets").stream().map(Fields::target).toList(),
                in.addresses("needs"),
                in.texts("requires"),
                in.texts("provides"),
                in.list("lanes", lane -> new Lane(lane.text("name"), (int) lane.number("permits"))),
                deadline(in),
                in.text("source"));
    }

    static Optional<Duration> deadline(Fields in) {
        return in.findText("deadline").map(Duration::parse);
    }

    private static Change change(Address address, Fields in) {
        var reason = in.text("reason");
        var impact = impact(in);
        var changes = in.list("changes", ChangeForm::attributeChange);
        var after = in.map("after");
        List<Operation> operations = in.list("operations", ChangeForm::operation);
        var before = in.find("before")
                .<Before>map(_ -> new Before.Former(in.map("before")))
                .orElseGet(Before.Absent::new);
        return switch (in.text("action")) {
            case "no-op" -> new Change.NoOp(address, after);
            case "create" -> new Change.Create(address, reason, impact, after, operations);
            case "update" -> new Change.Update(address, reason, impact, changes, after, operations);
            case "replace" -> new Change.Replace(address, reason, impact, changes, after, operations);
            case "adopt" -> new Change.Adopt(address, reason, impact, changes, after, before, operations);
            case "forget" -> new Change.Forget(address, reason);
            case "delete" ->
                new Change.Delete(
                        address,
                        reason,
                        impact,
                        before,
                        in.findText("covered_by").map(Fields::address),
                        operations);
            default -> throw Fields.missing("action");
        };
    }

    static Impact impact(Fields in) {
        return Fields.constant(Impact.class, in.text("impact"));
    }

    private static AttributeChange attributeChange(Fields in) {
        return new AttributeChange(
                in.text("name"),
                in.find("before"),
                in.find("after"),
                Fields.constant(AttributeChange.Cause.class, in.text("cause")));
    }

    static Operation operation(Fields in) {
        var place = in.findText("target")
                .<Place>map(target -> Place.at(Fields.target(target)))
                .orElseGet(() -> role(in));
        return new SavedOperation(place, in.map("does"), in.text("summary"), in.text("yields"), in.set("uses"));
    }

    static Place.Role role(Fields in) {
        return new Place.Role(in.text("layer"), in.text("role"));
    }
}

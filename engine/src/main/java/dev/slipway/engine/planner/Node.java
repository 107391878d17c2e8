package dev.slipway.engine.planner;

import dev.slipway.engine.plan.Change;
import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.plan.Refusal;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Subject;
import dev.slipway.state.Address;
import dev.slipway.state.Unfinished;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One address on its way through planning. */
final class Node implements Comparable<Node> {

    final Address address;
    final Subject subject;

    /** Empty for a record of a layer that is not there. */
    final Optional<ResourceType> type;

    final Optional<Unfinished> unfinished;

    /** For what is desired, what it needs; for what has to go, what its record says that it needed. In order. */
    List<Node> needs = List.of();

    /** Milestones that it requires or, for what has to go, required. */
    List<MilestoneNode> requires = List.of();

    /** Of what is desired: things that have to go and that it needed until now, as recorded. */
    List<Node> leaves = List.of();

    /** Of what is desired: milestones that it required until now and that something which has to go was a part of. */
    List<MilestoneNode> leavesMilestones = List.of();

    /** What it holds while it changes, in the order of names. */
    List<Lane> lanes = List.of();

    Choice choice = Choice.CHOSEN;

    @Nullable
    Observed observed;

    /** What its type did wrong, if anything was noticed. */
    @Nullable
    String fault;

    private @Nullable Change change;
    private @Nullable String held;
    private @Nullable Refusal refusal;

    /** What it is held for in the end; null if for a reason of its own. */
    private @Nullable Node root;

    Node(Address address, Subject subject, Optional<ResourceType> type, Optional<Unfinished> unfinished) {
        this.address = address;
        this.subject = subject;
        this.type = type;
        this.unfinished = unfinished;
    }

    /** What the selection makes of it. */
    enum Choice {
        CHOSEN,
        CAME_ALONG,
        LEFT_OUT,
        /** Planned like any other, to see whether it would change; then left out. */
        EXCLUDED
    }

    boolean desired() {
        return subject.desired().isPresent();
    }

    String source() {
        return subject.desired().map(Resource::source).orElse("");
    }

    String layer() {
        return address.layer();
    }

    void decide(Change decided) {
        change = decided;
    }

    void hold(String why) {
        if (refusal == null && held == null) {
            held = why;
        }
    }

    void refuse(String why, String remedy, String allow) {
        if (refusal == null) {
            held = null;
            refusal = new Refusal(address, why, remedy, allow);
        }
    }

    /** What is to be done, unless it is held or refused. */
    Optional<Change> change() {
        return held == null && refusal == null ? Optional.ofNullable(change) : Optional.empty();
    }

    Optional<String> held() {
        return Optional.ofNullable(held);
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Holds it because of another, or of what holds that one. */
    void holdFor(Node other, String why) {
        if (refusal == null && held == null) {
            passOn(other);
            var cause = other.root == null ? other : other.root;
            held = why + (cause.equals(other) ? "" : ", which waits for " + cause.address) + ": " + cause.reason();
        }
    }

    /** Nothing holds it itself, but it lets through to its dependents what holds another. */
    void passOn(Node other) {
        root = other.root == null ? other : other.root;
    }

    /** Whether what needs it cannot be planned. */
    boolean obstructs() {
        return held != null || refusal != null || (choice == Choice.EXCLUDED && changes());
    }

    private String reason() {
        if (held != null) {
            return held;
        }
        return refusal == null ? "it was left out" : refusal.why();
    }

    /** Whether anything is going to be different because of it. */
    boolean changes() {
        return planned().changes();
    }

    Planned planned() {
        if (held != null) {
            return new Planned.Held(address, held);
        }
        if (refusal != null) {
            return new Planned.Refused(
                    address, refusal.why(), refusal.remedy(), !refusal.allow().isEmpty());
        }
        return change == null ? new Planned.Held(address, "it was left out") : new Planned.Decided(change);
    }

    @Override
    public int compareTo(Node other) {
        return address.compareTo(other.address);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}

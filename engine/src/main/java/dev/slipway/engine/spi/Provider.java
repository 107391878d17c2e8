package dev.slipway.engine.spi;

import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.state.TargetId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A layer's front door, found by {@link java.util.ServiceLoader}. Pure but for the openers of its targets. */
public interface Provider {

    /** The layer's name, the first part of its addresses: {@code host}. */
    String name();

    /** Layers that this one stands on; they declare and arrange before it. */
    Set<String> standsOn();

    /** The sections of the document that it brings. */
    default List<SectionType<?>> sections() {
        return List.of();
    }

    /**
     * The record that this layer's part of the catalogue is bound to: versions and images that go with the Kubernetes
     * version of the document. The record describes itself as that of a section does. {@link Installation#row} has it.
     */
    default Optional<Class<?>> row() {
        return Optional.empty();
    }

    /** Its kinds of things. */
    List<ResourceType> types();

    /** What the document asks of this layer. */
    Declarations declare(Installation installation);

    /** Steps, and order between this plan's changes. */
    default Arrangement arrange(ArrangeRequest request) {
        return Arrangement.NONE;
    }

    /** The roles that operations of this layer may name as their place. */
    default Set<Place.Role> roles() {
        return Set.of();
    }

    /** What has to be read to know who has a role of this layer. */
    default Set<Probe<?>> roleProbes(Place.Role role, Set<TargetId> targets) {
        return Set.of();
    }

    /** Who has a role, by fresh readings; empty if nobody has. */
    default Optional<TargetId> bind(Place.Role role, Readings readings) {
        return Optional.empty();
    }

    /** How targets are reached, one for each kind and mode that the layer brings. */
    default List<TargetOpener> openers(Mode mode) {
        return List.of();
    }

    /**
     * What an operation of this layer will run on its target, line by line, exact and readable, with references in the
     * place of secrets. Pure.
     *
     * @return empty if the operation is of another layer
     */
    default List<String> commands(Operation operation) {
        return List.of();
    }

    /** Against what a run works. */
    enum Mode {
        REAL,
        REHEARSAL
    }
}

package dev.slipway.engine.plan;

import dev.slipway.engine.target.Place;
import dev.slipway.state.TargetId;
import java.util.Optional;

/**
 * Who has a role today. Another binding when the operation starts does not make the plan stale.
 *
 * @param today empty if nobody has it yet
 */
public record RoleBinding(Place.Role role, Optional<TargetId> today) {}

package dev.slipway.host.resource;

import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.target.Place;
import dev.slipway.state.TargetId;

/**
 * Where one thing is.
 *
 * @param name what it is called on its host: a path, a unit, a module
 */
record Spot(TargetId target, String name) {

    static Spot of(Subject subject) {
        var target = subject.targets().iterator().next();
        var key = subject.address().key();
        return new Spot(target, key.substring(key.indexOf(':') + 1));
    }

    Place place() {
        return Place.at(target);
    }
}

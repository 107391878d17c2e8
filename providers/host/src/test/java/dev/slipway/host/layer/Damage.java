package dev.slipway.host.layer;

import java.util.function.Consumer;

/**
 * Something that a person does to node-1 by hand.
 *
 * @param done how it is done to the model
 * @param repair what the plan has to do about it: lines of address and operations, with blanks before them left out
 * @param reason what the plan has to name
 */
record Damage(String name, Consumer<World> done, String repair, String reason) {

    @Override
    public String toString() {
        return name;
    }
}

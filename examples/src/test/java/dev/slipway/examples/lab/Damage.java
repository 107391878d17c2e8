package dev.slipway.examples.lab;

import java.util.List;

/**
 * Something that a person does to a host by hand.
 *
 * @param name what it is
 * @param command how it is done, by root on the host
 * @param plan all that the plan has to say and do then, each as {@code ACTION ADDRESS: REASON: OPERATION; OPERATION},
 *     with the address without the host
 */
record Damage(String name, String command, List<String> plan) {

    static Damage of(String name, String command, String... plan) {
        return new Damage(name, command, List.of(plan));
    }

    @Override
    public String toString() {
        return name;
    }
}

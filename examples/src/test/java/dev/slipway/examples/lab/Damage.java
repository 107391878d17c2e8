package dev.slipway.examples.lab;

/**
 * Something that a person does to a host by hand.
 *
 * @param name what it is
 * @param command how it is done, by root on the host
 * @param address the address, or the beginning of it, that the plan has to name
 * @param reason words that its reason has to have
 * @param repair words that its operations have to have
 */
record Damage(String name, String command, String address, String reason, String repair) {

    @Override
    public String toString() {
        return name;
    }
}

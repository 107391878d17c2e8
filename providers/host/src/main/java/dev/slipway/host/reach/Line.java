package dev.slipway.host.reach;

/** A way to a host, over which programs are talked with. Safe for use by several threads. */
public interface Line extends AutoCloseable {

    /**
     * Starts the program that takes scripts, with the rights that are asked for.
     *
     * @throws Unreached if the host cannot be reached
     */
    Talk start(Privilege privilege) throws Unreached;

    /** Fingerprint of the key by which the host was believed, once it was; empty where there is none. */
    String fingerprint();

    /** For people: who and where. */
    @Override
    String toString();

    /** Ends all talks. Never fails. */
    @Override
    void close();
}

package dev.slipway.plans.cli;

/** Tells when a person or a system wants the command to end. */
interface Interrupts {

    /**
     * From now on, and until the answer is closed, runs this whenever the command is told to end, and does not end it.
     */
    Watch watch(Runnable told);

    /** Nobody ever tells. */
    Interrupts NEVER = _ -> () -> {};

    /** Ends the watching. */
    @FunctionalInterface
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}

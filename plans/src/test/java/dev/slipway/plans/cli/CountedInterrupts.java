package dev.slipway.plans.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Tells to end when so many operations were done. */
final class CountedInterrupts implements Interrupts {

    private final AtomicInteger left;
    private final AtomicReference<Runnable> watcher = new AtomicReference<>(() -> {});

    CountedInterrupts(int operations) {
        left = new AtomicInteger(operations);
    }

    @Override
    public Watch watch(Runnable told) {
        watcher.set(told);
        return () -> watcher.set(() -> {});
    }

    void worked() {
        if (left.decrementAndGet() == 0) {
            watcher.get().run();
        }
    }
}

package dev.slipway.plans.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again. */
@FunctionalInterface
interface Pulse {

    /** Does it, until the answer is closed. */
    Beating every(Duration time, Runnable task);

    /** Real time. */
    Pulse REAL = (time, task) -> {
        var closed = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try {
                while (!closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    task.run();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        return closed::countDown;
    };

    /** Ends when it is closed. */
    @FunctionalInterface
    interface Beating extends AutoCloseable {
        @Override
        void close();
    }
}

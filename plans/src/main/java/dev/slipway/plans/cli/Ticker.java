package dev.slipway.plans.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again until it is closed. */
final class Ticker implements AutoCloseable {

    private final CountDownLatch closed = new CountDownLatch(1);

    Ticker(Duration every, Runnable task) {
        Thread.ofVirtual().start(() -> {
            try {
                while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    task.run();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

package dev.slipway.engine.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Real time, and a virtual thread for each task. */
public final class VirtualThreads implements Workers {

    private final long start = System.nanoTime();
    private final AtomicLong running = new AtomicLong();
    private volatile Cancellation joined = new Cancellation();

    @Override
    public Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void start(Runnable task) {
        running.incrementAndGet();
        Thread.startVirtualThread(() -> {
            try {
                task.run();
            } finally {
                if (running.decrementAndGet() == 0) {
                    joined.look();
                }
            }
        });
    }

    @Override
    public void join(Cancellation cancellation) {
        joined = cancellation;
        cancellation.awaitUntil(() -> running.get() == 0);
    }

    @Override
    public void all(List<? extends Runnable> tasks) {
        if (tasks.size() == 1) {
            tasks.getFirst().run();
            return;
        }
        var ended = new CountDownLatch(tasks.size());
        for (var task : tasks) {
            Thread.startVirtualThread(() -> {
                try {
                    task.run();
                } finally {
                    ended.countDown();
                }
            });
        }
        await(ended);
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void pause(Duration time, Cancellation cancellation) {
        cancellation.await(time);
    }
}

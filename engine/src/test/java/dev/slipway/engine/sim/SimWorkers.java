package dev.slipway.engine.sim;

import dev.slipway.engine.work.Cancellation;
import dev.slipway.engine.work.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Threads that run one at a time, in an order that a seed decides, on a clock that jumps to the next thing that
 * happens.
 */
public final class SimWorkers implements Workers {

    private final Random random;
    private final Semaphore baton = new Semaphore(0);
    private final List<Task> tasks = new ArrayList<>();
    private Duration now;
    private @Nullable Task current;
    private @Nullable Throwable death;

    /** @param start what the clock says at first */
    public SimWorkers(Random random, Duration start) {
        this.random = random;
        this.now = start;
    }

    private final class Task {
        private final Semaphore turn = new Semaphore(0);
        private Duration wakes = Duration.ZERO;
        private @Nullable Cancellation waker;
        private boolean ended;

        Task(Runnable work) {
            Thread.startVirtualThread(() -> {
                turn.acquireUninterruptibly();
                try {
                    if (death == null) {
                        work.run();
                    }
                } catch (Throwable e) {
                    if (death == null) {
                        death = e;
                    }
                } finally {
                    ended = true;
                    baton.release();
                }
            });
        }

        boolean awake() {
            return wakes.compareTo(now) <= 0 || (waker != null && waker.stopping()) || death != null;
        }
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void start(Runnable task) {
        tasks.add(new Task(task));
    }

    @Override
    public void join(Cancellation cancellation) {
        while (!tasks.isEmpty()) {
            var awake = new ArrayList<Task>();
            for (var task : tasks) {
                if (task.awake()) {
                    awake.add(task);
                }
            }
            if (awake.isEmpty()) {
                now = tasks.stream()
                        .map(task -> task.wakes)
                        .min(Duration::compareTo)
                        .orElseThrow();
                continue;
            }
            var task = awake.get(random.nextInt(awake.size()));
            current = task;
            task.turn.release();
            baton.acquireUninterruptibly();
            current = null;
            if (task.ended) {
                tasks.remove(task);
            }
        }
        if (death instanceof Error error) {
            throw error;
        }
        if (death instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public void all(List<? extends Runnable> some) {
        var shuffled = new ArrayList<>(some);
        Collections.shuffle(shuffled, random);
        shuffled.forEach(Runnable::run);
    }

    @Override
    public void pause(Duration time, Cancellation cancellation) {
        var task = current;
        if (task == null) {
            now = now.plus(time);
            return;
        }
        if (time.isNegative() || cancellation.stopping()) {
            return;
        }
        task.wakes = now.plus(time);
        task.waker = cancellation;
        handOver(task);
        task.waker = null;
    }

    /** Lets the others have a turn, and time pass. */
    void pass(Duration time) {
        var task = current;
        if (task == null) {
            now = now.plus(time);
            return;
        }
        task.wakes = now.plus(time);
        handOver(task);
    }

    private void handOver(Task task) {
        baton.release();
        task.turn.acquireUninterruptibly();
        if (death != null) {
            throw new Killed();
        }
    }
}

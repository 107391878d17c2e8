package dev.slipway.engine.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Told once, work starts nothing new, ends its waits, and lets running operations end. Told twice, it leaves at once.
 * May be told by any thread, such as the one of a signal.
 */
public final class Cancellation {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition look = lock.newCondition();
    private volatile boolean stopping;
    private volatile boolean leaving;

    /** Tells it once more. */
    public void request() {
        lock.lock();
        try {
            leaving = stopping;
            stopping = true;
            look.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether to start nothing new. */
    public boolean stopping() {
        return stopping;
    }

    /** Whether to leave at once. */
    public boolean leaving() {
        return leaving;
    }

    /** Waits for so long, or until told to stop. An interrupt ends it as well. */
    void await(Duration time) {
        lock.lock();
        try {
            var left = time.toNanos();
            while (left > 0 && !stopping) {
                left = look.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something is so, or until told to leave. Whoever makes it so calls {@link #look}. */
    void awaitUntil(BooleanSupplier done) {
        lock.lock();
        try {
            while (!done.getAsBoolean() && !leaving) {
                look.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets those who wait look again. */
    void look() {
        lock.lock();
        try {
            look.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

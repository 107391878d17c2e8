package dev.slipway.engine.work;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Told once, work starts nothing new, ends its waits, and lets running operations end. Told twice, it leaves at once.
 * May be told by any thread, such as the one of a signal.
 */
public final class Cancellation {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private volatile boolean stopping;
    private volatile boolean leaving;

    /** Tells it once more. */
    public void request() {
        lock.lock();
        try {
            leaving = stopping;
            stopping = true;
            told.signalAll();
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

    /** Waits for so long, or until told to stop. */
    void await(Duration time) throws InterruptedException {
        lock.lock();
        try {
            var left = time.toNanos();
            while (left > 0 && !stopping) {
                left = told.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a condition holds that is signalled here, or until told to leave. */
    void awaitUntil(BooleanSupplier done) throws InterruptedException {
        lock.lock();
        try {
            while (!done.getAsBoolean() && !leaving) {
                told.await(1, TimeUnit.HOURS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets those who wait look again. */
    void look() {
        lock.lock();
        try {
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

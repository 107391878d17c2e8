package dev.slipway.engine.apply;

import java.util.concurrent.locks.ReentrantLock;

/** Hands events on, one at a time. */
public final class Announcer {

    private final ReentrantLock lock = new ReentrantLock();
    private final Event.Listener listener;

    public Announcer(Event.Listener listener) {
        this.listener = listener;
    }

    void say(Event event) {
        lock.lock();
        try {
            listener.heard(event);
        } finally {
            lock.unlock();
        }
    }
}

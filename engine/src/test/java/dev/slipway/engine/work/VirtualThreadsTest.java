package dev.slipway.engine.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class VirtualThreadsTest {

    private final VirtualThreads threads = new VirtualThreads();
    private final Cancellation cancellation = new Cancellation();
    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void aJoinWaitsForTasksThatTasksStart() {
        threads.start(() -> {
            threads.start(() -> {
                threads.start(() -> done.add("third"));
                done.add("second");
            });
            done.add("first");
        });
        threads.join(cancellation);
        assertThat(done).containsExactlyInAnyOrder("first", "second", "third");
    }

    @Test
    void aJoinOfNothingReturns() {
        threads.join(cancellation);
        assertThat(cancellation.stopping()).isFalse();
    }

    @Test
    void allTasksRunSideBySide() {
        var met = new CountDownLatch(2);
        Runnable meeting = () -> {
            met.countDown();
            awaitUninterruptibly(met);
            done.add("met");
        };
        threads.all(List.of(meeting, meeting));
        threads.all(List.of(() -> done.add("alone")));
        assertThat(done).containsExactly("met", "met", "alone");
    }

    @Test
    void aPauseEndsWhenToldToStop() {
        threads.start(() -> {
            threads.pause(Duration.ofDays(1), cancellation);
            done.add("over");
        });
        cancellation.request();
        threads.join(cancellation);
        assertThat(done).containsExactly("over");
    }

    @Test
    void aPauseLastsAsLongAsItIsToldTo() {
        var before = threads.now();
        threads.pause(Duration.ofMillis(20), cancellation);
        assertThat(threads.now().minus(before)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aJoinReturnsWhenToldToLeaveThoughTasksGoOn() {
        var never = new CountDownLatch(1);
        threads.start(() -> awaitUninterruptibly(never));
        cancellation.request();
        assertThat(cancellation.leaving()).isFalse();
        cancellation.request();
        assertThat(cancellation.leaving()).isTrue();
        threads.join(cancellation);
        never.countDown();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this test", e);
        }
    }
}

package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Tracks that have ended stand for all news: closing them counts them.
@Timeout(20)
class MatchQueueTest {
    private final MatchQueue queue = new MatchQueue();
    private final Tally tally = new Tally();
    private final CameraPipeline pipeline =
            new CameraPipeline(_ -> {}, NoCamera::new, queue, tally, new Following());

    @Test
    void newsComesOutInItsOrderAndIsOpenUntilItIsDealtWith() throws Exception {
        TrackEnded first = new TrackEnded(pipeline, 1);
        queue.put(first);
        queue.put(new TrackEnded(pipeline, 2));
        assertThat(queue.poll(1)).isEqualTo(first);
        assertThat(queue.isIdle()).isFalse();
        queue.done(first);
        queue.done(new TrackEnded(pipeline, 2));
        assertThat(queue.isIdle()).isTrue();
    }

    @Test
    void whenFullItMakesTheWorkerWait() throws Exception {
        fill();
        CountDownLatch put = new CountDownLatch(1);
        Thread worker =
                start(() -> {
                    queue.put(new TrackEnded(pipeline, 999));
                    put.countDown();
                });
        assertThat(put.await(300, TimeUnit.MILLISECONDS)).isFalse();
        TrackNews one = queue.poll(1);
        assertThat(one).isNotNull();
        assertThat(put.await(5, TimeUnit.SECONDS)).isTrue();
        worker.join();
    }

    @Test
    void closedItWipesWhatWaitsAndLetsTheWorkerGo() throws Exception {
        fill();
        Thread worker = start(() -> queue.put(new TrackEnded(pipeline, 999)));
        Thread.sleep(50);
        queue.close();
        worker.join();
        queue.put(new TrackEnded(pipeline, 1_000));
        assertThat(queue.isIdle()).isTrue();
        assertThat(queue.poll(1)).isNull();
        assertThat(seen()).isEqualTo(MatchQueue.CAPACITY + 2);
    }

    @Test
    void aWorkerThatIsToldToStopLeavesNothingBehind() throws Exception {
        fill();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread worker =
                start(() -> {
                    assertThrows(
                            InterruptedException.class,
                            () -> queue.put(new TrackEnded(pipeline, 999)));
                    interrupted.set(true);
                });
        Thread.sleep(50);
        worker.interrupt();
        worker.join();
        assertThat(interrupted).isTrue();
        assertThat(seen()).isEqualTo(1);
    }

    private void fill() throws InterruptedException {
        for (int i = 0; i < MatchQueue.CAPACITY; i++) {
            queue.put(new TrackEnded(pipeline, i));
        }
    }

    private long seen() {
        return tally.counters(java.util.List.of()).facesSeen();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    private static Thread start(Work work) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        work.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }
}

package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.secondlook.alert.NotRecordedException;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecordThreadTest {
    @Test
    void refusesWorkThatItCannotQueueAndDoesAllThatItTook() throws Exception {
        RecordThread thread = new RecordThread();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch diskAnswers = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            answers.add(
                    callers.submit(() ->
                            thread.call(() -> {
                                begun.countDown();
                                diskAnswers.await();
                                return done.incrementAndGet();
                            })));
            begun.await();
            AtomicInteger refused = new AtomicInteger();
            for (int i = 0; i < RecordThread.QUEUE_LENGTH + 5; i++) {
                answers.add(
                        callers.submit(() -> {
                            try {
                                return thread.call(done::incrementAndGet);
                            } catch (NotRecordedException e) {
                                assertThat(e).hasMessageContaining("writes behind");
                                return -refused.incrementAndGet();
                            }
                        }));
            }
            while (refused.get() < 5) {
                Thread.onSpinWait();
            }
            diskAnswers.countDown();
            for (Future<Integer> answer : answers) {
                answer.get();
            }
        }
        assertThat(done).hasValue(1 + RecordThread.QUEUE_LENGTH);
        AtomicInteger last = new AtomicInteger();
        assertThat(thread.close(last::incrementAndGet)).isTrue();
        assertThat(thread.close(last::incrementAndGet)).isTrue();
        assertThat(last).hasValue(1);
        assertThatThrownBy(() -> thread.call(() -> 1))
                .isInstanceOf(NotRecordedException.class)
                .hasMessage("The record is closed.");
    }

    @Test
    void isOneThreadWithAName() throws Exception {
        RecordThread thread = new RecordThread();

        assertThat(thread.call(() -> Thread.currentThread().getName())).isEqualTo("record");
        assertThat(thread.call(Thread::currentThread)).isSameAs(thread.call(Thread::currentThread));
        thread.close(() -> {});
    }
}

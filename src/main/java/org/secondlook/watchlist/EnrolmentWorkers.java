package org.secondlook.watchlist;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.ModelPackException;

/// Two threads that judge images, each with a reader of its own. Used by one thread, which closes
/// it.
///
/// An image is decoded by the worker that judges it, so no more pictures are open than there are
/// workers; no more files are held than may be in hand.
final class EnrolmentWorkers implements AutoCloseable {
    static final int WORKERS = 2;

    /// Images handed over and not yet taken back: one for each worker, and the next.
    static final int MAX_IN_HAND = WORKERS + 1;

    /// What became of the image with an index.
    record Done(int index, Judged judged) {}

    private final BlockingQueue<Photographs.Reader> readers = new ArrayBlockingQueue<>(WORKERS);
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(
                    WORKERS,
                    WORKERS,
                    0,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MAX_IN_HAND),
                    Thread.ofPlatform().name("enrolment-", 1).daemon().factory());
    private final CompletionService<Done> completion =
            new ExecutorCompletionService<>(pool, new ArrayBlockingQueue<>(MAX_IN_HAND));
    private final Portraits portraits;
    private int inHand;

    /// @param portraits offered those of the faces that are taken
    EnrolmentWorkers(Photographs photographs, Portraits portraits) throws ModelPackException {
        this.portraits = portraits;
        try {
            for (int worker = 0; worker < WORKERS; worker++) {
                readers.add(photographs.open());
            }
        } catch (ModelPackException | RuntimeException e) {
            close();
            throw e;
        }
    }

    boolean isFull() {
        return inHand == MAX_IN_HAND;
    }

    boolean isIdle() {
        return inHand == 0;
    }

    /// Hands an image over; not while full.
    void submit(int index, byte[] bytes, String sha256) {
        inHand++;
        completion.submit(() -> {
            Photographs.Reader reader = readers.remove();
            try {
                return new Done(index, ImageJudge.judge(reader, bytes, sha256, portraits));
            } finally {
                readers.add(reader);
            }
        });
    }

    /// The next finished image, or null when none finished in time; not while idle.
    ///
    /// @throws IllegalStateException when judging it failed by a fault of the program
    @Nullable Done take(long millisMax) throws InterruptedException {
        Future<Done> future = completion.poll(millisMax, TimeUnit.MILLISECONDS);
        if (future == null) {
            return null;
        }
        inHand--;
        return result(future);
    }

    private static Done result(Future<Done> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("an image could not be judged", e.getCause());
        }
    }

    /// Ends the threads after what they are at, and wipes what was not taken back.
    @Override
    public void close() {
        pool.close();
        for (Future<Done> left = completion.poll(); left != null; left = completion.poll()) {
            if (left.state() == Future.State.SUCCESS) {
                left.resultNow().judged().close();
            }
        }
        readers.forEach(Photographs.Reader::close);
        readers.clear();
    }
}

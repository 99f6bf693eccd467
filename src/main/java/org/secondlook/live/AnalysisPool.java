package org.secondlook.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.ModelPack;
import org.secondlook.face.ModelPackException;

/// The fixed pool of workers that look for faces. Each worker has sessions of its own; a camera is
/// with one at a time. Thread-safe.
final class AnalysisPool {
    private static final long STOP_MS = 1_500;

    private final BlockingQueue<CameraPipeline> ready;
    private final List<FaceEngine> engines = new ArrayList<>();
    private final List<Thread> workers = new ArrayList<>();
    private final Consumer<Throwable> onFailure;
    private volatile boolean closed;

    /// @param workers how many
    /// @param cameras how many pipelines there will be at most
    /// @param onFailure told when a worker breaks; it goes on, so that what is known of faces can
    ///   be wiped
    AnalysisPool(ModelPack pack, int workers, int cameras, Consumer<Throwable> onFailure)
            throws ModelPackException {
        this.ready = new ArrayBlockingQueue<>(cameras);
        this.onFailure = onFailure;
        try {
            for (int i = 0; i < workers; i++) {
                FaceEngine engine = new FaceEngine(pack);
                engines.add(engine);
                Thread thread = new Thread(() -> work(engine), "analysis-" + i);
                thread.setDaemon(true);
                this.workers.add(thread);
            }
        } catch (ModelPackException | RuntimeException e) {
            engines.forEach(FaceEngine::close);
            throw e;
        }
    }

    void start() {
        workers.forEach(Thread::start);
    }

    /// Puts a pipeline up for the next free worker. Each is up at most once, so there is always
    /// room.
    void wake(CameraPipeline pipeline) {
        ready.add(pipeline);
    }

    private void work(FaceEngine engine) {
        try {
            while (!closed) {
                CameraPipeline next = ready.poll();
                if (next == null) {
                    engine.forget();
                    next = ready.take();
                }
                try {
                    next.work(engine, this::wake);
                } catch (RuntimeException | Error e) {
                    onFailure.accept(e);
                }
            }
        } catch (InterruptedException e) {
            // Told to stop.
        }
    }

    /// Stops the workers. One that hangs keeps its engine: what it works on cannot be freed.
    ///
    /// @return whether all have stopped
    boolean stop() {
        closed = true;
        workers.forEach(Thread::interrupt);
        if (!Threads.joined(workers, STOP_MS)) {
            return false;
        }
        engines.forEach(FaceEngine::close);
        engines.clear();
        return true;
    }
}

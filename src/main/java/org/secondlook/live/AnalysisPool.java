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
final class AnalysisPool implements AutoCloseable {
    private final BlockingQueue<CameraPipeline> ready;
    private final List<FaceEngine> engines = new ArrayList<>();
    private final List<Thread> workers = new ArrayList<>();
    private final Consumer<Throwable> onFailure;
    private volatile boolean closed;

    /// @param workers how many
    /// @param cameras how many pipelines there will be at most
    /// @param onFailure told when a worker breaks; nothing more is analysed by it
    AnalysisPool(ModelPack pack, int workers, int cameras, Consumer<Throwable> onFailure)
            throws ModelPackException {
        this.ready = new ArrayBlockingQueue<>(cameras);
        this.onFailure = onFailure;
        for (int i = 0; i < workers; i++) {
            FaceEngine engine = new FaceEngine(pack);
            engines.add(engine);
            Thread thread = new Thread(() -> work(engine), "analysis-" + i);
            thread.setDaemon(true);
            this.workers.add(thread);
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
                ready.take().work(engine, this::wake);
            }
        } catch (InterruptedException e) {
            // Told to stop.
        } catch (RuntimeException | Error e) {
            onFailure.accept(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.forEach(Thread::interrupt);
        boolean stopped = true;
        for (Thread worker : workers) {
            try {
                worker.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            stopped &= !worker.isAlive();
        }
        if (stopped) {
            engines.forEach(FaceEngine::close);
        }
    }
}

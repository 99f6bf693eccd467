package org.secondlook.ui;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.Picture;
import org.secondlook.face.Portrait;

/// Small pictures of reference images, for as long as somebody looks at them. Used by the screen's
/// thread; pictures are read and brought to size on a thread of its own.
///
/// Only what is on the screen is read, one picture at a time, and a request that has scrolled away
/// is dropped. A few more than are shown are kept, so that scrolling back does not flicker; all are
/// overwritten once nothing is shown any more.
final class Thumbnails implements AutoCloseable {
    /// Pictures that are kept at most beyond those that are shown.
    static final int MOST_KEPT = 120;

    /// Where the pictures are from.
    @FunctionalInterface
    interface Source {
        /// The face in an image, which the caller closes; null where there is none to show. Called
        /// on a thread that may wait.
        @Nullable Portrait portrait(String image);
    }

    /// @param image which
    /// @param width pixels of the device
    /// @param height pixels of the device
    record Key(String image, int width, int height) {}

    private record Kept(@Nullable Pixels pixels, Set<ThumbnailView> shownBy) {}

    private static final int RADIUS = 4;

    private final Source source;
    private final Executor screen;
    private final ExecutorService loader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("thumbnails").factory());
    private final Map<Key, Kept> kept = new LinkedHashMap<>();
    private final Map<Key, Set<ThumbnailView>> wanted = new LinkedHashMap<>();
    private final Set<ThumbnailView> watching = new HashSet<>();
    private boolean loading;
    private boolean closed;

    Thumbnails(Source source, Executor screen) {
        this.source = source;
        this.screen = screen;
    }

    /// A view that is on the screen wants a picture.
    void want(ThumbnailView view, Key key) {
        leave(view);
        if (closed) {
            return;
        }
        watching.add(view);
        Kept there = kept.remove(key);
        if (there == null) {
            wanted.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(view);
            loadNext();
        } else {
            kept.put(key, there);
            there.shownBy.add(view);
            view.show(there.pixels);
        }
    }

    /// A view shows something else or has left the screen.
    void leave(ThumbnailView view) {
        watching.remove(view);
        kept.values().forEach(one -> one.shownBy.remove(view));
        wanted.values().removeIf(views -> views.remove(view) && views.isEmpty());
        if (watching.isEmpty()) {
            wipe();
        }
    }

    private void loadNext() {
        if (loading || wanted.isEmpty()) {
            return;
        }
        Key next = wanted.keySet().iterator().next();
        loading = true;
        try {
            loader.execute(() -> {
                Picture small = null;
                try {
                    small = load(next);
                } finally {
                    Picture found = small;
                    screen.execute(() -> arrived(next, found));
                }
            });
        } catch (RejectedExecutionException _) {
            loading = false;
        }
    }

    private @Nullable Picture load(Key key) {
        try (Portrait portrait = source.portrait(key.image)) {
            if (portrait == null) {
                return null;
            }
            Picture small = new Picture(key.width, key.height);
            Resample.fill(portrait.picture(), small.pixels(), key.width, key.height);
            return small;
        }
    }

    private void arrived(Key key, @Nullable Picture small) {
        loading = false;
        Set<ThumbnailView> views = wanted.remove(key);
        try (small) {
            if (views != null && !closed) {
                Pixels pixels = small == null ? null : new Pixels(key.width, key.height, RADIUS);
                if (pixels != null && small != null) {
                    pixels.paint(m -> m.copyFrom(small.pixels()));
                }
                kept.put(key, new Kept(pixels, new HashSet<>(views)));
                views.forEach(view -> view.show(pixels));
            }
        }
        forgetOldest();
        loadNext();
    }

    private void forgetOldest() {
        var oldest = kept.values().iterator();
        int spare = (int) kept.values().stream().filter(one -> one.shownBy.isEmpty()).count();
        while (spare > MOST_KEPT && oldest.hasNext()) {
            Kept one = oldest.next();
            if (one.shownBy.isEmpty()) {
                wipe(one);
                oldest.remove();
                spare--;
            }
        }
    }

    private void wipe() {
        kept.values().forEach(Thumbnails::wipe);
        kept.clear();
        wanted.clear();
    }

    private static void wipe(Kept one) {
        if (one.pixels != null) {
            one.pixels.wipe();
        }
    }

    /// Pictures in memory.
    int kept() {
        return kept.size();
    }

    /// Overwrites all pictures; nothing is read any more.
    @Override
    public void close() {
        closed = true;
        watching.forEach(view -> view.show(null));
        watching.clear();
        wipe();
        loader.shutdown();
    }
}

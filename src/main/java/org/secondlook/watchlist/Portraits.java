package org.secondlook.watchlist;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.ModelPackException;
import org.secondlook.face.Portrait;

/// The portraits of one watchlist: a few are kept ready, the others are made again from the
/// original photograph when a person is to see them. Thread-safe.
///
/// A portrait takes 0.7 MB, so those of a large list do not fit into memory, and only those of
/// entries that alert are ever looked at.
final class Portraits implements AutoCloseable {
    /// Portraits that are kept ready: 184 MB. The one that was not used for the longest time makes
    /// room for the next.
    static final int KEPT_MAX = 256;

    private final Photographs photographs;
    private final Map<String, Portrait> kept = new LinkedHashMap<>(2 * KEPT_MAX, 0.75f, true);
    private Photographs.@Nullable Reader reader;
    private boolean closed;

    /// @param photographs how an original is read again
    Portraits(Photographs photographs) {
        this.photographs = photographs;
    }

    /// Takes and gives none.
    static Portraits none(Photographs photographs) {
        Portraits none = new Portraits(photographs);
        none.close();
        return none;
    }

    /// Takes a portrait while enrolling, as long as there is room for all.
    ///
    /// @param portrait made only if it is taken
    synchronized void offer(String sha256, Supplier<Portrait> portrait) {
        if (!closed && kept.size() < KEPT_MAX && !kept.containsKey(sha256)) {
            kept.put(sha256, portrait.get());
        }
    }

    /// A portrait, which stays this object's. Made where it is not ready, in a few hundredths of a
    /// second.
    ///
    /// @param sha256 of the original
    /// @param originals where it lies
    /// @param image its name there
    /// @return nothing when the original is gone or another one by now, or after closing
    synchronized Optional<Portrait> of(String sha256, ListImages originals, String image) {
        Portrait ready = kept.get(sha256);
        if (ready != null || closed) {
            return Optional.ofNullable(ready);
        }
        try {
            byte[] bytes = originals.bytes(image);
            if (!WatchlistHash.of(bytes).equals(sha256)) {
                return Optional.empty();
            }
            Portrait made = made(bytes);
            makeRoom();
            kept.put(sha256, made);
            return Optional.of(made);
        } catch (UnreadableException | RowException | ModelPackException e) {
            return Optional.empty();
        }
    }

    private Portrait made(byte[] bytes)
            throws UnreadableException, RowException, ModelPackException {
        Photographs.Reader open = reader;
        if (open == null) {
            open = photographs.open();
            reader = open;
        }
        try (Photograph photograph = open.read(bytes)) {
            return photograph.portrait(EnrolmentGate.face(photograph));
        }
    }

    private void makeRoom() {
        Iterator<Portrait> oldestFirst = kept.values().iterator();
        while (kept.size() >= KEPT_MAX && oldestFirst.hasNext()) {
            oldestFirst.next().close();
            oldestFirst.remove();
        }
    }

    /// Wipes all of them. Closing twice is allowed.
    @Override
    public synchronized void close() {
        closed = true;
        kept.values().forEach(Portrait::close);
        kept.clear();
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}

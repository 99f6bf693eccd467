package org.secondlook.watchlist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.ModelPackException;

/// Judges the images of one enrolment. Used by one thread, once.
///
/// Files are read and hashed by that thread in the order of the lists, so which of two equal images
/// is the first never depends on the workers.
final class EnrolmentRun {
    private static final long CANCEL_LOOK_MILLIS = 50;

    private final Photographs photographs;
    private final Portraits portraits;
    private final String packId;
    private final List<ListedImage> images;
    private final Enroller.Progress progress;
    private final BooleanSupplier cancelled;
    private final Map<String, Integer> firsts = new HashMap<>();
    private final Map<Integer, Integer> disputed = new HashMap<>();
    private final @Nullable Judged[] judged;
    private final @Nullable String[] hashes;
    private final int[] firstOf;
    private int done;

    /// @param portraits offered those of the faces that are taken
    /// @param packId of the pack by which results are remembered
    EnrolmentRun(
            Photographs photographs,
            Portraits portraits,
            String packId,
            List<ListedImage> images,
            Enroller.Progress progress,
            BooleanSupplier cancelled) {
        this.photographs = photographs;
        this.portraits = portraits;
        this.packId = packId;
        this.images = images;
        this.progress = progress;
        this.cancelled = cancelled;
        this.judged = new Judged[images.size()];
        this.hashes = new String[images.size()];
        this.firstOf = new int[images.size()];
        Arrays.fill(firstOf, -1);
    }

    /// Judges every image.
    ///
    /// @return false when cancelled
    /// @throws WatchlistException when what was found cannot be kept for the next time
    boolean judgeAll() throws ModelPackException, WatchlistException {
        try (EnrolmentWorkers workers = new EnrolmentWorkers(photographs, portraits)) {
            for (int index = 0; index < images.size(); index++) {
                if (!collect(workers, workers::isFull)) {
                    return false;
                }
                start(workers, index);
            }
            boolean complete = collect(workers, () -> !workers.isIdle());
            refuseDisputed();
            return complete;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Takes finished images back for as long as asked; false when cancelled.
    private boolean collect(EnrolmentWorkers workers, BooleanSupplier goOn)
            throws InterruptedException, WatchlistException {
        while (goOn.getAsBoolean()) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            EnrolmentWorkers.Done next = workers.take(CANCEL_LOOK_MILLIS);
            if (next != null) {
                took(next);
            }
        }
        return !cancelled.getAsBoolean();
    }

    private void start(EnrolmentWorkers workers, int index) throws WatchlistException {
        ListedImage image = images.get(index);
        EnrolmentMemory memory = image.images().memory();
        Optional<String> known = memory.sha256(image.listed().image());
        try {
            byte[] bytes = known.isPresent() ? new byte[0] : image.bytes();
            String sha256 = known.orElseGet(() -> WatchlistHash.of(bytes));
            Integer first = firsts.putIfAbsent(sha256, index);
            firstOf[index] = first == null ? index : first;
            if (first != null) {
                finish(index, new Judged.PassedOver(repeated(first, index)));
                return;
            }
            hashes[index] = sha256;
            Optional<Judged> recalled = memory.recall(sha256, packId);
            if (recalled.isPresent()) {
                finish(index, recalled.get());
            } else {
                workers.submit(index, known.isPresent() ? image.bytes() : bytes, sha256);
            }
        } catch (UnreadableException e) {
            finish(index, ImageJudge.unreadable(e));
        }
    }

    private void took(EnrolmentWorkers.Done next) throws WatchlistException {
        finish(next.index(), next.judged());
        images.get(next.index())
                .images()
                .memory()
                .keep(sha256(next.index()), packId, next.judged());
    }

    /// SHA-256 of an image that was judged.
    String sha256(int index) {
        return Objects.requireNonNull(hashes[index]);
    }

    /// One photograph cannot show two people: where two entries claim it, neither may be looked for
    /// by it.
    private ImageVerdict repeated(int first, int index) {
        if (images.get(first).entry() == images.get(index).entry()) {
            return new ImageVerdict.AlreadyListed();
        }
        disputed.put(first, index);
        return ofAnother(images.get(first));
    }

    private static ImageVerdict ofAnother(ListedImage other) {
        return new ImageVerdict.Refused(
                Refusal.IMAGE_OF_ANOTHER_ENTRY,
                "The same image is listed for %s in line %d of “%s”."
                        .formatted(other.reference(), other.line(), other.list()));
    }

    private void refuseDisputed() {
        for (int index = 0; index < judged.length; index++) {
            Integer other = disputed.get(firstOf[index]);
            if (other != null && images.get(other).entry() != images.get(index).entry()) {
                if (judged[index] instanceof Judged.Taken taken) {
                    taken.close();
                }
                judged[index] = new Judged.PassedOver(ofAnother(images.get(other)));
            }
        }
    }

    private void finish(int index, Judged result) {
        judged[index] = result;
        done++;
        progress.at(done, images.size());
    }

    /// What became of each image, once all are judged.
    List<Judged> judged() {
        return Arrays.stream(judged).map(Objects::requireNonNull).toList();
    }

    /// Wipes the templates.
    void wipe() {
        for (Judged each : judged) {
            if (each != null) {
                each.close();
            }
        }
    }
}

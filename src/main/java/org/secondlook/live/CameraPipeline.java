package org.secondlook.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.secondlook.alert.Alert;
import org.secondlook.capture.Box;
import org.secondlook.capture.Camera;
import org.secondlook.capture.Frame;
import org.secondlook.capture.FrameSlot;
import org.secondlook.face.Detection;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.Track;
import org.secondlook.face.Tracker;

/// One camera's way from frame to query. Its work is done by one worker of the pool at a time;
/// counters may be read and alerts noted from any thread.
final class CameraPipeline {
    /// Without a frame for longer, faces that were in view are forgotten: they will have gone when
    /// pictures come again.
    private static final long FORGET_AFTER_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);

    private final FrameSlot slot;
    private final Tile tile;
    private final MatchQueue queries;
    private final Tally tally;
    private final Following following;
    private final Tracker tracker = new Tracker();
    private final Map<Long, Alert> alerts = new ConcurrentHashMap<>();
    private final Map<Long, Double> best = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Camera camera;
    private volatile boolean over;
    private long lastFrameNanos = System.nanoTime();

    /// @param wake told that this pipeline has something to do
    /// @param open makes the camera that hands its frames to the slot
    CameraPipeline(
            Consumer<CameraPipeline> wake,
            Function<FrameSlot, Camera> open,
            MatchQueue queries,
            Tally tally,
            Following following) {
        this.following = following;
        this.slot = new FrameSlot(() -> schedule(wake));
        this.tile = new Tile();
        this.queries = queries;
        this.tally = tally;
        this.camera = open.apply(slot);
    }

    Camera camera() {
        return camera;
    }

    Tile tile() {
        return tile;
    }

    /// Where its frames arrive.
    FrameSlot frames() {
        return slot;
    }

    /// Whether all its frames have been analysed and no more will come.
    boolean isOver() {
        return over;
    }

    /// Puts this pipeline up for a worker, unless it is up already.
    void schedule(Consumer<CameraPipeline> wake) {
        if (scheduled.compareAndSet(false, true)) {
            wake.accept(this);
        }
    }

    /// Does what there is to do: analyses the waiting frame, or forgets faces that are gone.
    void work(FaceEngine engine, Consumer<CameraPipeline> wake) throws InterruptedException {
        try {
            Frame frame = slot.take();
            if (frame != null) {
                try (frame) {
                    analyse(engine, frame);
                }
            } else if (slot.isOver() || System.nanoTime() - lastFrameNanos > FORGET_AFTER_NANOS) {
                try {
                    end(tracker.takeAll());
                } finally {
                    over = slot.isOver();
                }
            }
        } finally {
            scheduled.set(false);
            if (!slot.isEmpty() || (slot.isOver() && !over)) {
                schedule(wake);
            }
        }
    }

    private void analyse(FaceEngine engine, Frame frame) throws InterruptedException {
        lastFrameNanos = System.nanoTime();
        end(tracker.takeEnded(frame.seconds()));
        List<Detection> all = engine.detectAll(frame);
        List<Track> improved = new ArrayList<>();
        for (Track track : tracker.update(FaceEngine.faces(all), frame.seconds())) {
            Track.Look look = track.look(engine, frame, all);
            if (look == Track.Look.SOMEBODY_ELSE) {
                Track other = tracker.split(track);
                end(List.of(track));
                track = other;
                look = other.look(engine, frame, all);
            }
            if (look == Track.Look.IMPROVED) {
                improved.add(track);
            }
        }
        compare(engine, frame, all, improved);
        show(engine, frame, all);
        tally.analysed();
    }

    private void compare(FaceEngine engine, Frame frame, List<Detection> all, List<Track> improved)
            throws InterruptedException {
        if (improved.isEmpty()) {
            return;
        }
        List<Box> compared =
                improved.stream().map(track -> share(track.face().box(), frame)).toList();
        List<Box> others = new ArrayList<>(tracker.expectedUnseen(frame.seconds()));
        all.stream()
                .filter(face -> improved.stream().noneMatch(track -> track.face() == face))
                .map(Detection::box)
                .forEach(others::add);
        try (Snapshot snapshot =
                new Snapshot(frame, engine.scaler(), compared, shares(others, frame))) {
            for (Track track : improved) {
                queries.put(
                        new MatchQuery(
                                this,
                                track.number(),
                                track.firstSeconds(),
                                frame.seconds(),
                                frame.decodedNanos(),
                                track.faces(),
                                snapshot.share(),
                                share(track.face().box(), frame)));
            }
        }
    }

    private void show(FaceEngine engine, Frame frame, List<Detection> all) {
        List<FaceMark> marks = new ArrayList<>(all.size());
        List<Box> covered = new ArrayList<>(tracker.expectedUnseen(frame.seconds()));
        Map<Detection, Alert> alerted = new HashMap<>();
        for (Detection face : all) {
            Optional<Alert> alert = alertOf(face, frame.seconds());
            if (alert.isEmpty()) {
                covered.add(face.box());
            }
            alert.ifPresent(of -> alerted.put(face, of));
            if (face.isFace()) {
                marks.add(
                        new FaceMark(share(face.box(), frame), alert.map(Alert::number).orElse(0)));
            }
        }
        alerted.forEach((face, alert) -> {
            Box at = share(face.box(), frame);
            alert.trail().seen(frame.decodedNanos(), at.centreX(), at.width());
            List<Box> others = new ArrayList<>(covered);
            alerted.keySet().stream()
                    .filter(other -> !other.equals(face))
                    .forEach(other -> others.add(other.box()));
            following.offer(frame, face.box(), alert.number(), others);
        });
        tile.offer(frame, engine.scaler(), marks, shares(covered, frame));
    }

    private static List<Box> shares(List<Box> boxes, Frame frame) {
        return boxes.stream().map(box -> share(box, frame)).toList();
    }

    private static Box share(Box box, Frame frame) {
        return box.scaled(1.0 / frame.width(), 1.0 / frame.height());
    }

    /// The alert whose person this is, none for a passer-by: somebody who was not looked at of
    /// late, and somebody whom nobody is to engage, are passers-by as well.
    private Optional<Alert> alertOf(Detection face, double seconds) {
        return tracker.trackOf(face)
                .filter(track -> track.isVerifiedAt(seconds))
                .flatMap(track -> alertOf(track.number()))
                .filter(alert -> LiveView.concerns(alert.state()));
    }

    /// Notes that a track has raised an alert.
    void note(long track, Alert alert) {
        alerts.put(track, alert);
    }

    /// The alert that a track has raised.
    Optional<Alert> alertOf(long track) {
        return Optional.ofNullable(alerts.get(track));
    }

    /// Notes how similar a track was to the most similar entry.
    void compared(long track, double similarity) {
        best.merge(track, similarity, Math::max);
    }

    /// Wipes all of them, then tells of those that were compared.
    private void end(List<Track> ended) throws InterruptedException {
        ended.forEach(Track::close);
        for (Track track : ended) {
            if (track.wasCompared()) {
                queries.put(new TrackEnded(this, track.number()));
            }
        }
    }

    /// Counts a track that has ended; nothing will be noted of it any more.
    void finished(long track) {
        Double similarity = best.remove(track);
        tally.finished(alerts.remove(track) != null, similarity == null ? Double.NaN : similarity);
    }

    void close() {
        camera.close();
        slot.close();
    }

    /// Wipes what is left; only when no worker is at it any more.
    void wipe() {
        List<Track> left = tracker.takeAll();
        left.forEach(Track::close);
        left.stream().filter(Track::wasCompared).map(Track::number).forEach(this::finished);
        tile.close();
    }
}

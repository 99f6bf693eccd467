package org.secondlook.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;

/// One face over time in one camera. Used by one thread at a time; closed by its tracker's owner.
///
/// A face is embedded when it promises a better picture than any before, or when the last look is a
/// while ago: most frames of a walk add nothing but cost. It is looked at again even when no more
/// templates are taken, so that a face is never followed under another's name for long.
public final class Track implements AutoCloseable {
    /// Templates that are made of one track at most.
    public static final int MAX_TEMPLATES = 12;

    /// How much better a face must promise to be than the best so far.
    static final double IMPROVEMENT = 1.25;

    /// Seconds after which a face is looked at again though it is no better.
    static final double LOOK_AGAIN_SECONDS = 1.0;

    /// A new face less similar than this to the track's own is somebody else: the paths of two
    /// people have crossed. Of pairs of different people 2 % are more alike than this, of pictures
    /// of one person none (Face Research Lab London Set).
    static final double SAME_PERSON_MIN = 0.25;

    /// How long a look vouches for who the face belongs to.
    static final double VERIFIED_SECONDS = 2 * LOOK_AGAIN_SECONDS;

    /// Templates count by this power of their quality: a near, sharp face outweighs many far ones.
    private static final double WEIGHT_POWER = 2;

    private static final double VELOCITY_SMOOTHING = 0.5;

    private final long number;
    private final double firstSeconds;
    private final TemplateFusion fusion = new TemplateFusion();
    private final List<Crop> crops = new ArrayList<>();
    private Detection face;
    private double lastSeconds;
    private double velocityX;
    private double velocityY;
    private int sightings = 1;
    private double bestPromise;
    private double lastLookSeconds = Double.NEGATIVE_INFINITY;

    Track(long number, Detection face, double seconds) {
        this.number = number;
        this.face = face;
        this.firstSeconds = seconds;
        this.lastSeconds = seconds;
    }

    /// Counted from 1 in its camera.
    public long number() {
        return number;
    }

    /// When it was first seen, on the footage's clock.
    public double firstSeconds() {
        return firstSeconds;
    }

    /// When it was last seen, on the footage's clock.
    public double lastSeconds() {
        return lastSeconds;
    }

    /// Where it was last seen.
    public Detection face() {
        return face;
    }

    /// Whether one of its faces passed the quality gate and was compared.
    public boolean wasCompared() {
        return fusion.count() > 0;
    }

    /// Whether its face was compared with itself so lately that it is still the same person's: the
    /// paths of two people may have crossed since, and the other may be turned away or too small to
    /// be told apart.
    public boolean isVerifiedAt(double seconds) {
        return seconds - lastLookSeconds <= VERIFIED_SECONDS;
    }

    /// Where its face should be now, if it goes on as it went.
    Box expectedAt(double seconds) {
        double dt = Math.min(seconds - lastSeconds, 1);
        return face.box().shifted(velocityX * dt, velocityY * dt);
    }

    /// How many times it has been seen.
    int sightings() {
        return sightings;
    }

    void seen(Detection now, double seconds) {
        double dt = seconds - lastSeconds;
        if (dt > 0) {
            double vx = (now.box().centreX() - face.box().centreX()) / dt;
            double vy = (now.box().centreY() - face.box().centreY()) / dt;
            double keep = sightings == 1 ? 0 : VELOCITY_SMOOTHING;
            velocityX = keep * velocityX + (1 - keep) * vx;
            velocityY = keep * velocityY + (1 - keep) * vy;
        }
        face = now;
        lastSeconds = seconds;
        sightings++;
    }

    /// What became of a closer look.
    public enum Look {
        /// Nothing was compared: no better picture, or one below the gate.
        NOTHING_NEW,
        /// A template was added; the track is worth comparing again.
        IMPROVED,
        /// The face is not the one the track began with.
        SOMEBODY_ELSE
    }

    /// Looks closer at the face just seen, if it is worth it.
    ///
    /// @param frame in which it was seen
    /// @param all faces of that frame
    public Look look(FaceEngine engine, Frame frame, List<Detection> all) {
        double promise = QualityGate.promise(face);
        boolean better = promise > IMPROVEMENT * bestPromise;
        boolean again = lastSeconds - lastLookSeconds >= LOOK_AGAIN_SECONDS;
        if (!(promise > 0) || !(again || (better && !isFull()))) {
            return Look.NOTHING_NEW;
        }
        Quality quality = engine.quality(frame, face);
        if (!QualityGate.passes(quality)) {
            return Look.NOTHING_NEW;
        }
        try (Template template = engine.embed(frame, face)) {
            if (wasCompared() && isSomebodyElse(template)) {
                return Look.SOMEBODY_ELSE;
            }
            lastLookSeconds = lastSeconds;
            if (isFull()) {
                return Look.NOTHING_NEW;
            }
            fusion.add(template, Math.pow(QualityGate.weight(quality), WEIGHT_POWER));
            keep(Crop.of(frame, face, quality, template, all));
        }
        bestPromise = Math.max(bestPromise, promise);
        return Look.IMPROVED;
    }

    private boolean isFull() {
        return fusion.count() >= MAX_TEMPLATES;
    }

    private boolean isSomebodyElse(Template template) {
        try (Template own = fusion.fused()) {
            return own.similarity(template) < SAME_PERSON_MIN;
        }
    }

    private void keep(Crop crop) {
        crops.add(crop);
        crops.sort(Comparator.comparingDouble(Crop::weight).reversed());
        while (crops.size() > Probe.MAX_PORTRAITS) {
            crops.removeLast().close();
        }
    }

    /// What it can be compared by now, owned by the caller.
    public TrackFaces faces() {
        return new TrackFaces(fusion.fused(), crops.stream().map(Crop::share).toList());
    }

    /// Overwrites everything that is known of the face.
    @Override
    public void close() {
        fusion.close();
        crops.forEach(Crop::close);
        crops.clear();
    }
}

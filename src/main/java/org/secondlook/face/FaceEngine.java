package org.secondlook.face;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.Affine;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;
import org.secondlook.capture.Warp;

/// Finds faces in frames and makes their templates and portraits. One worker's own; used by one
/// thread at a time.
public final class FaceEngine implements AutoCloseable {
    /// Most faces of one frame that are followed; a denser crowd cannot be adjudicated by anybody.
    public static final int MAX_FACES = 200;

    private static final int COVER_BLOCKS = 6;
    private static final double COVER_GROWTH = 1.3;

    private final FaceDetector detector;
    private final Embedder embedder;
    private final Scaler scaler = new Scaler();
    private final QualityMeter meter;
    private final double[] layout;
    private final Picture aligned;
    private @Nullable Detection alignedFace;
    private @Nullable Frame alignedFrame;

    /// @throws ModelPackException when a model's tensors are not those its kind has
    public FaceEngine(ModelPack pack) throws ModelPackException {
        this.detector = new FaceDetector(pack);
        try {
            this.embedder = new Embedder(pack);
        } catch (ModelPackException e) {
            detector.close();
            scaler.close();
            throw e;
        }
        List<Integer> input = pack.manifest().embedder().input();
        this.layout = pack.alignment();
        this.aligned = new Picture(input.get(0), input.get(1));
        this.meter = new QualityMeter(aligned);
    }

    /// The faces of a frame, best first, at most `MAX_FACES`.
    public List<Detection> detect(Frame frame) {
        return faces(detectAll(frame));
    }

    /// Those that are taken for faces, best first, at most `MAX_FACES`.
    ///
    /// @param all that may be faces, best first
    public static List<Detection> faces(List<Detection> all) {
        return all.stream().filter(Detection::isFace).limit(MAX_FACES).toList();
    }

    /// Everything in a frame that may be a face, best first, so that it can be covered.
    public List<Detection> detectAll(Frame frame) {
        return detector.detect(frame, scaler);
    }

    /// How good a face's picture is.
    public Quality quality(Frame frame, Detection face) {
        align(frame, face);
        return meter.measure(face);
    }

    /// The template of a face, owned by the caller.
    public Template embed(Frame frame, Detection face) {
        align(frame, face);
        return embedder.embed(aligned);
    }

    /// A face cut out for the eye of a person, owned by the caller.
    ///
    /// @param frame may be a part cut out of the frame in which the face was found
    /// @param others faces in the same frame, which are covered
    public static Portrait portrait(
            Frame frame, Detection face, Quality quality, List<Detection> others) {
        Affine toPortrait = Alignment.portrait(face.landmarks());
        Picture picture = new Picture(Portrait.WIDTH, Portrait.HEIGHT);
        Warp.warp(frame, toPortrait.inverse(), picture);
        Box own = carried(face.box(), toPortrait);
        for (Detection other : others) {
            if (!other.equals(face)) {
                Box box = carried(other.box(), toPortrait).grown(COVER_GROWTH);
                picture.pixelate(box, COVER_BLOCKS, List.of(own));
            }
        }
        return new Portrait(picture, quality, frame.seconds());
    }

    /// A box about the same middle, carried by a similarity transform without turning its sides.
    private static Box carried(Box box, Affine map) {
        double w = box.width() * map.scale();
        double h = box.height() * map.scale();
        double x = map.x(box.centreX(), box.centreY());
        double y = map.y(box.centreX(), box.centreY());
        return new Box(x - w / 2, y - h / 2, w, h);
    }

    private void align(Frame frame, Detection face) {
        if (!face.equals(alignedFace) || frame != alignedFrame) {
            Affine toLayout = Alignment.fit(face.landmarks().points(), layout);
            Warp.warp(frame, toLayout.inverse(), aligned);
            alignedFace = face;
            alignedFrame = frame;
        }
    }

    /// Overwrites what is left of the last frames and faces.
    public void forget() {
        detector.forget();
        meter.forget();
        aligned.pixels().fill((byte) 0);
        alignedFace = null;
        alignedFrame = null;
    }

    /// For making the screen's pictures with the same worker.
    public Scaler scaler() {
        return scaler;
    }

    @Override
    public void close() {
        detector.close();
        embedder.close();
        scaler.close();
        meter.close();
        aligned.close();
    }
}

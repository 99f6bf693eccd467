package org.secondlook.face;

import java.util.List;
import org.secondlook.capture.Frame;

/// A face's own pixels at full resolution, kept while its track lives. Owned by whoever holds it.
///
/// @param pixels the part of the frame around the face
/// @param face where it was found
/// @param quality of the face
/// @param template of this face alone
/// @param others the other faces of that frame
record Crop(
        Frame pixels, Detection face, Quality quality, Template template, List<Detection> others)
        implements AutoCloseable {
    /// A crop reaches this many times the face's box.
    static final double REACH = 2.2;

    /// @param template stays the caller's
    static Crop of(
            Frame frame, Detection face, Quality quality, Template template, List<Detection> all) {
        List<Detection> others = all.stream().filter(f -> f != face).toList();
        return new Crop(frame.cut(face.box().grown(REACH)), face, quality, template.copy(), others);
    }

    double weight() {
        return QualityGate.weight(quality);
    }

    Crop share() {
        return new Crop(pixels.share(), face, quality, template.copy(), others);
    }

    Portrait portrait() {
        return FaceEngine.portrait(pixels, face, quality, others);
    }

    @Override
    public void close() {
        pixels.close();
        template.close();
    }
}

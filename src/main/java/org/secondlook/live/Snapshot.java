package org.secondlook.live;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;
import org.secondlook.face.Scene;

/// A small picture of one frame, kept while faces of it are compared: if one alerts, its scene is
/// made of it. Made by one thread, then read by another; closed by all who share it.
///
/// Whoever is not compared is covered from the beginning. Whoever is compared is covered in the
/// scene of everybody else; nothing of them is left when the last comparison is done.
final class Snapshot implements AutoCloseable {
    private final AtomicInteger owners = new AtomicInteger(1);
    private final Picture picture;
    private final List<Box> compared;

    /// @param compared faces that are compared, in shares of the frame
    /// @param others where somebody else's face is or may be, in shares of the frame
    Snapshot(Frame frame, Scaler scaler, List<Box> compared, List<Box> others) {
        double scale =
                Math.min(1, (double) Scene.MAX_SIDE / Math.max(frame.width(), frame.height()));
        this.picture =
                new Picture(
                        Math.max(1, (int) Math.round(frame.width() * scale)),
                        Math.max(1, (int) Math.round(frame.height() * scale)));
        this.compared = List.copyOf(compared);
        scaler.scale(frame, picture);
        Covering.KEPT.cover(picture, others, compared);
    }

    /// Another owner's hold on it.
    Snapshot share() {
        owners.incrementAndGet();
        return this;
    }

    /// The scene of somebody who was compared, owned by the caller.
    ///
    /// @param person one of the faces compared
    Scene scene(Box person) {
        Scene scene = new Scene(picture.copy(), person);
        Covering.KEPT.cover(
                scene.picture(),
                compared.stream().filter(face -> !face.equals(person)).toList(),
                List.of(person));
        return scene;
    }

    /// Whether nobody shares it any more.
    boolean isWiped() {
        return owners.get() <= 0;
    }

    /// Overwrites the picture when nobody shares it any more. To be closed once by each owner.
    @Override
    public void close() {
        if (owners.decrementAndGet() == 0) {
            picture.close();
        }
    }
}

package org.secondlook.live;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.secondlook.capture.Affine;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.Scaler;
import org.secondlook.capture.Warp;

/// Hands a camera's pictures to the screen: one, the latest, as large as fits into the size that
/// the screen asked for, in the footage's own shape. Thread-safe.
///
/// Only frames in which faces have been looked for come here, so that no face is shown before it
/// can be covered; the faces of passers-by are covered before the picture leaves this room.
public final class Tile implements AutoCloseable {
    /// A picture with its marks.
    ///
    /// @param picture at most as large as was asked for
    /// @param marks in shares of the picture
    /// @param seconds on the footage's clock
    public record View(Picture picture, List<FaceMark> marks, double seconds) {}

    /// Largest side of a tile, pixels.
    public static final int MAX_SIDE = 4_096;

    /// A shape that differs by less is not worth a border.
    private static final double SAME_SHAPE = 0.01;

    /// What is around one face reaches so many times its height, and its middle lies so far down.
    private static final double PART_REACH = 3.2;

    private static final double PART_EYES = 0.42;

    private @Nullable Picture picture;
    private List<FaceMark> marks = List.of();
    private double seconds;
    private boolean fresh;
    private boolean closed;
    private int width;
    private int height;

    /// Asks for pictures that fit into this size from now on; 0 for none.
    public synchronized void ask(int width, int height) {
        this.width = Math.clamp(width, 0, MAX_SIDE);
        this.height = Math.clamp(height, 0, MAX_SIDE);
        if (this.width == 0 || this.height == 0) {
            wipe();
        }
    }

    /// Lets the screen copy the latest picture if it has not seen it yet. The view is valid during
    /// the call only.
    ///
    /// @return whether there was a new one
    public synchronized boolean readNewest(Consumer<View> reader) {
        if (!fresh || picture == null) {
            return false;
        }
        fresh = false;
        reader.accept(new View(picture, marks, seconds));
        return true;
    }

    /// Takes a frame's picture for the screen.
    ///
    /// @param found faces, to be marked
    /// @param covered where somebody's face is or may be who raised no alert, in shares of the
    ///   picture; what is also within the face of somebody who alerted stays clear
    synchronized void offer(Frame frame, Scaler scaler, List<FaceMark> found, List<Box> covered) {
        if (closed || width == 0 || height == 0) {
            return;
        }
        double shape = (double) frame.width() / frame.height();
        boolean fits = Math.abs(width / (shape * height) - 1) < SAME_SHAPE;
        int w = fits ? width : Math.clamp(Math.round(height * shape), 1, width);
        int h = fits ? height : Math.clamp(Math.round(width / shape), 1, height);
        Picture into = pictureOf(w, h);
        scaler.scale(frame, into);
        show(into, found, covered, frame.seconds());
    }

    /// Takes what is around one face in a frame, in the shape that was asked for.
    ///
    /// @param face pixels of the frame
    /// @param alert whose face it is
    /// @param covered where other faces are or may be, pixels of the frame
    synchronized void offerPart(Frame frame, Box face, int alert, List<Box> covered) {
        if (closed || width == 0 || height == 0) {
            return;
        }
        double scale = height / (PART_REACH * face.height());
        double x = face.centreX() - width / scale / 2;
        double y = face.centreY() - PART_EYES * height / scale;
        Picture into = pictureOf(width, height);
        Warp.warp(frame, new Affine(1 / scale, 0, x, 0, 1 / scale, y), into);
        List<Box> others = covered.stream().map(box -> inPart(box, x, y, scale)).toList();
        show(
                into,
                List.of(new FaceMark(inPart(face, x, y, scale), alert)),
                others,
                frame.seconds());
    }

    private Box inPart(Box box, double x, double y, double scale) {
        return box.shifted(-x, -y).scaled(scale / width, scale / height);
    }

    private Picture pictureOf(int w, int h) {
        Picture old = picture;
        if (old != null && old.width() == w && old.height() == h) {
            return old;
        }
        wipe();
        Picture made = new Picture(w, h);
        picture = made;
        return made;
    }

    private void show(Picture into, List<FaceMark> found, List<Box> covered, double at) {
        List<Box> clear =
                found.stream().filter(mark -> mark.alert() > 0).map(FaceMark::box).toList();
        Covering.SHOWN.cover(into, covered, clear);
        marks = List.copyOf(found);
        seconds = at;
        fresh = true;
    }

    /// Wipes the picture; none is shown any more.
    @Override
    public synchronized void close() {
        closed = true;
        wipe();
    }

    /// Wipes the picture; none is there until the next one comes.
    synchronized void clear() {
        wipe();
    }

    private synchronized void wipe() {
        if (picture != null) {
            picture.close();
            picture = null;
        }
        fresh = false;
    }
}

package org.secondlook.live;

import java.util.List;
import org.secondlook.capture.Box;
import org.secondlook.capture.Picture;

/// Hides faces under flat blocks, so that nobody can be told by them. Stateless.
///
/// @param growth how many times as large as a face what covers it is
/// @param blocks how many blocks that is wide
record Covering(double growth, int blocks) {
    /// For the screen, on which a face is seen for a moment.
    static final Covering SHOWN = new Covering(1.35, 6);

    /// For what is kept and may be looked at for long: with hair and ears, in larger blocks.
    static final Covering KEPT = new Covering(1.9, 5);

    /// @param faces where somebody's face is or may be, in shares of the picture
    /// @param clear faces that are to be seen, in shares of the picture; what is also within one of
    ///   them stays clear
    void cover(Picture picture, List<Box> faces, List<Box> clear) {
        List<Box> kept = clear.stream().map(box -> pixels(box, picture)).toList();
        for (Box face : faces) {
            picture.pixelate(pixels(face, picture).grown(growth), blocks, kept);
        }
    }

    private static Box pixels(Box share, Picture picture) {
        return share.scaled(picture.width(), picture.height());
    }
}

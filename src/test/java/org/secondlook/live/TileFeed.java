package org.secondlook.live;

import java.util.List;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Scaler;

/// Hands frames to a tile as the pipeline does. Stateless.
public final class TileFeed {
    private TileFeed() {}

    public static void offer(Tile tile, Frame frame, Scaler scaler, List<FaceMark> marks) {
        List<Box> passersBy =
                marks.stream().filter(mark -> mark.alert() == 0).map(FaceMark::box).toList();
        tile.offer(frame, scaler, marks, passersBy);
    }

    public static void offerPart(Tile tile, Frame frame, Box face, int alert) {
        tile.offerPart(frame, face, alert, List.of());
    }
}

package org.secondlook.live;

import java.util.List;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;

/// The one alert whose person the open card shows live, small, while their own track is in view.
/// Thread-safe. Nothing is kept of it but the last picture, and nothing of whoever was followed
/// before.
final class Following {
    private final Tile tile = new Tile();
    private volatile int alert;

    /// From now on, the person of this alert; 0 for nobody.
    Tile follow(int number) {
        if (number != alert) {
            change(number);
        }
        return tile;
    }

    private synchronized void change(int number) {
        alert = number;
        tile.clear();
    }

    /// Takes the person's part of a frame, if it is the one who is followed.
    ///
    /// @param face of the person, pixels of the frame
    /// @param covered where other faces are or may be, pixels of the frame
    void offer(Frame frame, Box face, int number, List<Box> covered) {
        if (number != 0 && number == alert) {
            offerNow(frame, face, number, covered);
        }
    }

    private synchronized void offerNow(Frame frame, Box face, int number, List<Box> covered) {
        if (number == alert) {
            tile.offerPart(frame, face, number, covered);
        }
    }

    void close() {
        alert = 0;
        tile.close();
    }
}

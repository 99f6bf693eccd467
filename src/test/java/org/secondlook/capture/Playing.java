package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plays a source to its end, outside any camera.
///
/// @param width of the last picture, upright
/// @param height of the last picture, upright
/// @param seconds of each picture, on the footage's clock
/// @param ending what the reader says of it
record Playing(int width, int height, List<Double> seconds, String ending) {

    /// @throws CaptureException when the file cannot be opened or breaks off
    static Playing toTheEnd(Path file) throws CaptureException {
        List<Double> seconds = new ArrayList<>();
        int width = 0;
        int height = 0;
        try (VideoReader reader =
                VideoReader.open(CameraAddress.parse(file.toString()), new Patience(), 0)) {
            @Nullable Frame next = reader.read();
            while (next != null) {
                try (Frame frame = next) {
                    width = frame.width();
                    height = frame.height();
                    assertThat(frame.seconds())
                            .isGreaterThan(seconds.isEmpty() ? -1 : seconds.getLast());
                    seconds.add(frame.seconds());
                }
                next = reader.read();
            }
            return new Playing(width, height, seconds, reader.ending());
        }
    }

    int frames() {
        return seconds.size();
    }
}

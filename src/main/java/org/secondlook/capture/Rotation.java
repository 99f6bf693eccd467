package org.secondlook.capture;

import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/// How a picture must be turned to stand upright, from a container's or a photograph's (EXIF)
/// display matrix.
///
/// Mirrored EXIF orientations are turned but not mirrored back: a mirrored face is still told
/// apart, and a photograph is never changed into its mirror image unseen.
final class Rotation {
    private Rotation() {}

    /// Clockwise quarter turns of a stream, 0…3.
    static int ofStream(AVCodecParameters parameters) {
        AVPacketSideData data =
                avcodec.av_packet_side_data_get(
                        parameters.coded_side_data(),
                        parameters.nb_coded_side_data(),
                        avcodec.AV_PKT_DATA_DISPLAYMATRIX);
        return data == null || data.isNull() ? 0 : quarterTurns(data.data(), data.size());
    }

    /// Clockwise quarter turns of one decoded picture, 0…3.
    static int ofPicture(AVFrame picture) {
        AVFrameSideData data =
                avutil.av_frame_get_side_data(picture, avutil.AV_FRAME_DATA_DISPLAYMATRIX);
        return data == null || data.isNull() ? 0 : quarterTurns(data.data(), data.size());
    }

    private static int quarterTurns(BytePointer matrix, long bytes) {
        if (matrix == null || matrix.isNull() || bytes < 36) {
            return 0;
        }
        double counterClockwise =
                avutil.av_display_rotation_get(
                        matrix.capacity(36)
                                .asByteBuffer()
                                .order(ByteOrder.nativeOrder())
                                .asIntBuffer());
        if (Double.isNaN(counterClockwise)) {
            return 0;
        }
        return Math.floorMod(Math.round(-counterClockwise / 90), 4);
    }
}

package org.secondlook.capture;

import java.nio.ByteOrder;
import java.nio.IntBuffer;
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
    private static final int MATRIX_BYTES = 9 * Integer.BYTES;

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

    /// The matrix maps the stored picture's axes to the screen's: 16.16 fixed point, three by
    /// three. Of a mirrored one the mirror is taken away, left for right, and what remains is a
    /// turn.
    private static int quarterTurns(BytePointer matrix, long bytes) {
        if (matrix == null || matrix.isNull() || bytes < MATRIX_BYTES) {
            return 0;
        }
        IntBuffer m =
                matrix.capacity(MATRIX_BYTES)
                        .asByteBuffer()
                        .order(ByteOrder.nativeOrder())
                        .asIntBuffer();
        double toRight = m.get(0);
        double toDown = m.get(1);
        boolean mirrored = toRight * m.get(4) - toDown * m.get(3) < 0;
        double clockwise = Math.atan2(toDown, mirrored ? -toRight : toRight);
        return Math.floorMod(Math.round(clockwise / (Math.PI / 2)), 4);
    }
}

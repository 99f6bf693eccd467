package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/// The H.264 pictures of a film, cut into RTP packets (RFC 6184) for ever: after the last picture
/// comes the first.
///
/// @param parameters sequence and picture parameter sets
/// @param pictures the units of each picture
/// @param framesPerSecond at which they are sent
record RtpPictures(List<byte[]> parameters, List<List<byte[]>> pictures, int framesPerSecond) {
    static final int PAYLOAD_TYPE = 96;

    private static final int MOST_BYTES = 1_200;
    private static final int FRAGMENT = 28;

    /// Takes the pictures out of an MP4 file.
    static RtpPictures of(Path film, int framesPerSecond) {
        AVFormatContext in = new AVFormatContext((Pointer) null);
        assertThat(avformat.avformat_open_input(in, "file:" + film, null, null)).isZero();
        avformat.avformat_find_stream_info(in, (PointerPointer<?>) null);
        int video =
                avformat.av_find_best_stream(
                        in, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, (AVCodec) null, 0);
        byte[] head =
                bytes(
                        in.streams(video).codecpar().extradata(),
                        in.streams(video).codecpar().extradata_size());
        List<List<byte[]>> pictures = new ArrayList<>();
        AVPacket packet = avcodec.av_packet_alloc();
        while (avformat.av_read_frame(in, packet) == 0) {
            if (packet.stream_index() == video) {
                pictures.add(units(ByteBuffer.wrap(bytes(packet.data(), packet.size()))));
            }
            avcodec.av_packet_unref(packet);
        }
        avcodec.av_packet_free(packet);
        avformat.avformat_close_input(in);
        return new RtpPictures(parameterSets(ByteBuffer.wrap(head)), pictures, framesPerSecond);
    }

    private static byte[] bytes(BytePointer from, int size) {
        byte[] bytes = new byte[size];
        from.get(bytes);
        return bytes;
    }

    /// In MP4 every unit stands behind its length, four bytes.
    private static List<byte[]> units(ByteBuffer packet) {
        List<byte[]> units = new ArrayList<>();
        while (packet.hasRemaining()) {
            byte[] unit = new byte[packet.getInt()];
            packet.get(unit);
            units.add(unit);
        }
        return units;
    }

    /// From the `avcC` box: how many, then each behind its length, two bytes.
    private static List<byte[]> parameterSets(ByteBuffer head) {
        List<byte[]> sets = new ArrayList<>();
        head.position(5);
        for (int kind = 0; kind < 2; kind++) {
            for (int left = head.get() & 31; left > 0; left--) {
                byte[] set = new byte[head.getShort()];
                head.get(set);
                sets.add(set);
            }
        }
        return sets;
    }

    /// What a server says of the pictures before it sends them.
    String description() {
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] first = parameters.getFirst();
        return """
        v=0
        o=- 1 1 IN IP4 127.0.0.1
        s=Gate
        t=0 0
        a=control:*
        m=video 0 RTP/AVP 96
        a=rtpmap:96 H264/90000
        a=fmtp:96 packetization-mode=1;profile-level-id=%02X%02X%02X;sprop-parameter-sets=%s,%s
        a=control:track0
        """
                .formatted(
                        first[1],
                        first[2],
                        first[3],
                        base64.encodeToString(first),
                        base64.encodeToString(parameters.get(1)))
                .replace("\n", "\r\n");
    }

    /// The packets of the picture that is sent as the `index`th.
    ///
    /// @param sequence number of the first of them
    List<byte[]> packets(int index, int sequence) {
        List<byte[]> packets = new ArrayList<>();
        List<byte[]> units = pictures.get(index % pictures.size());
        for (int i = 0; i < units.size(); i++) {
            boolean lastUnit = i == units.size() - 1;
            byte[] unit = units.get(i);
            if (unit.length <= MOST_BYTES) {
                packets.add(
                        header(index, sequence + packets.size(), lastUnit, unit.length)
                                .put(unit)
                                .array());
                continue;
            }
            for (int at = 1; at < unit.length; at += MOST_BYTES) {
                int length = Math.min(MOST_BYTES, unit.length - at);
                boolean end = at + length == unit.length;
                int flags = (at == 1 ? 0x80 : 0) | (end ? 0x40 : 0);
                packets.add(
                        header(index, sequence + packets.size(), lastUnit && end, length + 2)
                                .put((byte) (unit[0] & 0xe0 | FRAGMENT))
                                .put((byte) (unit[0] & 0x1f | flags))
                                .put(unit, at, length)
                                .array());
            }
        }
        return packets;
    }

    private ByteBuffer header(int index, int sequence, boolean last, int payload) {
        return ByteBuffer.allocate(12 + payload)
                .put((byte) 0x80)
                .put((byte) (PAYLOAD_TYPE | (last ? 0x80 : 0)))
                .putShort((short) sequence)
                .putInt((int) (90_000L * index / framesPerSecond))
                .putInt(0x5ec0_4d10);
    }
}

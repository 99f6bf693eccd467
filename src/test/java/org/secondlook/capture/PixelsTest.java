package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `Scaler` and `Warp` show what the pattern's formula says, in every format and turned every way.
class PixelsTest {
    private static final List<Integer> FORMATS =
            List.of(
                    avutil.AV_PIX_FMT_YUV420P,
                    avutil.AV_PIX_FMT_YUVJ420P,
                    avutil.AV_PIX_FMT_YUV422P,
                    avutil.AV_PIX_FMT_YUVJ422P,
                    avutil.AV_PIX_FMT_YUV444P,
                    avutil.AV_PIX_FMT_YUVJ444P,
                    avutil.AV_PIX_FMT_GRAY8);

    /// Rounding of three stored values, and swscale's own.
    private static final double CLOSE = 7;

    static Stream<Arguments> everyStorage() {
        return FORMATS.stream()
                .flatMap(format ->
                        IntStream.range(0, 8)
                                .mapToObj(i -> Arguments.of(name(format), format, i % 4, i >= 4)))
                .filter(a ->
                        a.get()[1].equals(avutil.AV_PIX_FMT_GRAY8) ? !(boolean) a.get()[3] : true);
    }

    private static String name(int format) {
        return avutil.av_get_pix_fmt_name(format).getString();
    }

    @ParameterizedTest(name = "{0}, {2} quarter turns, BT.709 {3}")
    @MethodSource("everyStorage")
    void aFrameIsScaledUprightInItsColours(String name, int format, int turns, boolean bt709) {
        for (int[] size : new int[][] {{160, 120}, {100, 75}, {320, 240}, {37, 201}}) {
            Pattern pattern = Pattern.gradient(320, 240);
            try (Frame frame = pattern.stored(format, turns, bt709);
                    Scaler scaler = new Scaler();
                    Picture shown = new Picture(size[0], size[1])) {
                assertThat(List.of(frame.width(), frame.height())).containsExactly(320, 240);
                scaler.scale(frame, shown);
                Affine up = new Affine(320.0 / size[0], 0, 0, 0, 240.0 / size[1], 0);
                assertThat(pattern.worst(shown, up, isGrey(format), 1)).isLessThan(CLOSE);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2} quarter turns, BT.709 {3}")
    @MethodSource("everyStorage")
    void aPartIsCutOutTurnedAndScaledInItsColours(
            String name, int format, int turns, boolean bt709) {
        for (double scale : new double[] {0.5, 1, 2.5}) {
            Pattern pattern = Pattern.gradient(320, 240);
            double cos = scale * Math.cos(0.3);
            double sin = scale * Math.sin(0.3);
            Affine map = new Affine(cos, -sin, 140, sin, cos, 60);
            try (Frame frame = pattern.stored(format, turns, bt709);
                    Picture shown = new Picture(50, 40)) {
                Warp.warp(frame, map, shown);
                assertThat(pattern.worst(shown, map, isGrey(format), 0)).isLessThan(CLOSE);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {2} quarter turns, BT.709 {3}")
    @MethodSource("everyStorage")
    void aPartWithItsOwnPixelsKeepsTheCoordinatesOfTheWhole(
            String name, int format, int turns, boolean bt709) {
        Pattern pattern = Pattern.board(321, 241, 20);
        Affine map = new Affine(0.9, 0.1, 151, -0.1, 0.9, 91);
        try (Frame frame = pattern.stored(format, turns, bt709);
                Frame part = frame.cut(new Box(141, 71, 83, 77));
                Frame partOfPart = part.cut(new Box(145, 75, 75, 69));
                Picture fromWhole = new Picture(50, 50);
                Picture fromPart = new Picture(50, 50);
                Picture fromPartOfPart = new Picture(50, 50)) {
            assertThat(List.of(part.width(), part.height())).containsExactly(321, 241);
            Warp.warp(frame, map, fromWhole);
            Warp.warp(part, map, fromPart);
            Warp.warp(partOfPart, map, fromPartOfPart);
            assertThat(apart(fromPart, fromWhole)).isLessThanOrEqualTo(2);
            assertThat(apart(fromPartOfPart, fromWhole)).isLessThanOrEqualTo(2);
        }
    }

    /// The largest difference of two pictures, in any colour.
    private static int apart(Picture a, Picture b) {
        int most = 0;
        for (long i = 0; i < a.pixels().byteSize(); i++) {
            int x = a.pixels().get(ValueLayout.JAVA_BYTE, i) & 0xff;
            int y = b.pixels().get(ValueLayout.JAVA_BYTE, i) & 0xff;
            most = Math.max(most, Math.abs(x - y));
        }
        return most;
    }

    @Test
    void theSquaresOfABoardKeepTheirColours() {
        Pattern pattern = Pattern.board(320, 240, 40);
        try (Frame frame = pattern.stored(avutil.AV_PIX_FMT_YUV420P, 0, false);
                Scaler scaler = new Scaler();
                Picture scaled = new Picture(16, 12);
                Picture warped = new Picture(16, 12)) {
            Affine up = new Affine(20, 0, 0, 0, 20, 0);
            scaler.scale(frame, scaled);
            Warp.warp(frame, up, warped);
            assertThat(pattern.worst(scaled, up, false, 0)).as("scaled").isLessThan(CLOSE);
            assertThat(pattern.worst(warped, up, false, 0)).as("warped").isLessThan(CLOSE);
        }
    }

    @Test
    void whatLiesOutsideTheFrameRepeatsItsEdge() {
        Pattern pattern = Pattern.gradient(64, 64);
        try (Frame frame = pattern.stored(avutil.AV_PIX_FMT_YUV444P, 0, false);
                Picture shown = new Picture(10, 10)) {
            Warp.warp(frame, new Affine(1, 0, -500, 0, 1, 27), shown);
            Affine edge = new Affine(0, 0, 0.5, 0, 1, 27);
            assertThat(pattern.worst(shown, edge, false, 0)).isLessThan(CLOSE);
        }
    }

    /// At some widths swscale's vectors write beyond the last pixel; never beyond the picture's
    /// room.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingBehindAPicturesRoomIsWrittenAtAnyWidth(boolean sameSize) {
        for (int width = 1; width <= 130; width++) {
            Pattern pattern =
                    sameSize ? Pattern.gradient(Math.max(8, width), 9) : Pattern.gradient(320, 240);
            try (Frame frame = pattern.stored(avutil.AV_PIX_FMT_YUV420P, 0, false);
                    Scaler scaler = new Scaler();
                    Picture shown = new Picture(width, 9)) {
                shown.room().fill((byte) 0x5a);
                scaler.scale(frame, shown);
                MemorySegment end = shown.room().asSlice(shown.room().byteSize() - 128);
                for (long i = 0; i < end.byteSize(); i++) {
                    assertThat(end.get(ValueLayout.JAVA_BYTE, i)).isEqualTo((byte) 0x5a);
                }
            }
        }
    }

    /// Formats that cameras and photographs have beside those that are read as they are.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nv12",
                "nv21",
                "rgb24",
                "bgr24",
                "bgra",
                "argb",
                "rgb48le",
                "gbrp",
                "yuv420p10le",
                "yuv422p10le",
                "yuyv422",
                "uyvy422",
                "p010le",
                "yuva420p",
                "yuv411p",
                "yuv440p"
            })
    void anOddFormatIsMadeReadableInItsColours(String name) throws CaptureException {
        Pattern pattern = Pattern.gradient(320, 240);
        for (int space : new int[] {avutil.AVCOL_SPC_SMPTE170M, avutil.AVCOL_SPC_BT709}) {
            for (int range : new int[] {avutil.AVCOL_RANGE_MPEG, avutil.AVCOL_RANGE_JPEG}) {
                AVFrame odd = odd(pattern, avutil.av_get_pix_fmt(name), space, range);
                try (PlanarPictures planar = new PlanarPictures();
                        Frame frame = new Frame(planar.planar(odd), 0, 0, 0);
                        Scaler scaler = new Scaler();
                        Picture shown = new Picture(160, 120)) {
                    scaler.scale(frame, shown);
                    Affine up = new Affine(2, 0, 0, 0, 2, 0);
                    assertThat(pattern.worst(shown, up, false, 2))
                            .as("space %d, range %d", space, range)
                            .isLessThan(8);
                }
            }
        }
    }

    private static AVFrame odd(Pattern pattern, int format, int space, int range) {
        AVFrame odd = avutil.av_frame_alloc();
        odd.width(pattern.width());
        odd.height(pattern.height());
        odd.format(format);
        boolean rgb =
                (avutil.av_pix_fmt_desc_get(format).flags() & avutil.AV_PIX_FMT_FLAG_RGB) != 0;
        odd.colorspace(rgb ? avutil.AVCOL_SPC_RGB : space);
        odd.color_range(rgb ? avutil.AVCOL_RANGE_JPEG : range);
        avutil.av_frame_get_buffer(odd, 0);
        SwsContext context = swscale.sws_alloc_context();
        try (Frame full = pattern.stored(avutil.AV_PIX_FMT_YUVJ444P, 0, false)) {
            full.picture().color_range(avutil.AVCOL_RANGE_JPEG);
            assertThat(swscale.sws_scale_frame(context, odd, full.picture()))
                    .isGreaterThanOrEqualTo(0);
        }
        swscale.sws_freeContext(context);
        return odd;
    }

    @Test
    void aPictureStoredFromTheBottomUpIsTurnedRight() throws CaptureException {
        Pattern pattern = Pattern.board(320, 240, 40);
        AVFrame upsideDown = avutil.av_frame_alloc();
        try (Frame frame = pattern.stored(avutil.AV_PIX_FMT_GRAY8, 0, false)) {
            avutil.av_frame_ref(upsideDown, frame.picture());
        }
        int stride = upsideDown.linesize(0);
        upsideDown.data(0, upsideDown.data(0).getPointer(239L * stride));
        upsideDown.linesize(0, -stride);
        Pattern flipped = new Pattern(320, 240, (x, y) -> pattern.colours().at(x, 240 - y));
        try (PlanarPictures planar = new PlanarPictures();
                Frame frame = new Frame(planar.planar(upsideDown), 0, 0, 0);
                Picture warped = new Picture(8, 6)) {
            Affine up = new Affine(40, 0, 0, 0, 40, 0);
            Warp.warp(frame, up, warped);
            assertThat(flipped.worst(warped, up, true, 0)).isLessThan(CLOSE);
        }
    }

    @Test
    void aPartThatLiesOutsideIsRefused() {
        try (Frame frame = Pattern.gradient(321, 241).stored(avutil.AV_PIX_FMT_YUV420P, 0, false)) {
            for (Box outside :
                    List.of(
                            new Box(400, 10, 50, 50),
                            new Box(321, 10, 50, 50),
                            new Box(-60, 10, 50, 50),
                            new Box(10, 10, 0, 50),
                            new Box(Double.NaN, 10, 10, 10))) {
                assertThatThrownBy(() -> frame.cut(outside))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    private static boolean isGrey(int format) {
        return format == avutil.AV_PIX_FMT_GRAY8;
    }
}

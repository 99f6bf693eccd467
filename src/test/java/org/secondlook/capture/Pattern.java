package org.secondlook.capture;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;

/// A picture given by a formula: what it must look like is known without any of the code that is
/// tested.
///
/// @param width upright, pixels
/// @param height upright, pixels
/// @param colours the formula
record Pattern(int width, int height, Colours colours) {
    /// Red, green and blue, 0…255, at a place given in pixels of the upright picture.
    interface Colours {
        double[] at(double x, double y);
    }

    /// Red grows to the right, green downwards, blue to the left.
    static Pattern gradient(int width, int height) {
        return new Pattern(
                width,
                height,
                (x, y) -> new double[] {255 * x / width, 255 * y / height, 255 * (1 - x / width)});
    }

    /// Squares in two colours, `cell` pixels wide.
    static Pattern board(int width, int height, int cell) {
        return new Pattern(
                width,
                height,
                (x, y) ->
                        Math.floorMod((int) (Math.floor(x / cell) + Math.floor(y / cell)), 2) == 0
                                ? new double[] {220, 40, 60}
                                : new double[] {30, 120, 200});
    }

    /// Stores it in planes, turned so that `quarterTurns` clockwise make it upright again.
    ///
    /// @param format one of the planar ones of 8 bits
    /// @param bt709 whether its colours are stored by that standard
    Frame stored(int format, int quarterTurns, boolean bt709) {
        Ffmpeg.limits();
        boolean lying = quarterTurns % 2 == 1;
        AVFrame picture = avutil.av_frame_alloc();
        picture.width(lying ? height : width);
        picture.height(lying ? width : height);
        picture.format(format);
        picture.colorspace(bt709 ? avutil.AVCOL_SPC_BT709 : avutil.AVCOL_SPC_SMPTE170M);
        avutil.av_frame_get_buffer(picture, 0);
        int planes = format == avutil.AV_PIX_FMT_GRAY8 ? 1 : 3;
        for (int plane = 0; plane < planes; plane++) {
            fill(picture, plane, quarterTurns, bt709);
        }
        return new Frame(picture, quarterTurns, 0, System.nanoTime());
    }

    private void fill(AVFrame picture, int plane, int quarterTurns, boolean bt709) {
        int acrossOne = plane == 0 ? 1 : across(picture.format());
        int downOne = plane == 0 ? 1 : down(picture.format());
        int columns = (picture.width() + acrossOne - 1) / acrossOne;
        int rows = (picture.height() + downOne - 1) / downOne;
        MemorySegment bytes =
                MemorySegment.ofAddress(picture.data(plane).address())
                        .reinterpret((long) picture.linesize(plane) * rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double x = (column + 0.5) * acrossOne;
                double y = (row + 0.5) * downOne;
                double value = value(upright(picture, x, y, quarterTurns), picture, plane, bt709);
                bytes.set(
                        ValueLayout.JAVA_BYTE,
                        (long) row * picture.linesize(plane) + column,
                        (byte) Math.round(value));
            }
        }
    }

    /// Where a place of the stored picture comes to lie when it is turned.
    private double[] upright(AVFrame stored, double x, double y, int quarterTurns) {
        return switch (quarterTurns) {
            case 0 -> colours.at(x, y);
            case 1 -> colours.at(stored.height() - y, x);
            case 2 -> colours.at(stored.width() - x, stored.height() - y);
            default -> colours.at(y, stored.width() - x);
        };
    }

    /// ITU-R BT.601 and BT.709: light and colour differences, 16…235 or 0…255.
    private static double value(double[] rgb, AVFrame picture, int plane, boolean bt709) {
        double kr = bt709 ? 0.2126 : 0.299;
        double kb = bt709 ? 0.0722 : 0.114;
        double light = kr * rgb[0] + (1 - kr - kb) * rgb[1] + kb * rgb[2];
        boolean full = isFull(picture.format());
        return switch (plane) {
            case 0 -> full ? light : 16 + light * 219 / 255;
            case 1 -> 128 + (rgb[2] - light) / (2 * (1 - kb)) * (full ? 1 : 224 / 255.0);
            default -> 128 + (rgb[0] - light) / (2 * (1 - kr)) * (full ? 1 : 224 / 255.0);
        };
    }

    private static boolean isFull(int format) {
        return format == avutil.AV_PIX_FMT_YUVJ420P
                || format == avutil.AV_PIX_FMT_YUVJ422P
                || format == avutil.AV_PIX_FMT_YUVJ444P
                || format == avutil.AV_PIX_FMT_GRAY8;
    }

    private static int across(int format) {
        return format == avutil.AV_PIX_FMT_YUV444P || format == avutil.AV_PIX_FMT_YUVJ444P ? 1 : 2;
    }

    private static int down(int format) {
        return format == avutil.AV_PIX_FMT_YUV420P || format == avutil.AV_PIX_FMT_YUVJ420P ? 2 : 1;
    }

    /// How far the pixels of a picture are from the formula at most, over all three colours.
    ///
    /// @param shown what was made of the pattern
    /// @param toUpright from the pixel centres of `shown` to this pattern
    /// @param grey whether only the light was stored
    /// @param margin pixels at the edge of `shown` that do not count
    double worst(Picture shown, Affine toUpright, boolean grey, int margin) {
        double worst = 0;
        for (int y = margin; y < shown.height() - margin; y++) {
            for (int x = margin; x < shown.width() - margin; x++) {
                double[] wanted =
                        colours.at(toUpright.x(x + 0.5, y + 0.5), toUpright.y(x + 0.5, y + 0.5));
                double light = 0.299 * wanted[0] + 0.587 * wanted[1] + 0.114 * wanted[2];
                int pixel = shown.argb(x, y);
                for (int colour = 0; colour < 3; colour++) {
                    int got = (pixel >> (16 - 8 * colour)) & 0xff;
                    worst = Math.max(worst, Math.abs(got - (grey ? light : wanted[colour])));
                }
            }
        }
        return worst;
    }
}

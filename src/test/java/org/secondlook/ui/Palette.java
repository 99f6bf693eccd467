package org.secondlook.ui;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Brings a picture to 256 colours, so that a PNG of it is small: boxes of colours are halved at
/// their median until there are enough (median cut, Heckbert 1982). Stateless.
final class Palette {
    private static final int COLOURS = 256;
    private static final int BITS = 6;
    private static final int ROUNDS = 4;
    private static final int MOST = (1 << BITS) - 1;

    private Palette() {}

    static BufferedImage of(BufferedImage from) {
        int w = from.getWidth();
        int h = from.getHeight();
        int[] pixels = from.getRGB(0, 0, w, h, null, 0, w);
        int[] counts = new int[1 << 3 * BITS];
        for (int p : pixels) {
            counts[key(p)]++;
        }
        List<Integer> used = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                used.add(k);
            }
        }
        List<List<Integer>> boxes = new ArrayList<>(List.of(used));
        while (boxes.size() < COLOURS) {
            List<Integer> widest =
                    boxes.stream()
                            .filter(b -> b.size() > 1)
                            .max(Comparator.comparingDouble(b -> worth(b, counts)))
                            .orElse(null);
            if (widest == null) {
                break;
            }
            boxes.remove(widest);
            boxes.addAll(halves(widest, counts));
        }
        double[][] colours = boxes.stream().map(b -> mean(b, counts)).toArray(double[][]::new);
        for (int i = 0; i < ROUNDS; i++) {
            settle(colours, used, counts);
        }
        return indexed(pixels, w, h, colours);
    }

    private static int key(int p) {
        return (p >> 18 & MOST) << 2 * BITS | (p >> 10 & MOST) << BITS | p >> 2 & MOST;
    }

    private static int part(int key, int channel) {
        return key >> (2 - channel) * BITS & MOST;
    }

    private static int spread(List<Integer> box, int channel) {
        int least = MOST;
        int most = 0;
        for (int key : box) {
            least = Math.min(least, part(key, channel));
            most = Math.max(most, part(key, channel));
        }
        return most - least;
    }

    private static double worth(List<Integer> box, int[] counts) {
        double count = 0;
        for (int key : box) {
            count += counts[key];
        }
        int spread = Math.max(spread(box, 0), Math.max(spread(box, 1), spread(box, 2)));
        return spread * Math.pow(count, 0.3);
    }

    private static List<List<Integer>> halves(List<Integer> box, int[] counts) {
        int widest = 0;
        for (int c = 1; c < 3; c++) {
            widest = spread(box, c) > spread(box, widest) ? c : widest;
        }
        int channel = widest;
        List<Integer> sorted =
                box.stream().sorted(Comparator.comparingInt(k -> part(k, channel))).toList();
        double all = 0;
        for (int key : sorted) {
            all += counts[key];
        }
        double half = 0;
        int at = 0;
        while (at < sorted.size() - 1 && (at == 0 || half < all / 2)) {
            half += counts[sorted.get(at++)];
        }
        return List.of(sorted.subList(0, at), sorted.subList(at, sorted.size()));
    }

    private static double[] mean(List<Integer> box, int[] counts) {
        double[] sum = new double[3];
        double all = 0;
        for (int key : box) {
            double weight = Math.sqrt(counts[key]);
            for (int c = 0; c < 3; c++) {
                sum[c] += weight * part(key, c);
            }
            all += weight;
        }
        return new double[] {sum[0] / all, sum[1] / all, sum[2] / all};
    }

    private static void settle(double[][] colours, List<Integer> used, int[] counts) {
        List<List<Integer>> nearest = new ArrayList<>();
        for (int i = 0; i < colours.length; i++) {
            nearest.add(new ArrayList<>());
        }
        for (int key : used) {
            nearest.get(nearest(colours, key)).add(key);
        }
        for (int i = 0; i < colours.length; i++) {
            if (!nearest.get(i).isEmpty()) {
                colours[i] = mean(nearest.get(i), counts);
            }
        }
    }

    private static int nearest(double[][] colours, int key) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < colours.length; i++) {
            double r = colours[i][0] - part(key, 0);
            double g = colours[i][1] - part(key, 1);
            double b = colours[i][2] - part(key, 2);
            double far = r * r + g * g + b * b;
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    private static BufferedImage indexed(int[] pixels, int w, int h, double[][] colours) {
        byte[][] table = new byte[3][colours.length];
        for (int i = 0; i < colours.length; i++) {
            for (int c = 0; c < 3; c++) {
                table[c][i] = (byte) Math.round(255 * colours[i][c] / MOST);
            }
        }
        int[] known = new int[1 << 3 * BITS];
        IndexColorModel model =
                new IndexColorModel(8, colours.length, table[0], table[1], table[2]);
        BufferedImage to = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int i = 0; i < pixels.length; i++) {
            int key = key(pixels[i]);
            if (known[key] == 0) {
                known[key] = 1 + nearest(colours, key);
            }
            to.getRaster().setSample(i % w, i / w, 0, known[key] - 1);
        }
        return to;
    }
}

package org.secondlook.ui;

import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.secondlook.live.PackRates;

/// Similarity on a line from 0 to 1, with the pack's floor and the threshold in force. Used by the
/// screen's thread.
final class SimilarityScale extends Region {
    private static final double TRACK = 8;
    private static final double TICK = 20;
    private static final double KNOB = 14;
    private static final double BAND = 4;
    private static final double TYPICAL_EM = 26;

    private final Messages messages;
    private final Region track = region("scale-track");
    private final Region above = region("scale-above");
    private final Region floorTick = region("scale-tick");
    private final Region thresholdTick = region("scale-tick");
    private final Region different = region("scale-different");
    private final Region same = region("scale-same");
    private final Region knob = region("scale-knob");
    private final Label value = Labels.of("", "scale-value", "mono");
    private final Label floorWords = Labels.of("", "scale-words");
    private final Label thresholdWords = Labels.of("", "scale-words");
    private final Label rates = Labels.wrapping("", "caption");
    private @Nullable Weighing shown;

    SimilarityScale(Messages messages) {
        this.messages = messages;
        getStyleClass().add("similarity");
        widthProperty().addListener((_, _, _) -> requestParentLayout());
        getChildren()
                .addAll(
                        track,
                        above,
                        different,
                        same,
                        floorTick,
                        thresholdTick,
                        knob,
                        value,
                        floorWords,
                        thresholdWords,
                        rates);
    }

    private static Region region(String style) {
        Region region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }

    /// Shows a similarity, or nothing.
    void show(@Nullable Weighing weighing) {
        shown = weighing;
        value.setText(weighing == null ? "" : two(weighing.similarity()));
        floorWords.setText(
                weighing == null ? "" : messages.text("weigh.floor", two(weighing.floor())));
        thresholdWords.setText(
                weighing == null
                        ? ""
                        : messages.text("weigh.threshold", two(weighing.threshold())));
        rates.setText(
                weighing == null ? "" : rates(weighing.similarity(), weighing.rates(), messages));
        setAccessibleText(
                weighing == null
                        ? ""
                        : rates.getText()
                                + " "
                                + messages.text(
                                        "weigh.similarity.accessible",
                                        two(weighing.similarity()),
                                        two(weighing.threshold()),
                                        two(weighing.floor())));
        requestLayout();
    }

    /// How rare a similarity of this much was when the pack was evaluated: at the highest threshold
    /// that was measured and that it reaches.
    static String rates(double similarity, PackRates measured, Messages messages) {
        NavigableMap<Double, Double> others = new TreeMap<>(measured.different());
        Map.Entry<Double, Double> reached = others.floorEntry(similarity);
        if (reached == null) {
            return messages.text("weigh.rates.none");
        }
        Double own = measured.same().get(reached.getKey());
        String words = different(reached.getKey(), reached.getValue(), messages);
        return own == null
                ? words
                : words + " " + messages.text("weigh.rates.same", Math.round(100 * own));
    }

    /// None of finitely many pairs of different people reached it where the rate is 0; how many
    /// there were is not told here, so no number is either.
    private static String different(double similarity, double rate, Messages messages) {
        return rate > 0
                ? messages.text("weigh.rates.different", two(similarity), Math.round(1 / rate))
                : messages.text("weigh.rates.different.none", two(similarity));
    }

    static String two(double similarity) {
        return String.format(Locale.UK, "%.2f", similarity).replace('-', '−');
    }

    @Override
    protected double computePrefHeight(double width) {
        return value.prefHeight(-1) + TICK + floorWords.prefHeight(-1) + 6 + ratesHeight();
    }

    private double ratesHeight() {
        double wide = getWidth() > 0 ? getWidth() : TYPICAL_EM * Em.of(this);
        return rates.isManaged() ? Math.ceil(rates.prefHeight(wide)) : 0;
    }

    /// Leaves out what only tells, or shows it again; it is read out all the same.
    void makeRoom(boolean tight) {
        rates.setVisible(!tight);
        rates.setManaged(!tight);
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Weighing w = shown;
        if (w == null) {
            return;
        }
        double top = value.prefHeight(-1);
        double middle = top + TICK / 2;
        track.resizeRelocate(0, middle - TRACK / 2, getWidth(), TRACK);
        bands(w.rates(), middle + TRACK / 2 + 1);
        double floor = x(w.floor());
        double threshold = x(w.threshold());
        above.resizeRelocate(threshold, middle - TRACK / 2, getWidth() - threshold, TRACK);
        floorTick.resizeRelocate(floor - 1, top, 2, TICK);
        thresholdTick.resizeRelocate(threshold - 1, top, 2, TICK);
        double at = x(w.similarity());
        knob.resizeRelocate(at - KNOB / 2, middle - KNOB / 2, KNOB, KNOB);
        place(value, at - value.prefWidth(-1) / 2, 0);
        double y = top + TICK + 2;
        place(floorWords, floor - floorWords.prefWidth(-1) - 4, y);
        place(thresholdWords, Math.max(threshold - 2, floor + 4), y);
        double below = y + floorWords.prefHeight(-1) + 2;
        rates.resizeRelocate(0, below, getWidth(), ratesHeight());
    }

    /// Where nearly all pairs of different people lie, and where nearly all of one person do: up to
    /// and from the lowest threshold that was measured.
    private void bands(PackRates measured, double y) {
        boolean known = !measured.different().isEmpty() && !measured.same().isEmpty();
        different.setVisible(known);
        same.setVisible(known);
        if (known) {
            double least = x(measured.different().firstKey());
            double from = x(measured.same().firstKey());
            different.resizeRelocate(0, y, least, BAND);
            same.resizeRelocate(from, y + BAND + 1, getWidth() - from, BAND);
        }
    }

    private void place(Label label, double x, double y) {
        double w = label.prefWidth(-1);
        double inside = Math.clamp(x, 0, Math.max(0, getWidth() - w));
        label.resizeRelocate(Math.rint(inside), Math.rint(y), w, label.prefHeight(-1));
    }

    private double x(double similarity) {
        return Math.round(Math.clamp(similarity, 0, 1) * getWidth());
    }
}

package org.secondlook.ui;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// Both faces beside what is known of the entry, as large as the height allows: they stay in sight
/// while the officer weighs. Used by the screen's thread.
final class WeighFaces extends Region {
    private static final double GAP = 8;

    /// The faces need so much height at least: where there is little of it, and else.
    private static final double LOW_EM = 7.8;

    private static final double HIGH_EM = 14;

    /// What is known of the entry needs so much at least.
    private static final double WORDS_EM = 21;

    private final PortraitView probe = new PortraitView(true);
    private final PortraitView reference = new PortraitView(true);
    private final EntryView entry;
    private double wordsHeight;
    private boolean low;

    WeighFaces(EntryView entry, Messages messages) {
        this.entry = entry;
        getStyleClass().add("weigh-faces");
        probe.setAccessibleText(messages.text("look.probe.accessible"));
        reference.setAccessibleText(messages.text("look.reference.accessible"));
        getChildren().addAll(probe, reference, entry);
    }

    /// Takes less height where there is little of it.
    void makeRoom(boolean tight) {
        if (tight != low) {
            low = tight;
            requestLayout();
        }
    }

    void showProbe(@Nullable Portrait portrait) {
        probe.show(portrait);
    }

    void showReference(@Nullable Portrait portrait) {
        reference.show(portrait);
    }

    /// What is said of the entry is never cut, however low the window is.
    @Override
    protected double computeMinHeight(double width) {
        return Math.max((low ? LOW_EM : HIGH_EM) * Em.of(this), wordsHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return minHeight(width);
    }

    private double heightOfWords(double width) {
        return width <= 0 ? 0 : Math.ceil(entry.prefHeight(width));
    }

    @Override
    protected void layoutChildren() {
        double words = Math.min(WORDS_EM * Em.of(this), getWidth() / 2);
        double widest = Math.floor((getWidth() - words) / 2 - GAP);
        double w = Math.min(Math.floor(getHeight() * PortraitView.ASPECT), widest);
        double h = Math.floor(w / PortraitView.ASPECT);
        double rest = 2 * (w + GAP);
        probe.resizeRelocate(0, 0, w, h);
        reference.resizeRelocate(w + GAP, 0, w, h);
        entry.resizeRelocate(rest, 0, Math.max(0, getWidth() - rest), getHeight());
        double needed = heightOfWords(words);
        if (needed != wordsHeight) {
            wordsHeight = needed;
            requestLayout();
        }
    }
}

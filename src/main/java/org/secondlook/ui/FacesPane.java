package org.secondlook.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// Probe and reference side by side, equally large, eyes on one line, as large as the room allows.
/// Used by the screen's thread.
final class FacesPane extends Region {
    private static final double GAP = 12;
    private static final double LARGEST = 1.2;
    private static final double SMALLEST = 120;

    private final Messages messages;
    private final QualityWords words;
    private final PortraitView probe = new PortraitView(true);
    private final PortraitView reference = new PortraitView(true);
    private final Label probeWords = Labels.wrapping("", "portrait-words");
    private final Label referenceWords = Labels.wrapping("", "portrait-words");
    private final ThumbsView thumbs;

    FacesPane(CardViewModel card, Messages messages) {
        this.messages = messages;
        this.words = new QualityWords(messages);
        this.thumbs = new ThumbsView(card.pictures(), messages);
        getStyleClass().add("faces");
        probe.setAccessibleText(messages.text("look.probe.accessible"));
        reference.setAccessibleText(messages.text("look.reference.accessible"));
        getChildren().addAll(probe, reference, probeWords, referenceWords, thumbs);
        card.look().addListener((_, _, now) -> showReference(now));
        card.pictures().shown().addListener((_, _, now) -> showProbe(now));
        showReference(card.look().get());
        showProbe(card.pictures().shown().get());
    }

    private void showReference(@Nullable Look look) {
        Portrait portrait = look == null ? null : look.reference();
        reference.show(portrait);
        referenceWords.setText(
                portrait == null
                        ? ""
                        : messages.text("look.reference", words.of(portrait.quality())));
        requestLayout();
    }

    private void showProbe(@Nullable Portrait portrait) {
        probe.show(portrait);
        probeWords.setText(
                portrait == null ? "" : messages.text("look.probe", words.of(portrait.quality())));
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return SMALLEST + thumbsHeight() + GAP;
    }

    private double thumbsHeight() {
        return Math.ceil(thumbs.prefHeight(-1));
    }

    @Override
    protected void layoutChildren() {
        double below = thumbsHeight() + GAP;
        double widest = Math.min(LARGEST * Portrait.WIDTH, Math.floor((getWidth() - GAP) / 2));
        double h = Math.min(getHeight() - below, Math.floor(widest / PortraitView.ASPECT));
        double w = Math.floor(h * PortraitView.ASPECT);
        double left = Math.floor((getWidth() - 2 * w - GAP) / 2);
        double right = left + w + GAP;
        probe.resizeRelocate(left, 0, w, h);
        reference.resizeRelocate(right, 0, w, h);
        caption(probeWords, left, w, h);
        caption(referenceWords, right, w, h);
        thumbs.resizeRelocate(0, h + GAP, getWidth(), below - GAP);
    }

    private static void caption(Label label, double x, double width, double bottom) {
        double h = label.prefHeight(width);
        label.resizeRelocate(x, bottom - h, width, h);
    }
}

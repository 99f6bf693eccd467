package org.secondlook.ui;

import java.util.StringJoiner;
import javafx.collections.SetChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.CardStep.Aid;
import org.secondlook.face.Portrait;

/// Probe and reference side by side, equally large, eyes on one line, as large as the room allows;
/// what is done to one is done to both. Used by the screen's thread.
final class FacesPane extends Region {
    private static final double GAP = 12;
    private static final double WORDS_GAP = 4;
    private static final double WORDS_EM = 1.7;
    private static final double LARGEST = 1.2;
    private static final double SMALLEST = 120;
    private static final double WHEEL_STEP = 1.1;
    private static final double WHEEL_NOTCH = 40;

    private final CardViewModel card;
    private final Lens lens;
    private final Messages messages;
    private final QualityWords words;
    private final PortraitView probe = new PortraitView(true);
    private final PortraitView reference = new PortraitView(true);
    private final Label probeWords = Labels.wrapping("", "portrait-words");
    private final Label referenceWords = Labels.wrapping("", "portrait-words");
    private final ThumbsView thumbs;
    private @Nullable Point2D grip;

    FacesPane(CardViewModel card, Messages messages) {
        this.card = card;
        this.lens = card.lens();
        this.messages = messages;
        this.words = new QualityWords(messages);
        this.thumbs = new ThumbsView(card.pictures(), messages);
        getStyleClass().add("faces");
        probe.setAccessibleText(messages.text("look.probe.accessible"));
        reference.setAccessibleText(messages.text("look.reference.accessible"));
        getChildren().addAll(probe, reference, probeWords, referenceWords, thumbs);
        card.reference().addListener((_, _, _) -> show());
        card.pictures().shown().addListener((_, _, _) -> show());
        lens.view().addListener((_, _, _) -> see());
        lens.edge().addListener((_, _, _) -> see());
        lens.aids().addListener((SetChangeListener<Aid>) _ -> see());
        for (PortraitView face : new PortraitView[] {probe, reference}) {
            face.setOnScroll(event -> zoom(face, event));
            face.setOnMousePressed(event -> grip = new Point2D(event.getX(), event.getY()));
            face.setOnMouseDragged(event -> drag(face, event));
            face.setOnMouseMoved(event -> lens.slide(event.getX() / face.getWidth()));
        }
        show();
    }

    private void show() {
        Reference now = card.reference().get();
        Portrait old = now == null ? null : now.portrait();
        Portrait fresh = card.pictures().shown().get();
        probe.show(fresh);
        reference.show(old);
        probeWords.setText(
                fresh == null ? "" : messages.text("look.probe", words.of(fresh.quality())));
        referenceWords.setText(now == null ? "" : words(now));
        see();
        requestLayout();
    }

    private String words(Reference of) {
        StringJoiner line = new StringJoiner(" · ");
        line.add(
                of.of() == 1
                        ? messages.text("look.reference")
                        : messages.text("look.reference.of", of.place() + 1, of.of()));
        if (of.taken() != null) {
            line.add(messages.text("look.taken", of.taken().toString(), of.years()));
        }
        Portrait portrait = of.portrait();
        line.add(
                portrait == null
                        ? messages.text("look.reference.gone")
                        : words.of(portrait.quality()));
        return line.toString();
    }

    private void see() {
        Reference now = card.reference().get();
        boolean swapped = lens.aids().contains(Aid.SWAPPED);
        boolean even = lens.aids().contains(Aid.EQUALISED);
        boolean grid = lens.aids().contains(Aid.GRID);
        Portrait old = now == null ? null : now.portrait();
        Portrait fresh = card.pictures().shown().get();
        double edge = lens.edge().get();
        probe.cover(swapped || edge >= 1 ? null : old, edge);
        reference.cover(!swapped || edge >= 1 ? null : fresh, edge);
        for (PortraitView face : new PortraitView[] {probe, reference}) {
            face.look(lens.view().get(), even);
            face.grid(grid);
        }
        probe.requestLayout();
        reference.requestLayout();
        requestLayout();
    }

    private void zoom(PortraitView face, ScrollEvent event) {
        lens.zoomBy(
                Math.pow(WHEEL_STEP, event.getDeltaY() / WHEEL_NOTCH),
                event.getX() / face.getWidth(),
                event.getY() / face.getHeight());
        event.consume();
    }

    private void drag(PortraitView face, MouseEvent event) {
        Point2D from = grip;
        if (from != null) {
            lens.move(
                    (from.getX() - event.getX()) / face.getWidth(),
                    (from.getY() - event.getY()) / face.getHeight());
            grip = new Point2D(event.getX(), event.getY());
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return SMALLEST + below();
    }

    private double below() {
        return wordsHeight() + WORDS_GAP + Math.ceil(thumbs.prefHeight(-1)) + GAP;
    }

    /// Room for one line, and more only where a line is not enough.
    private double wordsHeight() {
        double w = probeWords.getWidth();
        double h = Math.ceil(WORDS_EM * Em.of(this));
        return w <= 0
                ? h
                : Math.max(h, Math.max(probeWords.prefHeight(w), referenceWords.prefHeight(w)));
    }

    @Override
    protected void layoutChildren() {
        double widest = Math.min(LARGEST * Portrait.WIDTH, Math.floor((getWidth() - GAP) / 2));
        probeWords.resize(widest, probeWords.getHeight());
        double under = below();
        double h = Math.min(getHeight() - under, Math.floor(widest / PortraitView.ASPECT));
        double w = Math.floor(h * PortraitView.ASPECT);
        double left = Math.floor((getWidth() - 2 * w - GAP) / 2);
        double right = left + w + GAP;
        boolean swapped = lens.aids().contains(Aid.SWAPPED);
        probe.resizeRelocate(swapped ? right : left, 0, w, h);
        reference.resizeRelocate(swapped ? left : right, 0, w, h);
        double margin = (getWidth() - 2 * widest - GAP) / 2;
        double leftWords = Math.floor(Math.max(0, Math.min(left, margin)));
        double rightWords = leftWords + widest + GAP;
        caption(probeWords, swapped ? rightWords : leftWords, widest, h);
        caption(referenceWords, swapped ? leftWords : rightWords, widest, h);
        thumbs.resizeRelocate(
                0, getHeight() - thumbs.prefHeight(-1), getWidth(), thumbs.prefHeight(-1));
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getRenderScaleX();
        lens.actualAt(w > 0 ? Portrait.WIDTH / (w * scale) : 1);
    }

    private void caption(Label label, double x, double width, double bottom) {
        label.resizeRelocate(x, bottom + WORDS_GAP, width, wordsHeight());
    }
}

package org.secondlook.ui;

import java.util.StringJoiner;
import javafx.collections.SetChangeListener;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.CardStep.Aid;
import org.secondlook.face.Portrait;

/// Probe and reference side by side, equally large, eyes on one line, as large as the room allows;
/// what is done to one is done to both. With the question, and what helps to answer it. Used by the
/// screen's thread.
final class FacesPane extends Region {
    private static final double GAP = 12;
    private static final double WORDS_GAP = 4;
    private static final double WORDS_EM = 1.3;
    private static final double AIDS_EM = 8.2;

    /// Of a portrait's own size: larger than this a face shows nothing more, and both are drawn
    /// anew at each step of the lens.
    private static final double LARGEST = 1.8;

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
    private final Label question;
    private final AidsView aids;
    private @Nullable Point2D grip;

    /// @param components shows or hides the components of the faces
    FacesPane(CardViewModel card, Runnable components, Messages messages) {
        this.card = card;
        this.lens = card.lens();
        this.messages = messages;
        this.words = new QualityWords(messages);
        this.thumbs = new ThumbsView(card.pictures(), messages);
        getStyleClass().add("faces");
        probe.setAccessibleText(messages.text("look.probe.accessible"));
        reference.setAccessibleText(messages.text("look.reference.accessible"));
        this.question = Labels.of(messages.text("look.question"), "question");
        this.aids = new AidsView(card, components, messages);
        getChildren().addAll(probe, reference, probeWords, referenceWords, thumbs, question, aids);
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
        return SMALLEST + wordsHeight(0) + WORDS_GAP + GAP + questionHeight();
    }

    private double questionHeight() {
        return Math.ceil(question.prefHeight(-1));
    }

    private double thumbsHeight() {
        return Math.ceil(thumbs.prefHeight(-1));
    }

    /// Room for one line, and more only where a line is not enough.
    private double wordsHeight(double width) {
        double h = Math.ceil(WORDS_EM * Em.of(this));
        return width <= 0
                ? h
                : Math.max(
                        h,
                        Math.max(probeWords.prefHeight(width), referenceWords.prefHeight(width)));
    }

    /// How wide the aids are beside the faces.
    private double aidsWidth() {
        return Math.ceil(AIDS_EM * Em.of(this));
    }

    /// How large the faces get in a part of the pane.
    private static double faceHeight(double width, double height) {
        double widest = Math.min(LARGEST * Portrait.WIDTH, Math.floor((width - GAP) / 2));
        return Math.min(height, Math.floor(widest / PortraitView.ASPECT));
    }

    /// Thumbnails and aids stand below the faces, or beside them where that leaves the faces
    /// larger.
    @Override
    protected void layoutChildren() {
        double asked = Math.ceil(question.prefWidth(-1));
        double beside = Math.max(aidsWidth(), getWidth() - asked - GAP);
        double head = Math.max(questionHeight(), Math.ceil(aids.prefHeight(beside)));
        double words = wordsHeight((getWidth() - GAP) / 2) + WORDS_GAP + GAP;
        double below = getHeight() - words - thumbsHeight() - GAP - head;
        double sides = thumbs.columnWidth() + aidsWidth() + 2 * GAP;
        double narrow = getWidth() - sides;
        double narrowWords = wordsHeight((narrow - GAP) / 2) + WORDS_GAP + GAP;
        double tall = getHeight() - narrowWords - questionHeight();
        if (faceHeight(narrow, tall) > faceHeight(getWidth(), below)) {
            double h = faceHeight(narrow, tall);
            thumbs.stand(true);
            thumbs.resizeRelocate(0, 0, thumbs.columnWidth(), tall + narrowWords - GAP);
            aids.setAlignment(Pos.TOP_LEFT);
            aids.resizeRelocate(getWidth() - aidsWidth(), 0, aidsWidth(), tall + narrowWords - GAP);
            faces(thumbs.columnWidth() + GAP, narrow, h);
            question.resizeRelocate(
                    0, getHeight() - questionHeight(), getWidth(), questionHeight());
        } else {
            double h = faceHeight(getWidth(), below);
            thumbs.stand(false);
            thumbs.resizeRelocate(0, h + words, getWidth(), thumbsHeight());
            aids.setAlignment(Pos.TOP_RIGHT);
            aids.resizeRelocate(getWidth() - beside, getHeight() - head, beside, head);
            faces(0, getWidth(), h);
            double down = (aids.rowHeight() - questionHeight()) / 2;
            question.resizeRelocate(
                    0, getHeight() - head + Math.max(0, down), asked, questionHeight());
        }
    }

    private void faces(double from, double width, double h) {
        double w = Math.floor(h * PortraitView.ASPECT);
        double half = Math.floor((width - GAP) / 2);
        double left = from + half - w;
        double right = from + half + GAP;
        boolean swapped = lens.aids().contains(Aid.SWAPPED);
        probe.resizeRelocate(swapped ? right : left, 0, w, h);
        reference.resizeRelocate(swapped ? left : right, 0, w, h);
        caption(swapped ? referenceWords : probeWords, from, half, h, Pos.TOP_RIGHT);
        caption(swapped ? probeWords : referenceWords, right, half, h, Pos.TOP_LEFT);
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getRenderScaleX();
        lens.actualAt(w > 0 ? Portrait.WIDTH / (w * scale) : 1);
    }

    private void caption(Label label, double x, double width, double bottom, Pos side) {
        label.setAlignment(side);
        label.setTextAlignment(side == Pos.TOP_LEFT ? TextAlignment.LEFT : TextAlignment.RIGHT);
        label.resizeRelocate(x, bottom + WORDS_GAP, width, wordsHeight(width));
    }
}

package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;

/// Probe and reference side by side, equally large, eyes on one line, as large as the room allows.
/// Used by the screen's thread.
final class FacesPane extends Region {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double GAP = 12;
    private static final double LARGEST = 1.2;
    private static final double SMALLEST = 120;

    private final Messages messages;
    private final QualityWords words;
    private final PortraitView probe = new PortraitView(true);
    private final PortraitView reference = new PortraitView(true);
    private final Label probeWords = Labels.wrapping("", "portrait-words");
    private final Label referenceWords = Labels.wrapping("", "portrait-words");
    private final HBox thumbs = new HBox();
    private final VBox others = new VBox();
    private final List<Button> buttons = new ArrayList<>();
    private @Nullable Look look;
    private int chosen;

    FacesPane(Messages messages) {
        this.messages = messages;
        this.words = new QualityWords(messages);
        getStyleClass().add("faces");
        thumbs.getStyleClass().add("thumbs");
        thumbs.setFillHeight(false);
        others.getStyleClass().add("others");
        others.setAlignment(Pos.CENTER_LEFT);
        others.getChildren().add(Labels.wrapping(messages.text("look.others"), "caption"));
        getChildren().addAll(probe, reference, probeWords, referenceWords, thumbs, others);
    }

    /// Shows the faces of a card, or none.
    void show(@Nullable Look next) {
        look = next;
        thumbs.getChildren().clear();
        buttons.clear();
        if (next == null) {
            probe.show(null);
            reference.show(null);
            return;
        }
        for (int i = 0; i < next.probes().size(); i++) {
            buttons.add(thumb(next.probes().get(i), i));
        }
        thumbs.getChildren().addAll(buttons);
        others.setVisible(buttons.size() > 1);
        reference.show(next.reference());
        reference.setAccessibleText(messages.text("look.reference.accessible"));
        referenceWords.setText(
                messages.text("look.reference", words.of(next.reference().quality())));
        choose(0);
    }

    private Button thumb(Portrait portrait, int index) {
        PortraitView small = new PortraitView(false);
        small.getStyleClass().add("thumb-face");
        small.show(portrait);
        Button button = new Button();
        button.getStyleClass().add("thumb");
        button.setGraphic(small);
        button.setAccessibleText(messages.text("look.picture", index + 1));
        button.setOnAction(_ -> choose(index));
        return button;
    }

    /// Shows the picture that is `step` places further on.
    void move(int step) {
        if (look != null) {
            choose(Math.clamp(chosen + step, 0, look.probes().size() - 1));
        }
    }

    private void choose(int index) {
        Look shown = look;
        if (shown == null) {
            return;
        }
        chosen = index;
        Portrait portrait = shown.probes().get(index);
        probe.show(portrait);
        probe.setAccessibleText(messages.text("look.probe.accessible"));
        probeWords.setText(messages.text("look.probe", words.of(portrait.quality())));
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).pseudoClassStateChanged(OPEN, i == index);
        }
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
        thumbs.resizeRelocate(left, h + GAP, thumbs.prefWidth(-1), below - GAP);
        double x = left + thumbs.prefWidth(-1) + GAP;
        others.resizeRelocate(x, h + GAP, Math.max(0, getWidth() - x), below - GAP);
    }

    private static void caption(Label label, double x, double width, double bottom) {
        double h = label.prefHeight(width);
        label.resizeRelocate(x, bottom - h, width, h);
    }
}

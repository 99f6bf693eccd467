package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;
import org.secondlook.face.Scene;
import org.secondlook.record.AlertHistory;
import org.secondlook.record.EvidenceHold;
import org.secondlook.record.PurgeReceipt;

/// The pictures of an alert once they are asked for, or what became of them. Used by the screen's
/// thread.
final class AlertPicturesView extends VBox {
    private static final int THUMBS = 4;

    private final AlertDetailViewModel model;
    private final Messages messages;
    private final QualityWords quality;
    private final VBox standing = new VBox();
    private final VBox faces = new VBox();
    private final Button toggle = new Button();
    private final List<PortraitView> portraits = new ArrayList<>();
    private @Nullable SceneView scene;

    AlertPicturesView(AlertDetailViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.quality = new QualityWords(messages);
        for (VBox part : List.of(this, standing, faces)) {
            part.getStyleClass().add("event-body");
        }
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.managedProperty().bind(toggle.visibleProperty());
        toggle.setOnAction(_ -> toggle());
        getChildren()
                .addAll(
                        Labels.wrapping(messages.text("alert.pictures"), "field-title"),
                        standing,
                        toggle,
                        Forms.error(model.looking().error()),
                        faces);
        model.history().addListener((_, _, _) -> showStanding());
        model.pictures()
                .addListener((_, _, _) -> {
                    showFaces();
                    showStanding();
                });
        showStanding();
    }

    private void toggle() {
        if (model.pictures().get() == null) {
            model.show();
        } else {
            model.hide();
        }
    }

    /// The button stays where it is, so that the keyboard's focus does.
    private void showStanding() {
        AlertHistory told = model.history().get();
        boolean shown = model.pictures().get() != null;
        boolean may =
                told != null
                        && told.refusal().isEmpty()
                        && told.pictures() instanceof AlertHistory.Pictures.Kept;
        toggle.setVisible(may);
        toggle.setText(shown ? messages.text("alert.hide") : messages.text("alert.show"));
        standing.getChildren().setAll(told == null ? List.of() : standing(told));
        if (may && !shown) {
            standing.getChildren().add(Labels.wrapping(messages.text("alert.show.words"), "dim"));
        }
    }

    private List<Node> standing(AlertHistory told) {
        List<Node> parts =
                new ArrayList<>(
                        switch (told.pictures()) {
                            case AlertHistory.Pictures.Never() ->
                                    List.of(Labels.wrapping(messages.text("alert.never"), "dim"));
                            case AlertHistory.Pictures.Overdue(_) ->
                                    List.of(placeholder(messages.text("alert.overdue.short")));
                            case AlertHistory.Pictures.Deleted(PurgeReceipt receipt) ->
                                    deleted(receipt);
                            case AlertHistory.Pictures.Kept kept -> List.of(kept(kept));
                        });
        if (!told.refusal().isEmpty()) {
            parts.add(Labels.wrapping(told.refusal()));
        }
        return parts;
    }

    private Label kept(AlertHistory.Pictures.Kept kept) {
        EvidenceHold hold = kept.hold();
        return Labels.wrapping(
                hold == null
                        ? messages.text("alert.kept", model.times().day(kept.dueAt()))
                        : messages.text(
                                "alert.held",
                                hold.by().id(),
                                model.times().day(hold.until()),
                                hold.reason()));
    }

    private List<Node> deleted(PurgeReceipt receipt) {
        String when = model.times().second(receipt.at());
        boolean gone =
                receipt.items().stream()
                        .allMatch(item -> item.outcome() == PurgeReceipt.Outcome.GONE);
        String why =
                gone
                        ? messages.text("alert.deleted.gone", when)
                        : receipt.by() == null
                                ? messages.text("alert.deleted.due", when, receipt.policyId())
                                : messages.text("alert.deleted.by", when, receipt.by().id());
        return List.of(
                placeholder(messages.text("alert.deleted.short")),
                Labels.wrapping(why),
                Labels.wrapping(messages.text("alert.deleted.decision"), "dim"),
                Labels.wrapping(messages.text("alert.receipt"), "dim"),
                Labels.wrapping(receipt.id().toString(), "mono", "event-code"));
    }

    private static StackPane placeholder(String words) {
        StackPane grey = new StackPane(Labels.wrapping(words));
        grey.getStyleClass().add("alert-placeholder");
        return grey;
    }

    /// Overwrites what the screen has of other pictures, and shows these.
    private void showFaces() {
        AlertPictures pictures = model.pictures().get();
        portraits.forEach(portrait -> portrait.show(null));
        portraits.clear();
        if (scene != null) {
            scene.wipe();
            scene = null;
        }
        faces.getChildren().setAll(pictures == null ? List.of() : shown(pictures));
    }

    private List<Node> shown(AlertPictures pictures) {
        List<Node> parts = new ArrayList<>();
        List<Portrait> probes = pictures.probes();
        Portrait reference = pictures.reference();
        Node person =
                probes.isEmpty()
                        ? Labels.wrapping(messages.text("alert.probe.none"), "dim")
                        : captioned(probes.getFirst(), messages.text("alert.probe"));
        Node compared =
                reference == null
                        ? Labels.wrapping(messages.text("alert.reference.none"), "dim")
                        : captioned(reference, messages.text("alert.reference"));
        parts.add(new ColumnsPane(2, List.of(person, compared)));
        if (probes.size() > 1) {
            parts.add(Labels.wrapping(messages.text("alert.probes"), "dim"));
            parts.add(thumbs(probes.subList(1, probes.size())));
        }
        Scene place = pictures.scene();
        if (place != null) {
            SceneView view = new SceneView(place);
            view.setAccessibleText(messages.text("alert.scene"));
            scene = view;
            parts.add(Labels.wrapping(messages.text("alert.scene"), "dim"));
            parts.add(new ShapedPane(view, view.aspect()));
        }
        if (!pictures.later().isEmpty()) {
            parts.add(Labels.wrapping(messages.text("alert.later"), "dim"));
            parts.add(thumbs(pictures.later()));
        }
        return parts;
    }

    private ColumnsPane thumbs(List<Portrait> shown) {
        return new ColumnsPane(
                THUMBS,
                shown.stream()
                        .map(portrait -> portrait(portrait, quality.of(portrait.quality())))
                        .toList());
    }

    private VBox captioned(Portrait portrait, String title) {
        String words = quality.of(portrait.quality());
        VBox box =
                new VBox(
                        Labels.wrapping(title, "dim"),
                        portrait(portrait, title + ", " + words),
                        Labels.wrapping(words, "caption"));
        box.getStyleClass().add("alert-face");
        return box;
    }

    private ShapedPane portrait(Portrait portrait, String accessible) {
        PortraitView view = new PortraitView(false);
        view.setAccessibleText(accessible);
        view.show(portrait);
        portraits.add(view);
        return new ShapedPane(view, PortraitView.ASPECT);
    }
}

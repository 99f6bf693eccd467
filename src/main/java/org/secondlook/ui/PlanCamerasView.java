package org.secondlook.ui;

import java.io.File;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/// The wizard's page of cameras: a name and an address each. Used by the screen's thread.
final class PlanCamerasView extends VBox {
    private final PlanViewModel model;
    private final Messages messages;
    private final VBox rows = new VBox();

    PlanCamerasView(PlanViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("start-form", "plan-page");
        rows.getStyleClass().add("plan-cameras");
        model.fields()
                .cameras()
                .addListener(
                        (ListChangeListener<PlanCamera>)
                                change -> {
                                    boolean added = false;
                                    while (change.next()) {
                                        added |= change.wasAdded();
                                    }
                                    fill();
                                    if (added) {
                                        focusLast();
                                    }
                                });
        fill();
        HBox buttons =
                new HBox(
                        Forms.button(
                                messages.text("plan.cameras.add"),
                                () -> model.addCamera(numbered(), "")),
                        Forms.button(messages.text("plan.cameras.file"), this::addFiles),
                        Forms.button(messages.text("plan.cameras.folder"), this::addFolder));
        buttons.getStyleClass().add("form-line");
        getChildren()
                .addAll(
                        Labels.wrapping(messages.text("plan.cameras.words"), "dim"),
                        new PlanForm(model, messages).field("cameras", rows),
                        buttons);
    }

    private void fill() {
        List<PlanCamera> cameras = model.fields().cameras();
        if (cameras.isEmpty()) {
            rows.getChildren().setAll(Labels.wrapping(messages.text("plan.cameras.none"), "dim"));
        } else {
            rows.getChildren().setAll(cameras.stream().map(this::row).toList());
        }
    }

    private Node row(PlanCamera camera) {
        TextField name = new TextField();
        name.textProperty().bindBidirectional(camera.name());
        name.setPromptText(messages.text("plan.camera.name"));
        name.setAccessibleText(messages.text("plan.camera.name"));
        name.getStyleClass().add("plan-camera-name");
        TextField address = new TextField();
        address.textProperty().bindBidirectional(camera.address());
        address.setPromptText(messages.text("plan.camera.address"));
        address.setAccessibleText(messages.text("plan.camera.address"));
        address.focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        camera.look();
                    }
                });
        HBox.setHgrow(address, Priority.ALWAYS);
        Button remove =
                Forms.button(messages.text("plan.camera.remove"), () -> model.removeCamera(camera));
        HBox line = new HBox(name, address, remove);
        line.getStyleClass().add("form-line");
        VBox row =
                new VBox(
                        line,
                        Forms.error(camera.error()),
                        PlanForm.sentence(camera.note(), "notice"));
        row.getStyleClass().add("plan-camera");
        return row;
    }

    private void focusLast() {
        if (rows.getChildren().getLast() instanceof VBox row
                && row.getChildren().getFirst() instanceof HBox line) {
            line.getChildren().getFirst().requestFocus();
        }
    }

    private String numbered() {
        return messages.text(
                "plan.camera.numbered", String.valueOf(model.fields().cameras().size() + 1));
    }

    private void addFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("plan.cameras.file"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            chosen.forEach(file -> model.addCamera(numbered(), file.getPath()));
        }
    }

    private void addFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("plan.cameras.folder"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.addCamera(numbered(), chosen.getPath());
        }
    }
}

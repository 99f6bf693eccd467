package org.secondlook.ui;

import java.io.File;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.secondlook.ui.StartRefusedException.Field;

/// The start screen's layout. Used by the screen's thread.
final class StartView extends StackPane {
    private static final double LIST_ROWS_EM = 7;

    private final StartViewModel model;
    private final Messages messages;

    StartView(StartViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("start");
        TextField threshold = field(messages.text("start.threshold"));
        threshold.textProperty().bindBidirectional(model.threshold());
        threshold.setDisable(!model.defaults().isPackFound());
        VBox form =
                new VBox(
                        Labels.of(messages.text("nav.footage"), "room-title"),
                        Labels.wrapping(messages.text("start.words"), "dim"),
                        group(messages.text("start.watchlist"), watchlist(), Field.WATCHLIST),
                        group(messages.text("start.cameras"), cameras(), Field.CAMERAS),
                        packAndThreshold(threshold));
        form.getStyleClass().add("start-form");
        form.disableProperty().bind(model.starting());
        ScrollPane scroll = new ScrollPane(form);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        VBox panel = new VBox(scroll, foot());
        panel.getStyleClass().addAll("panel", "start-panel");
        panel.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(panel);
    }

    private HBox packAndThreshold(TextField threshold) {
        VBox pack = group(messages.text("start.pack"), pack(), Field.PACK);
        HBox.setHgrow(pack, Priority.ALWAYS);
        VBox strictness = group(messages.text("start.threshold"), threshold, Field.THRESHOLD);
        strictness.getStyleClass().add("start-threshold");
        HBox row = new HBox(pack, strictness);
        row.getStyleClass().add("start-row");
        return row;
    }

    private static TextField field(String accessible) {
        TextField field = new TextField();
        field.setAccessibleText(accessible);
        return field;
    }

    private VBox group(String title, Node content, Field field) {
        Label label = Labels.of(title, "field-title");
        label.setLabelFor(content);
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(model.error(field));
        error.visibleProperty().bind(model.error(field).isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        VBox group = new VBox(label, content, error);
        group.getStyleClass().add("field-group");
        return group;
    }

    private HBox watchlist() {
        TextField path = field(messages.text("start.watchlist"));
        path.setPromptText(messages.text("start.watchlist.prompt"));
        path.textProperty().bindBidirectional(model.watchlist());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button choose = button(messages.text("start.choose"), this::chooseWatchlist);
        HBox line = new HBox(path, choose);
        line.getStyleClass().add("form-line");
        return line;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void chooseWatchlist() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("start.watchlist"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(messages.text("start.csv"), "*.csv"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.watchlist().set(chosen.getPath());
        }
    }

    private VBox cameras() {
        ListView<String> list = new ListView<>(model.cameras());
        list.getStyleClass().add("camera-list");
        list.setPlaceholder(Labels.wrapping(messages.text("start.cameras.empty"), "dim"));
        list.setAccessibleText(messages.text("start.cameras"));
        list.setPrefHeight(LIST_ROWS_EM * Em.of(this));
        list.setMinHeight(USE_PREF_SIZE);
        list.setCellFactory(_ -> new CameraCell());
        list.setOnKeyPressed(event -> {
            String selected = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && selected != null) {
                model.removeCamera(selected);
            }
        });
        HBox buttons =
                new HBox(
                        button(messages.text("start.cameras.file"), this::addFiles),
                        button(messages.text("start.cameras.folder"), this::addFolder));
        buttons.getStyleClass().add("form-line");
        VBox box = new VBox(list, buttons);
        box.getStyleClass().add("field-group");
        return box;
    }

    private void addFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("start.cameras.file"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            chosen.forEach(f -> model.addCamera(f.getPath()));
        }
    }

    private void addFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("start.cameras.folder"));
        File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.addCamera(chosen.getPath());
        }
    }

    private Label pack() {
        StartDefaults defaults = model.defaults();
        return Labels.wrapping(
                defaults.isPackFound()
                        ? messages.text(
                                "start.pack.found",
                                defaults.packId(),
                                SimilarityScale.two(defaults.floor()))
                        : messages.text("start.pack.none"),
                "body");
    }

    private VBox foot() {
        Label error = Labels.wrapping("", "notice");
        error.textProperty().bind(model.error(Field.NONE));
        error.visibleProperty().bind(model.error(Field.NONE).isNotEmpty());
        error.managedProperty().bind(error.visibleProperty());
        Label words = Labels.wrapping("", "dim");
        words.textProperty().bind(model.progress());
        words.visibleProperty().bind(model.starting());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("life");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.share());
        bar.visibleProperty().bind(model.starting());
        Button cancel = button(messages.text("start.cancel"), model::cancel);
        cancel.visibleProperty().bind(model.starting());
        Button start = button(messages.text("start.start"), model::start);
        start.getStyleClass().add("primary");
        start.disableProperty().bind(model.starting());
        HBox line = new HBox(words, cancel, start);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_RIGHT);
        VBox foot = new VBox(error, bar, line);
        foot.getStyleClass().add("field-group");
        return foot;
    }

    private final class CameraCell extends ListCell<String> {
        private final Label address = Labels.wrapping("", "camera-address");
        private final Button remove = new Button(messages.text("start.cameras.remove"));
        private final HBox line = new HBox(address, remove);

        CameraCell() {
            line.getStyleClass().add("form-line");
            line.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(address, Priority.ALWAYS);
            address.setMaxWidth(Double.MAX_VALUE);
            remove.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            address.setText(item);
            remove.setOnAction(_ -> model.removeCamera(item));
            remove.setAccessibleText(messages.text("start.cameras.remove.accessible", item));
            setGraphic(line);
        }
    }
}

package org.secondlook.ui;

import java.io.File;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/// Which list to read. Used by the screen's thread.
final class ImportView extends StackPane {
    private final ImportViewModel model;
    private final Messages messages;
    private final TextField path = new TextField();

    /// @param back leaves the screen
    ImportView(ImportViewModel model, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("watchlists");
        FormField file = new FormField(messages.text("import.path"), path());
        file.error().bind(model.pathError());
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.name());
        FormField called = new FormField(messages.text("import.name"), name);
        called.error().bind(model.nameError());
        ComboBox<String> policy = new ComboBox<>();
        policy.getItems().setAll(model.policies());
        policy.valueProperty().bindBidirectional(model.policy());
        policy.setMaxWidth(Double.MAX_VALUE);
        FormField judge = new FormField(messages.text("import.policy"), policy);
        VBox form =
                new VBox(
                        Labels.wrapping(messages.text("import.title"), "quiet-title"),
                        Labels.wrapping(messages.text("import.words"), "dim"),
                        file,
                        called,
                        judge,
                        Labels.wrapping(messages.text("import.policy.words"), "caption"),
                        foot(back));
        form.getStyleClass().addAll("panel", "form-panel");
        form.setMaxHeight(USE_PREF_SIZE);
        form.disableProperty().bind(model.errand().busy());
        getChildren().add(new FormPage(form));
    }

    private HBox path() {
        path.textProperty().bindBidirectional(model.path());
        path.setPromptText(messages.text("import.path.prompt"));
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line =
                new HBox(
                        path,
                        Forms.button(messages.text("import.file"), this::chooseFile),
                        Forms.button(messages.text("import.folder"), this::chooseFolder));
        line.getStyleClass().add("form-line");
        return line;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("import.title"));
        chosen(chooser.showOpenDialog(getScene().getWindow()));
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("import.title"));
        chosen(chooser.showDialog(getScene().getWindow()));
    }

    private void chosen(File chosen) {
        if (chosen != null) {
            model.choose(chosen.toPath());
        }
    }

    private HBox foot(Runnable back) {
        Button start = Forms.button(messages.text("import.start"), model::start);
        start.getStyleClass().add("primary");
        return Forms.right(Forms.button(messages.text("watchlists.back"), back), start);
    }

    /// Puts the keyboard's focus where the file is named.
    void focus() {
        path.requestFocus();
    }
}

package org.secondlook.ui;

import java.io.File;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Taking a list out of a sealed bundle. Used by the screen's thread.
final class OpenSealedView extends StackPane {
    private final OpenSealedViewModel model;
    private final Messages messages;
    private final TextField path = new TextField();
    private final PassphraseField passphrase;
    private final VBox inside = new VBox();

    /// @param back leaves the screen
    OpenSealedView(OpenSealedViewModel model, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("watchlists");
        FormField file = new FormField(messages.text("open.file"), file());
        file.error().bind(model.fileError());
        passphrase = new PassphraseField(messages.text("open.passphrase"));
        passphrase.setOnAction(_ -> look());
        FormField secret = new FormField(messages.text("open.passphrase"), passphrase);
        secret.error().bind(model.errand().error());
        inside.getStyleClass().add("sealed-contents");
        VBox form =
                new VBox(
                        Labels.wrapping(messages.text("open.title"), "quiet-title"),
                        Labels.wrapping(messages.text("open.words"), "dim"),
                        file,
                        secret,
                        inside,
                        name(),
                        foot(back));
        form.getStyleClass().addAll("panel", "form-panel");
        form.setMaxHeight(USE_PREF_SIZE);
        form.disableProperty().bind(model.errand().busy());
        getChildren().add(new FormPage(form));
        model.contents().addListener((_, _, now) -> show(now));
        show(model.contents().get());
    }

    private Node file() {
        path.setPromptText(messages.text("open.file.prompt"));
        path.textProperty().bindBidirectional(model.file());
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line = new HBox(path, Forms.button(messages.text("import.file"), this::choose));
        line.getStyleClass().add("form-line");
        return line;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("open.file"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.file().set(chosen.getPath());
        }
    }

    private FormField name() {
        TextField called = new TextField();
        called.textProperty().bindBidirectional(model.name());
        FormField name = new FormField(messages.text("import.name"), called);
        name.error().bind(model.nameError());
        name.disableProperty().bind(model.contents().isNull());
        return name;
    }

    private void show(@Nullable SealedContents contents) {
        inside.getChildren().clear();
        if (contents == null) {
            inside.getChildren().add(Labels.wrapping(messages.text("open.unseen"), "dim"));
            return;
        }
        Label name = Labels.wrapping(contents.name(), "entry-name");
        inside.getChildren().addAll(name, Labels.wrapping(model.words(contents), "body"));
        inside.getChildren()
                .add(
                        Labels.wrapping(
                                messages.text("open.fingerprint", contents.fingerprint()), "dim"));
    }

    private void look() {
        model.look(passphrase.take());
    }

    private HBox foot(Runnable back) {
        Button look = Forms.button(messages.text("open.look"), this::look);
        Button keep = Forms.button(messages.text("open.keep"), model::keep);
        keep.getStyleClass().add("primary");
        keep.disableProperty().bind(model.contents().isNull());
        return Forms.right(Forms.button(messages.text("watchlists.back"), back), look, keep);
    }

    /// Puts the keyboard's focus where the file is named.
    void focus() {
        path.requestFocus();
    }
}

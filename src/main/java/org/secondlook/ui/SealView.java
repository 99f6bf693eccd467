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

/// Sealing a list into one file for the van. Used by the screen's thread.
final class SealView extends StackPane {
    private final SealViewModel model;
    private final Messages messages;
    private final PassphraseField passphrase;
    private final PassphraseField again;

    /// @param back leaves the screen
    SealView(SealViewModel model, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("watchlists");
        passphrase = new PassphraseField(messages.text("seal.passphrase"));
        FormField first = new FormField(messages.text("seal.passphrase"), passphrase);
        first.error().bind(model.passphraseError());
        again = new PassphraseField(messages.text("seal.again"));
        FormField second = new FormField(messages.text("seal.again"), again);
        second.error().bind(model.againError());
        FormField file = new FormField(messages.text("seal.file"), file());
        file.error().bind(model.fileError());
        Label done = Labels.wrapping("", "body");
        done.textProperty().bind(model.done());
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(model.errand().error());
        VBox form =
                new VBox(
                        Labels.wrapping(
                                messages.text("seal.title", model.list().name()), "quiet-title"),
                        Labels.wrapping(messages.text("seal.words"), "dim"),
                        first,
                        second,
                        file,
                        new StackPane(done, error),
                        foot(back));
        form.getStyleClass().addAll("panel", "form-panel");
        form.setMaxHeight(USE_PREF_SIZE);
        form.disableProperty().bind(model.errand().busy());
        getChildren().add(new FormPage(form));
    }

    private Node file() {
        TextField path = new TextField();
        path.setPromptText(messages.text("seal.file.prompt"));
        path.textProperty().bindBidirectional(model.file());
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line = new HBox(path, Forms.button(messages.text("import.file"), this::choose));
        line.getStyleClass().add("form-line");
        return line;
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("seal.file"));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            model.file().set(chosen.getPath());
        }
    }

    private HBox foot(Runnable back) {
        Button seal =
                Forms.button(
                        messages.text("seal.seal"),
                        () -> model.seal(passphrase.take(), again.take()));
        seal.getStyleClass().add("primary");
        return Forms.right(Forms.button(messages.text("watchlists.back"), back), seal);
    }

    /// Puts the keyboard's focus where the passphrase is typed.
    void focus() {
        passphrase.requestFocus();
    }
}

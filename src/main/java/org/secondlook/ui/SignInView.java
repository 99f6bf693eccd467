package org.secondlook.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sign-in screen's layout. Used by the screen's thread.
final class SignInView extends StackPane {
    private final SignInViewModel model;
    private final TextField id;
    private final PassphraseField passphrase;

    /// @param change told which language is wanted
    SignInView(SignInViewModel model, Messages messages, Consumer<Language> change) {
        this.model = model;
        getStyleClass().add("front");
        id = Forms.field(messages.text("account.id"));
        id.textProperty().bindBidirectional(model.id());
        passphrase = new PassphraseField(messages.text("account.passphrase"));
        id.setOnAction(_ -> passphrase.requestFocus());
        passphrase.setOnAction(_ -> signIn());
        Button signIn = Forms.button(messages.text("signIn.signIn"), this::signIn);
        signIn.getStyleClass().add("primary");
        signIn.disableProperty().bind(model.isOpen().not());
        HBox line = new HBox(busy(messages), signIn);
        line.getStyleClass().add("form-line");
        line.setAlignment(Pos.CENTER_RIGHT);
        Label message = Labels.wrapping("", "notice", "field-error", "front-message");
        message.textProperty().bind(model.message());
        VBox panel =
                new VBox(
                        LanguageButton.beside(messages, change),
                        Labels.wrapping(messages.text("signIn.words"), "dim"),
                        Forms.group(messages.text("account.id"), id),
                        Forms.group(messages.text("account.passphrase"), passphrase),
                        message,
                        line);
        panel.getStyleClass().addAll("panel", "front-panel");
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(panel);
    }

    private Label busy(Messages messages) {
        Label busy = Labels.wrapping(messages.text("signIn.busy"), "dim");
        busy.visibleProperty().bind(model.busy());
        busy.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(busy, Priority.ALWAYS);
        return busy;
    }

    private void signIn() {
        if (model.isOpen().get()) {
            passphrase.requestFocus();
            model.signIn(passphrase.take());
        } else {
            passphrase.wipe();
        }
    }

    /// Puts the keyboard's focus where there is something to type.
    void focus() {
        if (id.getText().isEmpty()) {
            id.requestFocus();
        } else {
            passphrase.requestFocus();
        }
    }
}

package org.secondlook.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Takes the place of the screen while it is locked: no face, no name, only how many alerts wait.
/// Used by the screen's thread.
final class LockView extends StackPane {
    private final LockViewModel model;
    private final Messages messages;
    private final TextField id;
    private final PassphraseField passphrase;

    LockView(LockViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().addAll("front", "lock");
        id = Forms.field(messages.text("account.id"));
        passphrase = new PassphraseField(messages.text("account.passphrase"));
        id.setOnAction(_ -> passphrase.requestFocus());
        passphrase.setOnAction(_ -> unlock());
        Label time = Labels.of("", "lock-time", "mono");
        time.textProperty().bind(model.time());
        Label waiting = Labels.wrapping("", "lock-waiting");
        waiting.textProperty().bind(model.waiting());
        waiting.managedProperty().bind(model.waiting().isNotEmpty());
        Label forAnother = Labels.wrapping("", "lock-waiting");
        forAnother.textProperty().bind(model.forAnother());
        forAnother.managedProperty().bind(model.forAnother().isNotEmpty());
        Label words = Labels.wrapping("", "dim");
        words.textProperty()
                .bind(
                        Bindings.when(model.waiting().isNotEmpty())
                                .then(messages.text("lock.words"))
                                .otherwise(messages.text("lock.words.home")));
        VBox panel =
                new VBox(
                        time,
                        Labels.wrapping(messages.text("lock.title"), "quiet-title"),
                        words,
                        waiting,
                        forAnother);
        SignInViewModel signIn = model.signIn();
        if (signIn == null) {
            panel.getChildren()
                    .add(Forms.button(messages.text("lock.unlock"), model::unlockDemonstration));
        } else {
            panel.getChildren().addAll(form(signIn));
        }
        panel.getStyleClass().addAll("panel", "lock-panel");
        panel.setAlignment(Pos.CENTER_LEFT);
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(panel);
    }

    private VBox form(SignInViewModel signIn) {
        id.textProperty().bindBidirectional(signIn.id());
        VBox whose = Forms.group(messages.text("account.id"), id);
        whose.visibleProperty().bind(model.another());
        whose.managedProperty().bind(model.another());
        Label ask = Labels.wrapping("", "field-title");
        ask.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::question, model.another(), model.seat().officer()));
        ask.setLabelFor(passphrase);
        HBox.setHgrow(passphrase, Priority.ALWAYS);
        Button unlock = Forms.button(messages.text("lock.unlock"), this::unlock);
        unlock.getStyleClass().add("primary");
        unlock.disableProperty().bind(signIn.isOpen().not());
        HBox line = new HBox(passphrase, unlock);
        line.getStyleClass().add("form-line");
        Label message = Labels.wrapping("", "notice", "field-error", "front-message");
        message.textProperty().bind(signIn.message());
        Button other = Forms.button("", this::change);
        other.getStyleClass().add("quiet-button");
        other.textProperty()
                .bind(
                        Bindings.when(model.another())
                                .then(messages.text("lock.back"))
                                .otherwise(messages.text("lock.another")));
        VBox form = new VBox(whose, ask, line, message, other);
        form.getStyleClass().add("lock-form");
        return form;
    }

    private String question() {
        return model.another().get()
                ? messages.text("account.passphrase")
                : messages.text("lock.passphrase", model.seat().officer().get().id());
    }

    private void change() {
        passphrase.wipe();
        model.another().set(!model.another().get());
        focus();
    }

    private void unlock() {
        passphrase.requestFocus();
        model.unlock(passphrase.take());
    }

    /// Puts the keyboard's focus where something is typed.
    void focus() {
        if (model.another().get()) {
            id.requestFocus();
        } else {
            passphrase.requestFocus();
        }
    }
}

package org.secondlook.ui;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The first start's layout. Used by the screen's thread.
final class FirstStartView extends StackPane {
    private final FirstStartViewModel model;
    private final Messages messages;
    private final PassphraseField first;
    private final PassphraseField second;

    /// @param change told which language is wanted
    FirstStartView(FirstStartViewModel model, Messages messages, Consumer<Language> change) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("front");
        AccountForm form = model.form();
        first = new PassphraseField(messages.text("account.passphrase"));
        second = new PassphraseField(messages.text("account.passphrase.again"));
        second.setOnAction(_ -> create());
        VBox fields =
                new VBox(
                        LanguageButton.beside(messages, change),
                        Labels.wrapping(messages.text("firstStart.title"), "quiet-title"),
                        Labels.wrapping(messages.text("firstStart.words"), "dim"),
                        Forms.line(messages.text("account.id"), form.id()),
                        Forms.halves(
                                Forms.line(messages.text("account.name"), form.name()),
                                Forms.line(messages.text("account.rank"), form.rank())),
                        Forms.halves(
                                Forms.group(messages.text("account.passphrase"), first),
                                Forms.group(messages.text("account.passphrase.again"), second)),
                        Labels.wrapping(
                                messages.text("account.passphrase.words", form.lengthMin()), "dim"),
                        Forms.error(form.passphraseError()));
        fields.getStyleClass().add("start-form");
        fields.disableProperty().bind(model.busy());
        ScrollPane scroll = new ScrollPane(fields);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        scroll.prefViewportHeightProperty().bind(fields.heightProperty());
        VBox panel = new VBox(scroll, foot());
        panel.getStyleClass().addAll("panel", "start-panel");
        panel.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(panel);
    }

    private HBox foot() {
        Button create = Forms.button(messages.text("firstStart.create"), this::create);
        create.getStyleClass().add("primary");
        create.disableProperty().bind(model.busy());
        var message = Forms.error(model.message());
        StackPane room = new StackPane(message);
        room.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox foot = new HBox(room, create);
        foot.getStyleClass().add("form-line");
        return foot;
    }

    private void create() {
        model.create(first.take(), second.take());
    }
}

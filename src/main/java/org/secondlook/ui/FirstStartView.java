package org.secondlook.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
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

    FirstStartView(FirstStartViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("front");
        AccountForm form = model.form();
        first = new PassphraseField(messages.text("account.passphrase"));
        second = new PassphraseField(messages.text("account.passphrase.again"));
        second.setOnAction(_ -> create());
        HBox person =
                row(
                        line(messages.text("account.name"), form.name()),
                        line(messages.text("account.rank"), form.rank()));
        VBox again =
                Forms.group(
                        messages.text("account.passphrase.again"),
                        second,
                        new javafx.beans.property.SimpleStringProperty(""));
        HBox passphrases =
                row(
                        Forms.group(
                                messages.text("account.passphrase"),
                                first,
                                new javafx.beans.property.SimpleStringProperty("")),
                        again);
        VBox fields =
                new VBox(
                        Labels.of(messages.text("product"), "start-product"),
                        Labels.wrapping(messages.text("firstStart.title"), "quiet-title"),
                        Labels.wrapping(messages.text("firstStart.words"), "dim"),
                        line(messages.text("account.id"), form.id()),
                        person,
                        passphrases,
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
        VBox.setVgrow(scroll, Priority.SOMETIMES);
        VBox panel = new VBox(scroll, foot());
        panel.getStyleClass().addAll("panel", "start-panel");
        panel.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(panel);
    }

    private static VBox line(String title, AccountForm.Line line) {
        TextField field = Forms.field(title);
        field.textProperty().bindBidirectional(line.text());
        VBox group = Forms.group(title, field, line.error());
        HBox.setHgrow(group, Priority.ALWAYS);
        return group;
    }

    private static HBox row(VBox left, VBox right) {
        HBox row = new HBox(left, right);
        for (VBox half : new VBox[] {left, right}) {
            half.setPrefWidth(0);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        row.getStyleClass().add("start-row");
        return row;
    }

    private HBox foot() {
        Button create = Forms.button(messages.text("firstStart.create"), this::create);
        create.getStyleClass().add("primary");
        create.disableProperty().bind(model.busy());
        var message = Forms.error(model.message());
        message.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(message, Priority.ALWAYS);
        HBox foot = new HBox(message, create);
        foot.getStyleClass().add("form-line");
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void create() {
        model.create(first.take(), second.take());
    }
}

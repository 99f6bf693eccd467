package org.secondlook.ui;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.Role;

/// Asks for a new officer. Used by the screen's thread.
final class NewOfficerView extends VBox {

    NewOfficerView(PeopleViewModel model, Messages messages) {
        getStyleClass().addAll("room", "people-page");
        AccountForm form = model.form();
        PassphraseField first = new PassphraseField(messages.text("account.passphrase"));
        PassphraseField second = new PassphraseField(messages.text("account.passphrase.again"));
        Runnable create = () -> model.add(first.take(), second.take());
        second.setOnAction(_ -> create.run());
        FlowPane roles = new FlowPane();
        roles.getStyleClass().add("people-roles");
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(new PolicyLabels(messages).of(role));
            box.setMinWidth(USE_PREF_SIZE);
            box.selectedProperty()
                    .addListener((_, _, chosen) -> {
                        if (chosen) {
                            model.roles().add(role);
                        } else {
                            model.roles().remove(role);
                        }
                    });
            roles.getChildren().add(box);
        }
        Button add = Forms.button(messages.text("people.add.add"), create);
        add.getStyleClass().add("primary");
        add.disableProperty().bind(model.busy());
        HBox buttons = new HBox(add, Forms.button(messages.text("people.add.cancel"), model::back));
        buttons.getStyleClass().add("form-line");
        getChildren()
                .addAll(
                        Labels.of(messages.text("people.add.title"), "room-title"),
                        Forms.line(messages.text("account.id"), form.id()),
                        Forms.halves(
                                Forms.line(messages.text("account.name"), form.name()),
                                Forms.line(messages.text("account.rank"), form.rank())),
                        Forms.group(messages.text("people.roles"), roles),
                        Forms.halves(
                                Forms.group(messages.text("account.passphrase"), first),
                                Forms.group(messages.text("account.passphrase.again"), second)),
                        Labels.wrapping(
                                messages.text("account.passphrase.words", form.lengthMin()), "dim"),
                        Forms.error(form.passphraseError()),
                        Forms.error(model.error()),
                        buttons);
    }
}

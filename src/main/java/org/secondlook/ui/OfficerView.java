package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.AccountRules;
import org.secondlook.deployment.OfficerAccount;

/// One officer: who they are, a new passphrase, the end of their account. Used by the screen's
/// thread.
final class OfficerView extends VBox {
    private final PeopleViewModel model;
    private final OfficerAccount account;
    private final Messages messages;
    private final Times times;

    OfficerView(PeopleViewModel model, OfficerAccount account, Messages messages, Times times) {
        this.model = model;
        this.account = account;
        this.messages = messages;
        this.times = times;
        getStyleClass().addAll("room", "people-page");
        Label done = Labels.wrapping("", "done");
        done.textProperty().bind(model.done());
        done.managedProperty().bind(model.done().isNotEmpty());
        Button back = Forms.button(messages.text("people.back"), model::back);
        back.getStyleClass().add("quiet-button");
        getChildren()
                .addAll(
                        back,
                        Labels.wrapping(
                                messages.text("nav.name", account.rank(), account.name()),
                                "room-title"),
                        facts(),
                        done,
                        Forms.error(model.error()));
        if (model.maySetPassphrase(account)) {
            getChildren().add(passphrase());
        }
        if (model.mayAdd() && !account.isRetired()) {
            getChildren().add(retirement());
        }
    }

    private GridPane facts() {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        fact(facts, messages.text("account.id"), account.officer().id());
        fact(facts, messages.text("people.roles"), PeopleView.roles(account, messages));
        fact(
                facts,
                messages.text("people.addedBy"),
                messages.text("people.by", account.addedBy().id(), times.day(account.addedAt())));
        OfficerAccount.Retirement end = account.retirement();
        if (end != null) {
            fact(
                    facts,
                    messages.text("people.retiredBy"),
                    messages.text("people.by", end.by().id(), times.day(end.at())));
        }
        if (AccountRules.seePairScore(model.who(), account).isEmpty()) {
            Label score = Labels.wrapping("", "body");
            score.textProperty().bind(model.score());
            facts.addRow(
                    facts.getRowCount(), Labels.of(messages.text("people.pairs"), "dim"), score);
        }
        return facts;
    }

    private static void fact(GridPane facts, String name, String value) {
        facts.addRow(facts.getRowCount(), Labels.of(name, "dim"), Labels.wrapping(value, "body"));
    }

    private Node passphrase() {
        PassphraseField old = new PassphraseField(messages.text("people.passphrase.old"));
        PassphraseField first = new PassphraseField(messages.text("people.passphrase.new"));
        PassphraseField second = new PassphraseField(messages.text("account.passphrase.again"));
        Runnable set = () -> model.setPassphrase(account, old.take(), first.take(), second.take());
        second.setOnAction(_ -> set.run());
        VBox panel = new VBox(Labels.of(messages.text("people.passphrase.title"), "field-title"));
        if (model.isOwn(account)) {
            panel.getChildren().add(Forms.group(messages.text("people.passphrase.old"), old));
        }
        panel.getChildren()
                .addAll(
                        Forms.halves(
                                Forms.group(messages.text("people.passphrase.new"), first),
                                Forms.group(messages.text("account.passphrase.again"), second)),
                        Labels.wrapping(
                                messages.text("account.passphrase.words", model.form().lengthMin()),
                                "dim"),
                        Forms.error(model.form().passphraseError()),
                        busy(Forms.button(messages.text("people.passphrase.change"), set)));
        return panelOf(panel);
    }

    private Node retirement() {
        VBox panel = new VBox(Labels.of(messages.text("people.retire.title"), "field-title"));
        String refusal = model.refusalToRetire(account).orElse("");
        if (!refusal.isEmpty()) {
            panel.getChildren().add(Labels.wrapping(refusal, "dim"));
            return panelOf(panel);
        }
        Button retire =
                busy(
                        Forms.button(
                                messages.text("people.retire", account.officer().id()),
                                () -> model.retire(account)));
        Button keep = new Button();
        HBox sure = new HBox(retire, keep);
        sure.getStyleClass().add("form-line");
        sure.setVisible(false);
        sure.managedProperty().bind(sure.visibleProperty());
        Button ask =
                Forms.button(
                        messages.text("people.retire.ask"),
                        () -> {
                            sure.setVisible(true);
                            keep.requestFocus();
                        });
        ask.visibleProperty().bind(sure.visibleProperty().not());
        ask.managedProperty().bind(ask.visibleProperty());
        keep.setText(messages.text("people.retire.keep"));
        keep.setOnAction(_ -> {
            sure.setVisible(false);
            ask.requestFocus();
        });
        panel.getChildren()
                .addAll(
                        Labels.wrapping(
                                messages.text("people.retire.words", account.officer().id()),
                                "dim"),
                        ask,
                        sure);
        return panelOf(panel);
    }

    private Button busy(Button button) {
        button.disableProperty().bind(model.busy());
        return button;
    }

    private static VBox panelOf(VBox panel) {
        panel.getStyleClass().addAll("panel", "people-panel");
        return panel;
    }
}

package org.secondlook.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.OfficerAccount;

/// Everybody who works with this console. Used by the screen's thread.
final class PeopleView extends VBox {
    private static final double GAP = 12;

    private final PeopleViewModel model;
    private final Messages messages;
    private final ListView<OfficerAccount> list;

    PeopleView(PeopleViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("room");
        list = new ListView<>(model.shown());
        list.getStyleClass().addAll("camera-list", "people-list");
        list.setAccessibleText(messages.text("nav.people"));
        list.setPlaceholder(Labels.wrapping(messages.text("people.none"), "dim"));
        list.setCellFactory(_ -> new Row());
        list.setOnKeyPressed(event -> {
            OfficerAccount chosen = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.open(chosen);
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label done = Labels.wrapping("", "done");
        done.textProperty().bind(model.done());
        done.managedProperty().bind(model.done().isNotEmpty());
        getChildren().addAll(head(), Forms.error(model.error()), done, list);
    }

    private WrapBar head() {
        TextField filter = Forms.field(messages.text("people.filter"));
        filter.setPromptText(messages.text("people.filter"));
        filter.textProperty().bindBidirectional(model.filter());
        filter.setPrefColumnCount(16);
        WrapBar.Item title =
                new WrapBar.Item(
                        Labels.of(messages.text("nav.people"), "room-title"), false, false);
        WrapBar.Item search = new WrapBar.Item(filter, true, false);
        if (!model.mayAdd()) {
            return new WrapBar(GAP, List.of(title, search));
        }
        Button add = Forms.button(messages.text("people.add"), model::openNew);
        add.getStyleClass().add("primary");
        return new WrapBar(GAP, List.of(title, search, new WrapBar.Item(add, true, false)));
    }

    /// Roles in words, in their order.
    static String roles(OfficerAccount account, Messages messages) {
        return new PolicyLabels(messages).of(account.roles().stream().sorted().toList());
    }

    /// Puts the keyboard's focus on the list.
    void focus() {
        list.requestFocus();
    }

    private final class Row extends ListCell<OfficerAccount> {
        private final Label id = Labels.wrapping("", "people-id", "mono");
        private final Label name = Labels.wrapping("", "people-name");
        private final Label more = Labels.wrapping("", "caption");
        private final Label state = Labels.of("", "pill");
        private final HBox line;

        Row() {
            VBox words = new VBox(name, more);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            line = new HBox(id, words, state);
            line.getStyleClass().add("people-row");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null && event.getClickCount() == 1) {
                    model.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(OfficerAccount account, boolean empty) {
            super.updateItem(account, empty);
            if (empty || account == null) {
                setGraphic(null);
                return;
            }
            id.setText(account.officer().id());
            name.setText(messages.text("nav.name", account.rank(), account.name()));
            more.setText(roles(account, messages));
            state.setText(
                    account.isRetired()
                            ? messages.text("people.state.retired")
                            : model.isOwn(account) ? messages.text("people.state.you") : "");
            state.setVisible(!state.getText().isEmpty());
            setGraphic(line);
        }
    }
}

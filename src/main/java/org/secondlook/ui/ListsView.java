package org.secondlook.ui;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The watchlists kept on this machine. Used by the screen's thread.
final class ListsView extends StackPane {
    private static final double ROW_EM = 2.9;

    private final ListsViewModel model;
    private final Messages messages;
    private final WatchlistsRoom section;
    private final TableView<ListSummary> table = new TableView<>();
    private final VBox empty = new VBox();
    private final VBox question = new VBox();
    private final Label asked = Labels.wrapping("", "quiet-title");
    private final Label goes = Labels.wrapping("", "body");
    private final Button keep = new Button();

    ListsView(ListsViewModel model, WatchlistsRoom section, Messages messages) {
        this.section = section;
        this.model = model;
        this.messages = messages;
        getStyleClass().add("watchlists");
        table();
        VBox page = new VBox(head(), table, foot());
        page.getStyleClass().add("page");
        VBox.setVgrow(table, Priority.ALWAYS);
        question();
        getChildren().addAll(page, question);
        model.deleting().addListener((_, _, now) -> ask(now));
        ask(model.deleting().get());
    }

    private WrapBar head() {
        Label title = Labels.of(messages.text("lists.title"), "page-title");
        Button importing = Forms.button(messages.text("lists.import"), section::showImport);
        importing.getStyleClass().add("primary");
        Button opening = Forms.button(messages.text("lists.open"), section::showOpenSealed);
        importing.setDisable(!model.mayEdit());
        opening.setDisable(!model.mayEdit());
        return new WrapBar(
                8,
                List.of(
                        new WrapBar.Item(title, false, false),
                        new WrapBar.Item(opening, true, false),
                        new WrapBar.Item(importing, true, false)));
    }

    private void table() {
        table.setItems(model.lists());
        table.getStyleClass().add("list-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setAccessibleText(messages.text("lists.title"));
        table.getColumns().add(column(messages.text("lists.column.name"), 16, ListSummary::name));
        table.getColumns()
                .add(
                        column(
                                messages.text("lists.column.people"),
                                6.5,
                                list -> messages.text("lists.number", list.people())));
        table.getColumns()
                .add(
                        column(
                                messages.text("lists.column.images"),
                                6.5,
                                list -> messages.text("lists.number", list.images())));
        table.getColumns().add(column(messages.text("lists.column.colours"), 14, model::colours));
        table.getColumns().add(column(messages.text("lists.column.state"), 13, model::state));
        table.getColumns().add(column(messages.text("lists.column.usedBy"), 10, model::usedBy));
        table.setRowFactory(_ -> {
            TableRow<ListSummary> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    section.showPreview(row.getItem().name());
                }
            });
            return row;
        });
        table.setOnKeyPressed(event -> {
            ListSummary chosen = table.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                section.showPreview(chosen.name());
                event.consume();
            } else if (chosen != null && event.getCode() == KeyCode.DELETE && model.mayEdit()) {
                model.deleting().set(chosen);
                event.consume();
            }
        });
        empty.getStyleClass().add("quiet");
        empty.setAlignment(Pos.CENTER);
        empty.getChildren()
                .addAll(
                        Labels.wrapping(messages.text("lists.empty"), "quiet-title"),
                        Labels.wrapping(messages.text("lists.empty.hint"), "dim", "quiet-hint"));
        table.setPlaceholder(empty);
    }

    private TableColumn<ListSummary, String> column(
            String title, double widthEm, Function<ListSummary, String> text) {
        TableColumn<ListSummary, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(widthEm * 15);
        column.setMinWidth(widthEm * 8);
        column.setCellFactory(_ -> new Cell(column));
        return column;
    }

    private HBox foot() {
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(model.errand().error());
        error.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(error, Priority.ALWAYS);
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        Button open =
                Forms.button(
                        messages.text("lists.look"),
                        () -> chosen(list -> section.showPreview(list.name())));
        open.disableProperty().bind(none);
        Button seal = Forms.button(messages.text("lists.seal"), () -> chosen(section::showSeal));
        seal.disableProperty().bind(none);
        Button delete =
                Forms.button(
                        messages.text("lists.delete"),
                        () -> model.deleting().set(table.getSelectionModel().getSelectedItem()));
        delete.disableProperty().bind(none);
        if (!model.mayEdit()) {
            seal.disableProperty().unbind();
            seal.setDisable(true);
            delete.disableProperty().unbind();
            delete.setDisable(true);
        }
        HBox foot = new HBox(error, delete, seal, open);
        foot.getStyleClass().add("form-line");
        return foot;
    }

    private void chosen(Consumer<ListSummary> action) {
        ListSummary list = table.getSelectionModel().getSelectedItem();
        if (list != null) {
            action.accept(list);
        }
    }

    private void question() {
        question.getStyleClass().add("overlay");
        question.setAlignment(Pos.CENTER);
        keep.setText(messages.text("lists.delete.keep"));
        keep.setOnAction(_ -> model.deleting().set(null));
        Button delete = Forms.button(messages.text("lists.delete.yes"), model::delete);
        HBox line = new HBox(keep, delete);
        line.getStyleClass().add("form-line");
        VBox panel = new VBox(asked, goes, line);
        panel.getStyleClass().addAll("panel", "question-panel");
        panel.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        question.getChildren().add(panel);
        question.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.deleting().set(null);
                event.consume();
            }
        });
    }

    private void ask(@Nullable ListSummary list) {
        boolean before = question.isVisible();
        question.setVisible(list != null);
        if (list != null) {
            asked.setText(messages.text("lists.delete.title", list.name()));
            goes.setText(
                    messages.text("lists.delete.goes", list.people(), list.images())
                            + (list.usedBy().isEmpty()
                                    ? ""
                                    : " "
                                            + messages.text(
                                                    "lists.delete.used", model.usedBy(list))));
            keep.requestFocus();
        } else if (before) {
            table.requestFocus();
        }
    }

    /// Puts the keyboard's focus on the lists.
    void focus() {
        table.requestFocus();
    }

    /// Takes a second line where its text does not fit into one.
    private final class Cell extends TableCell<ListSummary, String> {
        private static final double SIDES = 20;

        private final Label words = Labels.wrapping("");

        Cell(TableColumn<ListSummary, String> column) {
            words.prefWidthProperty().bind(column.widthProperty().subtract(SIDES));
            words.setMinHeight(ROW_EM * Em.of(ListsView.this));
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            words.setText(empty || text == null ? "" : text);
            setGraphic(empty ? null : words);
        }
    }
}

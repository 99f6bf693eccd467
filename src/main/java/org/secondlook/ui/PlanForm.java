package org.secondlook.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the fields of the planning wizard. Used by the screen's thread.
///
/// @param model what they are bound to
record PlanForm(PlanViewModel model, Messages messages) {
    private static final int ROWS = 3;

    /// A field for one line.
    FormField line(String path) {
        return field(path, text(path));
    }

    /// A field for one line, bound and nothing more.
    TextField text(String path) {
        TextField text = new TextField();
        text.textProperty().bindBidirectional(model.fields().text(path));
        return text;
    }

    /// A field for a statement.
    FormField statement(String path) {
        TextArea area = area(messages);
        area.textProperty().bindBidirectional(model.fields().text(path));
        return field(path, area);
    }

    /// A field around something, with the title and the error of a part of the plan.
    FormField field(String path, Node content) {
        FormField field = new FormField(new PlanTitles(messages).part(path), content);
        field.error().bind(model.fields().error(path));
        return field;
    }

    /// A place to write more than a line. Tab leaves it, as it leaves any field.
    static TextArea area(Messages messages) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setMinHeight(Region.USE_PREF_SIZE);
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        area.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.TAB,
                                        event.isShiftDown(),
                                        true,
                                        false,
                                        false));
                        event.consume();
                    }
                });
        return area;
    }

    /// Fields for one line side by side. What is wrong with one stands below the row with its name:
    /// beside a narrow field there is no room for a sentence.
    VBox lines(String... paths) {
        Node[] fields = new Node[paths.length];
        for (int i = 0; i < paths.length; i++) {
            fields[i] = plain(paths[i], text(paths[i]));
        }
        return told(row(fields), paths);
    }

    /// A field whose error stands elsewhere.
    FormField plain(String path, Node content) {
        return new FormField(new PlanTitles(messages).part(path), content);
    }

    /// A row with what is wrong with its fields below it.
    VBox told(HBox row, String... paths) {
        VBox box = new VBox(row);
        box.getStyleClass().add("field-group");
        for (String path : paths) {
            String title = new PlanTitles(messages).part(path);
            box.getChildren()
                    .add(
                            Forms.error(
                                    model.fields()
                                            .error(path)
                                            .map(sentence ->
                                                    sentence.isEmpty()
                                                            ? ""
                                                            : messages.text(
                                                                    "plan.problem",
                                                                    title,
                                                                    sentence))));
        }
        return box;
    }

    /// Fields side by side, sharing the room.
    static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.getStyleClass().add("start-row");
        for (Node field : fields) {
            HBox.setHgrow(field, Priority.ALWAYS);
            if (field instanceof Region region) {
                region.setMinWidth(0);
                region.setPrefWidth(0);
            }
        }
        return row;
    }

    /// A page of fields.
    static VBox page(Node... fields) {
        VBox page = new VBox(fields);
        page.getStyleClass().addAll("start-form", "plan-page");
        return page;
    }

    /// A sentence that is there only when there is something to say.
    static Label sentence(ObservableValue<String> words, String... styles) {
        Label label = Labels.wrapping("", styles);
        label.textProperty().bind(words);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}

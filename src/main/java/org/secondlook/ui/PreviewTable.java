package org.secondlook.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The people of a list, one row each, of which only those on the screen exist. Used by the
/// screen's thread.
final class PreviewTable extends TableView<PreviewRow> {
    private static final double ROW_EM = 4;
    private static final double FACE_EM = 2.9;
    private static final int FACES = 2;
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");

    private final Messages messages;
    private final Thumbnails thumbnails;

    PreviewTable(PreviewViewModel model, Thumbnails thumbnails, Messages messages) {
        this.messages = messages;
        this.thumbnails = thumbnails;
        getStyleClass().add("list-table");
        SortedList<PreviewRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setAccessibleText(messages.text("preview.table"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(faces());
        getColumns()
                .add(
                        texts(
                                messages.text("preview.column.reference"),
                                6,
                                PreviewRow::reference,
                                "mono"));
        getColumns().add(texts(messages.text("preview.column.name"), 9, PreviewRow::name));
        getColumns().add(category());
        getColumns().add(standing());
        setPlaceholder(new Label());
        sceneProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        measure();
                    }
                });
    }

    /// Sizes follow the size of the text, which is known on the screen only.
    private void measure() {
        double em = Em.of(this);
        setFixedCellSize(Math.round(ROW_EM * em));
        double[] widths = {FACES * FACE_EM + 3.2, 6.5, 8.5, 10.5, 16};
        for (int i = 0; i < widths.length; i++) {
            TableColumn<PreviewRow, ?> column = getColumns().get(i);
            column.setMinWidth(Math.round(0.7 * widths[i] * em));
            column.setPrefWidth(Math.round(widths[i] * em));
        }
        getColumns().getFirst().setMinWidth(Math.round(widths[0] * em));
        getColumns().getFirst().setMaxWidth(Math.round(widths[0] * em));
    }

    private TableColumn<PreviewRow, PreviewRow> column(
            String title,
            Comparator<PreviewRow> order,
            Function<TableColumn<PreviewRow, PreviewRow>, Cell> cells) {
        TableColumn<PreviewRow, PreviewRow> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        column.setCellFactory(cells::apply);
        return column;
    }

    private TableColumn<PreviewRow, PreviewRow> texts(
            String title, double widthEm, Function<PreviewRow, String> text, String... styles) {
        return column(
                title,
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
                _ -> new TextCell(text, styles));
    }

    private TableColumn<PreviewRow, PreviewRow> faces() {
        return column(
                messages.text("preview.column.images"),
                Comparator.comparingInt(PreviewRow::imageCount),
                _ -> new FacesCell());
    }

    private TableColumn<PreviewRow, PreviewRow> category() {
        return column(
                messages.text("preview.column.category"),
                Comparator.comparing(PreviewRow::category, String.CASE_INSENSITIVE_ORDER),
                _ -> new CategoryCell());
    }

    private TableColumn<PreviewRow, PreviewRow> standing() {
        return column(
                messages.text("preview.column.standing"),
                Comparator.comparing(PreviewRow::standing)
                        .thenComparing(row -> row.words().isEmpty() ? "" : row.words().getFirst()),
                _ -> new StandingCell());
    }

    /// A cell that shows a node, which is made once and filled anew for every row.
    private abstract static class Cell extends TableCell<PreviewRow, PreviewRow> {
        abstract Node filled(PreviewRow row);

        abstract void emptied();

        @Override
        protected void updateItem(PreviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                emptied();
                setGraphic(null);
            } else {
                setGraphic(filled(row));
            }
        }
    }

    private static final class TextCell extends Cell {
        private final Function<PreviewRow, String> text;
        private final Label label;

        TextCell(Function<PreviewRow, String> text, String... styles) {
            this.text = text;
            this.label = Labels.wrapping("", styles);
        }

        @Override
        Node filled(PreviewRow row) {
            label.setText(text.apply(row));
            return label;
        }

        @Override
        void emptied() {
            label.setText("");
        }
    }

    private static final class CategoryCell extends Cell {
        private final Region mark = new Region();
        private final Label label = Labels.wrapping("");
        private final HBox box = new HBox(mark, label);

        CategoryCell() {
            box.getStyleClass().add("dotted");
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        Node filled(PreviewRow row) {
            label.setText(row.category());
            mark.getStyleClass().setAll("colour-mark");
            if (row.colour() != null) {
                mark.getStyleClass().add(row.colour().name().toLowerCase(Locale.ROOT));
            }
            return box;
        }

        @Override
        void emptied() {
            label.setText("");
        }
    }

    private final class StandingCell extends Cell {
        private final Label head = new Label();
        private final Label words = new Label();
        private final VBox box = new VBox(head, words);

        StandingCell() {
            head.getStyleClass().add("standing");
            words.getStyleClass().add("caption");
            words.setWrapText(true);
            words.managedProperty().bind(words.textProperty().isNotEmpty());
            box.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        Node filled(PreviewRow row) {
            boolean ready = row.standing() == PreviewRow.Standing.READY;
            head.pseudoClassStateChanged(READY, ready);
            String standing =
                    switch (row.standing()) {
                        case READY -> messages.text("preview.ready");
                        case WAITING -> messages.text("preview.waiting");
                        case TO_FIX -> messages.text("preview.toFix");
                        case REFUSED -> messages.text("preview.refused");
                    };
            int more = row.words().size() - 1;
            head.setText(more > 0 ? messages.text("preview.more", standing, more) : standing);
            words.setText(row.words().isEmpty() ? "" : row.words().getFirst());
            return box;
        }

        @Override
        void emptied() {
            head.setText("");
            words.setText("");
        }
    }

    private final class FacesCell extends Cell {
        private final List<ThumbnailView> faces = new ArrayList<>();
        private final Label more = Labels.of("", "caption", "mono");
        private final HBox box = new HBox();

        FacesCell() {
            for (int i = 0; i < FACES; i++) {
                faces.add(new ThumbnailView(thumbnails, FACE_EM));
            }
            box.getStyleClass().add("row-faces");
            box.setAlignment(Pos.CENTER_LEFT);
            box.getChildren().addAll(faces);
            box.getChildren().add(more);
        }

        @Override
        Node filled(PreviewRow row) {
            for (int i = 0; i < FACES; i++) {
                faces.get(i).set(i < row.images().size() ? row.images().get(i) : null);
            }
            int shown = Math.min(FACES, row.images().size());
            more.setText(
                    row.imageCount() > shown
                            ? messages.text("preview.images.more", row.imageCount() - shown)
                            : "");
            return box;
        }

        @Override
        void emptied() {
            faces.forEach(face -> face.set(null));
        }
    }
}

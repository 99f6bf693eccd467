package org.secondlook.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.watchlist.ListedPerson;

/// Entries that look like the same person, side by side. Used by the screen's thread.
final class DuplicatesView extends VBox {
    private static final double LIST_EM = 17;
    private static final double FACE_EM = 20;

    private final DuplicatesViewModel model;
    private final Messages messages;
    private final ListView<Alike> pairs = new ListView<>();
    private final Side first;
    private final Side second;
    private final Label similarity = Labels.wrapping("", "body");
    private final VBox pair = new VBox();
    private final VBox none = new VBox();

    /// @param back leaves the screen
    DuplicatesView(
            DuplicatesViewModel model, Thumbnails thumbnails, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        this.first = new Side(thumbnails);
        this.second = new Side(thumbnails);
        getStyleClass().addAll("watchlists", "page");
        list();
        HBox faces = new HBox(first, second);
        faces.getStyleClass().add("alike-faces");
        pair.getChildren().addAll(similarity, faces);
        pair.getStyleClass().addAll("panel", "alike");
        none.getStyleClass().add("quiet");
        none.setAlignment(Pos.CENTER);
        none.getChildren()
                .addAll(
                        Labels.wrapping(messages.text("duplicates.none"), "quiet-title"),
                        Labels.wrapping(messages.text("duplicates.none.hint"), "dim"));
        ScrollPane scroll = new ScrollPane(pair);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        scroll.visibleProperty().bind(pair.visibleProperty());
        StackPane right = new StackPane(none, scroll);
        right.setMinHeight(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox body = new HBox(pairs, right);
        body.getStyleClass().add("preview-body");
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(back),
                        Labels.wrapping(messages.text("duplicates.words"), "dim"),
                        body,
                        foot());
        model.chosen().addListener((_, _, now) -> show(now));
        show(model.chosen().get());
    }

    private WrapBar head(Runnable back) {
        return new WrapBar(
                8,
                List.of(
                        new WrapBar.Item(
                                Forms.button(messages.text("watchlists.back"), back), false, false),
                        new WrapBar.Item(
                                Labels.of(messages.text("duplicates.title"), "page-title"),
                                false,
                                false)));
    }

    private void list() {
        pairs.setItems(model.pairs());
        pairs.getStyleClass().add("pair-list");
        pairs.setAccessibleText(messages.text("duplicates.title"));
        pairs.setPrefWidth(LIST_EM * Em.of(this));
        pairs.setMinWidth(USE_PREF_SIZE);
        pairs.setCellFactory(_ -> new PairCell());
        pairs.setPlaceholder(new Label());
        pairs.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        model.chosen().set(now);
                    }
                });
    }

    private HBox foot() {
        Label said = Labels.wrapping("", "dim");
        said.textProperty().bind(model.preview().done());
        Label error = Labels.wrapping("", "notice", "field-error");
        error.textProperty().bind(model.preview().errand().error());
        StackPane words = new StackPane(said, error);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button undo = Forms.button(messages.text("preview.undo"), model.preview()::undo);
        undo.disableProperty()
                .bind(model.preview().canUndo().not().or(model.preview().errand().busy()));
        HBox foot = new HBox(words, undo);
        foot.getStyleClass().add("form-line");
        return foot;
    }

    private void show(@Nullable Alike now) {
        none.setVisible(now == null);
        pair.setVisible(now != null);
        first.show(now == null ? "" : now.first(), now == null ? null : now.firstImage());
        second.show(now == null ? "" : now.second(), now == null ? null : now.secondImage());
        if (now != null) {
            similarity.setText(
                    messages.text("duplicates.similarity", SimilarityScale.two(now.similarity())));
            pairs.getSelectionModel().select(now);
        }
    }

    /// Puts the keyboard's focus on the pairs.
    void focus() {
        pairs.requestFocus();
    }

    /// One of the two.
    private final class Side extends VBox {
        private final ThumbnailView face;
        private final Label name = Labels.wrapping("", "entry-name");
        private final Label about = Labels.wrapping("", "dim");
        private final Button keep = Forms.button("", this::keep);
        private String reference = "";

        Side(Thumbnails thumbnails) {
            face = new ThumbnailView(thumbnails, FACE_EM);
            keep.setDisable(!model.preview().mayEdit());
            getStyleClass().add("alike-side");
            getChildren().addAll(face, name, about, keep);
        }

        void show(String which, @Nullable String image) {
            reference = which;
            ListedPerson person = model.person(which);
            face.set(image);
            OpenList list = model.preview().open().get();
            name.setText(person == null ? "" : person.name());
            about.setText(
                    person == null || list == null
                            ? ""
                            : messages.text(
                                    "duplicates.about",
                                    which,
                                    CategoryWords.of(person.category(), list.policy(), messages),
                                    person.photographs().size()));
            keep.setText(messages.text("duplicates.merge", which));
        }

        private void keep() {
            model.merge(reference);
        }
    }

    /// Takes a second line where its text does not fit into one.
    private final class PairCell extends ListCell<Alike> {
        private static final double SIDES = 44;

        private final Label words = Labels.wrapping("");

        PairCell() {
            words.prefWidthProperty().bind(pairs.widthProperty().subtract(SIDES));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Alike pair, boolean empty) {
            super.updateItem(pair, empty);
            words.setText(
                    empty || pair == null
                            ? ""
                            : messages.text(
                                    "duplicates.pair",
                                    pair.first(),
                                    pair.second(),
                                    SimilarityScale.two(pair.similarity())));
            setGraphic(words.getText().isEmpty() ? null : words);
        }
    }
}

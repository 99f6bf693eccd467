package org.secondlook.ui;

import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Decision;

/// The second and third step: what speaks for and against, and the decision. Used by the screen's
/// thread. Holds nothing of an entry until the look is marked.
final class WeighView extends VBox {
    private final CardViewModel card;
    private final WeighFaces faces;
    private final EntryView entry;
    private final SimilarityScale scale;
    private final RunnersUpView runnersUp;
    private final WarningsView warnings;
    private final FactorsView factors;
    private final ReasonsView reasons;
    private final Button openFactors = new Button();
    private final TextArea note = new TextArea();
    private final DecideView decide;

    WeighView(CardViewModel card, Messages messages) {
        this.card = card;
        getStyleClass().add("weigh-view");
        entry = new EntryView(messages);
        scale = new SimilarityScale(messages);
        runnersUp = new RunnersUpView(messages);
        warnings = new WarningsView(messages);
        factors = new FactorsView(card, messages);
        reasons = new ReasonsView(card, messages);
        reasons.setMinHeight(USE_PREF_SIZE);
        decide = new DecideView(card, messages);
        faces = new WeighFaces(entry, messages);
        VBox.setVgrow(faces, Priority.ALWAYS);
        VBox similarity =
                new VBox(Labels.wrapping(messages.text("weigh.similarity"), "caption"), scale);
        similarity.getStyleClass().addAll("panel", "similarity-panel");
        similarity.setPrefWidth(0);
        HBox.setHgrow(similarity, Priority.ALWAYS);
        HBox compared = new HBox(similarity, runnersUp);
        compared.getStyleClass().add("weigh-row");
        setUpNote(messages.text("note.title"), messages.text("note.prompt"));
        setUpFactors(messages);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox rest = new HBox(note, openFactors);
        rest.getStyleClass().add("weigh-rest");
        VBox content = new VBox(faces, warnings, compared, reasons, factors, rest);
        content.getStyleClass().add("weigh-content");
        VBox.setVgrow(rest, Priority.SOMETIMES);
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        ScrollToFocus.on(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, decide);
        card.weighing().addListener((_, _, now) -> show(now));
        card.pictures().shown().addListener((_, _, _) -> showProbe());
        show(card.weighing().get());
    }

    /// The factors unfold from a button that tells which are ticked.
    private void setUpFactors(Messages messages) {
        factors.setVisible(false);
        factors.setManaged(false);
        Label ticked = Labels.of("", "dim", "factor-count");
        HBox content =
                new HBox(
                        Labels.of(messages.text("factors.title")),
                        ticked,
                        Labels.of(messages.text("key.factors"), "key"));
        content.getStyleClass().add("decision-head");
        content.setAlignment(Pos.CENTER_LEFT);
        openFactors.setGraphic(content);
        openFactors.getStyleClass().add("open-factors");
        openFactors.setMaxHeight(Double.MAX_VALUE);
        openFactors.setMinWidth(USE_PREF_SIZE);
        openFactors.setOnAction(_ -> toggleFactors());
        Runnable tell =
                () -> {
                    int many = card.factors().size();
                    ticked.setText(many == 0 ? "" : String.valueOf(many));
                    openFactors.setAccessibleText(
                            messages.text("factors.title") + ", " + factors.words());
                };
        card.factors().addListener((SetChangeListener<String>) _ -> tell.run());
        tell.run();
    }

    private void setUpNote(String title, String prompt) {
        note.getStyleClass().add("note");
        note.setWrapText(true);
        note.setPrefRowCount(1);
        note.setAccessibleText(title);
        note.setPromptText(prompt);
        note.textProperty().bindBidirectional(card.note());
        note.setTextFormatter(
                new TextFormatter<String>(change ->
                        change.getControlNewText().length() > Decision.MAX_NOTE_LENGTH
                                ? null
                                : change));
        note.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        note.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        reasons.focus();
                    }
                });
    }

    private void show(@Nullable Weighing weighing) {
        Reference reference = weighing == null ? null : card.reference().get();
        showProbe();
        faces.showReference(reference == null ? null : reference.portrait());
        entry.show(weighing);
        scale.show(weighing);
        runnersUp.show(weighing);
        warnings.show(weighing);
    }

    private void showProbe() {
        faces.showProbe(card.weighing().get() == null ? null : card.pictures().shown().get());
    }

    /// Takes note of where the card stands.
    void update() {
        reasons.update();
        factors.update();
        decide.update();
        note.setEditable(card.status().get().isOpen());
    }

    /// Puts the keyboard's focus on the first reason.
    void focus() {
        reasons.focus();
    }

    /// Shows the factors with the keyboard's focus on the first, or hides them.
    void toggleFactors() {
        boolean on = !factors.isVisible();
        factors.setVisible(on);
        factors.setManaged(on);
        if (on) {
            factors.applyCss();
            layout();
            factors.focus();
        } else {
            openFactors.requestFocus();
        }
    }

    /// Hides the factors.
    ///
    /// @return whether they were shown
    boolean hideFactors() {
        boolean shown = factors.isVisible() && factors.getScene() != null;
        if (shown) {
            toggleFactors();
        }
        return shown;
    }

    /// Leaves out what only tells, or shows it again.
    void makeRoom(boolean tight) {
        scale.makeRoom(tight);
        runnersUp.makeRoom(tight);
        faces.makeRoom(tight);
    }

    /// Puts the keyboard's focus into the note.
    void focusNote() {
        note.requestFocus();
    }
}

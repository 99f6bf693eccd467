package org.secondlook.ui;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.Outcome;
import org.secondlook.deployment.Choice;

/// Asks what came of a decision to engage. Used by the screen's thread.
///
/// Everything stands there from the start, so that nothing moves; what does not apply cannot be
/// reached.
final class EngagementView extends VBox {
    private static final int MINUTES_COLUMNS = 5;

    private final EngagementForm form;
    private final Messages messages;
    private final PolicyLabels labels;
    private final ChoiceRow<EngagementResult> result;
    private final VBox ofPerson = new VBox();
    private final VBox body;
    private final Node arrest;

    /// @param head whom it is about
    /// @param save records it
    /// @param later leaves it as it is
    EngagementView(
            EngagementForm form, Node head, Runnable save, Runnable later, Messages messages) {
        this.form = form;
        this.messages = messages;
        this.labels = new PolicyLabels(messages);
        EngagementWords words = new EngagementWords(messages);
        getStyleClass().add("engagement");
        result =
                new ChoiceRow<>(
                        messages.text("engagement.result"),
                        Arrays.asList(EngagementResult.values()),
                        words::result,
                        form.result(),
                        true);
        arrest =
                choices(
                        messages.text("engagement.arrest"),
                        form.rules().arrestReasons().value(),
                        form.arrestReason());
        ofPerson.getStyleClass().add("engagement-person");
        ofPerson.getChildren()
                .addAll(
                        choices(
                                messages.text("engagement.identity"),
                                form.rules().identityMeans().value(),
                                form.identifiedBy()),
                        spent(save),
                        titled(
                                messages.text("engagement.outcome"),
                                new ChoiceRow<>(
                                        messages.text("engagement.outcome"),
                                        Arrays.asList(Outcome.values()),
                                        words::outcome,
                                        form.outcome(),
                                        false)),
                        arrest);
        perceived();
        body =
                new VBox(
                        titled(messages.text("engagement.result"), result),
                        ofPerson,
                        complaint(save));
        body.getStyleClass().addAll("panel", "engagement-body");
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        ScrollToFocus.on(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, end(save, later));
        form.result().addListener((_, _, _) -> update());
        form.outcome().addListener((_, _, _) -> update());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        later.run();
                    }
                });
        update();
    }

    private VBox titled(String title, Node content) {
        VBox group = new VBox(Labels.of(title, "caption"), content);
        group.getStyleClass().add("engagement-group");
        return group;
    }

    private VBox choices(
            String title, List<Choice> offered, ObjectProperty<@Nullable Choice> chosen) {
        return titled(title, new ChoiceRow<>(title, offered, labels::of, chosen, false));
    }

    private Node spent(Runnable save) {
        TextField minutes = Forms.field(messages.text("engagement.minutes"));
        minutes.setPrefColumnCount(MINUTES_COLUMNS);
        minutes.textProperty().bindBidirectional(form.minutes());
        minutes.setOnAction(_ -> save.run());
        CheckBox explained = new CheckBox(messages.text("engagement.explained"));
        explained.selectedProperty().bindBidirectional(form.explained());
        VBox spent = titled(messages.text("engagement.minutes"), minutes);
        minutes.setMaxWidth(USE_PREF_SIZE);
        HBox line = new HBox(spent, explained);
        line.getStyleClass().add("engagement-line");
        line.setAlignment(Pos.BOTTOM_LEFT);
        return line;
    }

    private void perceived() {
        FlowPane boxes = new FlowPane();
        boxes.getStyleClass().add("choice-row");
        add(
                boxes,
                messages.text("engagement.ethnicity"),
                form.rules().perceivedEthnicities().value(),
                form.ethnicity());
        add(
                boxes,
                messages.text("engagement.sex"),
                form.rules().perceivedSexes().value(),
                form.sex());
        add(
                boxes,
                messages.text("engagement.age"),
                form.rules().perceivedAges().value(),
                form.age());
        if (!boxes.getChildren().isEmpty()) {
            ofPerson.getChildren().add(titled(messages.text("engagement.perceived"), boxes));
        }
    }

    private void add(
            FlowPane boxes,
            String title,
            List<Choice> offered,
            ObjectProperty<@Nullable Choice> chosen) {
        if (offered.isEmpty()) {
            return;
        }
        ComboBox<@Nullable Choice> box = new ComboBox<>(FXCollections.observableArrayList());
        box.getItems().add(null);
        box.getItems().addAll(offered);
        box.setConverter(
                new StringConverter<@Nullable Choice>() {
                    @Override
                    public String toString(@Nullable Choice choice) {
                        return choice == null ? title : labels.of(choice);
                    }

                    @Override
                    public @Nullable Choice fromString(String text) {
                        return null;
                    }
                });
        box.setPromptText(title);
        box.setAccessibleText(title);
        box.valueProperty().bindBidirectional(chosen);
        boxes.getChildren().add(box);
    }

    private Node complaint(Runnable save) {
        TextField complaint = Forms.field(messages.text("engagement.complaint"));
        complaint.textProperty().bindBidirectional(form.complaint());
        complaint.setPromptText(messages.text("engagement.complaint.prompt"));
        complaint.setOnAction(_ -> save.run());
        return titled(messages.text("engagement.complaint"), complaint);
    }

    private Node end(Runnable save, Runnable later) {
        Node error = Forms.error(form.error());
        HBox.setHgrow(error, Priority.ALWAYS);
        HBox line =
                Forms.right(
                        error,
                        Forms.button(messages.text("engagement.later"), later),
                        Forms.button(messages.text("engagement.record"), save));
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private void update() {
        ofPerson.setDisable(!form.isConfirmed());
        arrest.setDisable(form.outcome().get() != Outcome.ARREST);
    }

    /// Chooses the result with a number.
    void choose(int number) {
        EngagementResult[] all = EngagementResult.values();
        if (number >= 1 && number <= all.length) {
            form.result().set(all[number - 1]);
            result.focus(number - 1);
        }
    }

    /// Whether Enter records while the keyboard's focus is here: on a field or a choice of the
    /// form. An open list of choices takes Enter for itself.
    boolean takesEnter(@Nullable Node focus) {
        if (focus instanceof ComboBoxBase<?> box && box.isShowing()) {
            return false;
        }
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at.equals(body)) {
                return true;
            }
        }
        return false;
    }

    /// Puts the keyboard's focus where work begins.
    void focus() {
        result.first().requestFocus();
    }
}

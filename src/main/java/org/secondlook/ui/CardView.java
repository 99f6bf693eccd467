package org.secondlook.ui;

import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The right half: the queue and the one open card. Used by the screen's thread.
///
/// The step that is not open is not in the scene at all: what must not be seen cannot be read out,
/// searched or photographed either.
final class CardView extends VBox {
    private static final double TIGHT_EM = 32;
    private static final double SHORT_EM = 52;
    private static final double NARROW_EM = 42;

    private final OperatorViewModel model;
    private final CardViewModel card;
    private final StepsView steps;
    private final LookView look;
    private final WeighView weigh;
    private final StatusView status;
    private final WhereaboutsView whereabouts;
    private final HBox foot;
    private final StackPane body = new StackPane();
    private final Node quiet;
    private final Announcer announcer = new Announcer();
    private final Messages messages;
    private @Nullable EngagementView engagement;
    private double em;

    CardView(OperatorViewModel model, Messages messages) {
        this.model = model;
        this.card = model.card();
        this.messages = messages;
        getStyleClass().add("card");
        steps = new StepsView(card, messages);
        look = new LookView(card, messages);
        weigh = new WeighView(card, messages);
        status =
                new StatusView(
                        card, messages, model.times(), model.queue()::next, model::tellOutcome);
        quiet = quiet(messages);
        whereabouts = new WhereaboutsView(card, messages);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        HBox.setHgrow(status, Priority.ALWAYS);
        foot = new HBox(whereabouts, status);
        foot.getStyleClass().add("card-foot");
        foot.setFillHeight(true);
        StackPane queue = new StackPane(announcer, new QueueView(model.queue(), card, messages));
        queue.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(queue, steps, body, foot);
        model.queue().announcement().addListener((_, _, now) -> announcer.say(now));
        model.engagements().refusal().addListener((_, _, now) -> announcer.say(now));
        card.look().addListener((_, _, _) -> changed());
        card.weighing().addListener((_, _, _) -> changed());
        model.engagements().shown().addListener((_, _, now) -> ask(now));
        card.status().addListener((_, before, now) -> stands(before, now));
        card.mark().addListener((_, _, _) -> update());
        card.note().addListener((_, _, _) -> update());
        card.ticked().addListener((SetChangeListener<String>) _ -> update());
        heightProperty().addListener((_, _, _) -> makeRoom());
        widthProperty().addListener((_, _, _) -> makeRoom());
        changed();
    }

    /// Where height is short for the size of the text, what only tells leaves the room to the
    /// faces.
    private void makeRoom() {
        boolean tight = getHeight() < TIGHT_EM * Em.of(this);
        boolean telling = engagement != null;
        steps.setVisible(!tight && !telling);
        steps.setManaged(!tight && !telling);
        foot.setManaged(!telling);
        foot.setVisible(!telling);
        look.makeRoom(tight);
        weigh.makeRoom(getHeight() < SHORT_EM * Em.of(this));
        whereabouts.makeRoom(getWidth() < NARROW_EM * Em.of(this));
    }

    private Node quiet(Messages messages) {
        Label title = Labels.wrapping(messages.text("card.quiet"), "quiet-title");
        Label hint = Labels.wrapping(messages.text("card.quiet.hint"), "dim", "quiet-hint");
        Label fault = Labels.wrapping("", "notice", "quiet-fault");
        fault.textProperty().bind(model.foot().fault());
        Label opening = Labels.wrapping("", "notice", "quiet-hint");
        opening.textProperty().bind(model.foot().opening());
        Label second = Labels.wrapping("", "quiet-hint");
        second.textProperty().bind(model.queue().forAnotherWords());
        second.managedProperty().bind(model.queue().forAnotherWords().isNotEmpty());
        Label results = Labels.wrapping("", "quiet-hint");
        results.textProperty().bind(model.engagements().waiting());
        results.managedProperty().bind(model.engagements().waiting().isNotEmpty());
        VBox box = new VBox(title, hint, second, results, opening, fault);
        box.getStyleClass().add("quiet");
        box.setFocusTraversable(true);
        box.setAccessibleText(messages.text("card.quiet"));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    LookView look() {
        return look;
    }

    WeighView weigh() {
        return weigh;
    }

    /// The form for what came of an alert covers the card until it is left.
    private void ask(EngagementViewModel.@Nullable Sheet sheet) {
        engagement =
                sheet == null
                        ? null
                        : new EngagementView(
                                sheet.form(),
                                new EngagementHead(
                                        sheet.alert(),
                                        sheet.form().before(),
                                        messages,
                                        model.times()),
                                model.engagements()::record,
                                model.engagements()::close,
                                messages);
        changed();
    }

    /// The form that is open; null for none.
    @Nullable EngagementView engagement() {
        return engagement;
    }

    private Node shown() {
        EngagementView form = engagement;
        if (form != null) {
            return form;
        }
        if (card.look().get() == null) {
            return quiet;
        }
        return card.weighing().get() == null ? look : weigh;
    }

    private void changed() {
        Node shown = shown();
        if (body.getChildren().size() != 1 || !shown.equals(body.getChildren().getFirst())) {
            boolean fromForm =
                    body.getChildren().stream().anyMatch(EngagementView.class::isInstance);
            boolean inside = fromForm || isFocusInside() || status.isFocused();
            body.getChildren().setAll(shown);
            shown.applyCss();
            if (engagement != null && shown.equals(engagement)) {
                engagement.focus();
            } else if (fromForm && card.status().get().isFinal()) {
                status.requestFocus();
            } else if (shown == weigh) {
                weigh.focus();
            } else if (shown == look) {
                look.focus();
            } else if (inside) {
                quiet.requestFocus();
            }
        }
        makeRoom();
        update();
    }

    private void stands(CardStatus before, CardStatus now) {
        boolean working = isFocusInside();
        update();
        if (working && before.isOpen() && !now.isOpen()) {
            status.requestFocus();
        } else if (now instanceof CardStatus.NotRecorded) {
            weigh.focus();
        }
    }

    private boolean isFocusInside() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !at.equals(body)) {
            at = at.getParent();
        }
        return at != null;
    }

    private void update() {
        steps.update();
        look.update();
        weigh.update();
        status.update();
        whereabouts.setVisible(card.look().get() != null);
        boolean over = card.status().get().isFinal();
        whereabouts.setManaged(!over || getWidth() >= NARROW_EM * Em.of(this));
        if (!whereabouts.isManaged()) {
            whereabouts.setVisible(false);
        }
        whereabouts.tick();
    }

    /// Moves on what changes with time, and with the size of the text.
    void tick() {
        double now = Em.of(this);
        if (now != em) {
            em = now;
            makeRoom();
        }
        status.tick();
        whereabouts.tick();
    }

    /// Shows the newest picture of the person, or none while faces are hidden.
    void redraw(boolean visible) {
        whereabouts.redraw(visible);
    }
}

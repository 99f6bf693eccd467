package org.secondlook.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Decision;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.Verdict;

/// The strip under the card: how long the alert still waits, or what became of it. Always there, so
/// that nothing moves. Used by the screen's thread.
final class StatusView extends HBox {
    private static final PseudoClass SOON = PseudoClass.getPseudoClass("soon");

    private final CardViewModel card;
    private final Messages messages;
    private final Times times;
    private final SimpleObjectProperty<CameraViewModel.Tone> tone =
            new ReadOnlyObjectWrapper<>(CameraViewModel.Tone.QUIET);
    private final Label words = Labels.wrapping("", "status-words");
    private final ProgressBar life = new ProgressBar();
    private final Label left = Labels.of("", "status-left", "mono");
    private final Button next;
    private final Button outcome;
    private final Button late;

    /// @param goOn leaves a finished card
    /// @param tell asks what came of a decision to engage
    StatusView(CardViewModel card, Messages messages, Times times, Runnable goOn, Runnable tell) {
        this.card = card;
        this.messages = messages;
        this.times = times;
        getStyleClass().addAll("panel", "status");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        accessibleTextProperty().bind(words.textProperty());
        HBox.setHgrow(words, Priority.SOMETIMES);
        HBox.setHgrow(life, Priority.ALWAYS);
        life.setMaxWidth(Double.MAX_VALUE);
        life.getStyleClass().add("life");
        life.setFocusTraversable(false);
        next = button(messages.text("card.next"), messages.text("key.enter"), goOn);
        outcome = button(messages.text("engagement.tell"), messages.text("key.outcome"), tell);
        late = button(messages.text("card.late"), messages.text("key.late"), card::decideLate);
        getChildren().addAll(new Dot(tone), words, life, left, late, outcome, next);
        update();
    }

    private static Button button(String does, String key, Runnable action) {
        HBox content = new HBox(Labels.of(does, "next-word"), Labels.of(key, "key"));
        content.getStyleClass().add("decision-head");
        content.setAlignment(Pos.CENTER);
        Button button = new Button();
        button.setGraphic(content);
        button.setAccessibleText(does);
        button.getStyleClass().add("next");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static boolean isEngaged(CardStatus status) {
        return switch (status) {
            case CardStatus.Recorded(Decision decision, _, _) ->
                    decision.verdict() == Verdict.ENGAGE;
            case CardStatus.DecidedElsewhere(Decision decision) ->
                    decision.verdict() == Verdict.ENGAGE;
            case CardStatus.Disputed(_, _, Decision standing) ->
                    standing.verdict() == Verdict.ENGAGE;
            case CardStatus.None _,
                    CardStatus.Open _,
                    CardStatus.PairOver _,
                    CardStatus.Late _,
                    CardStatus.AwaitsSecond _,
                    CardStatus.Recording _,
                    CardStatus.Elsewhere _,
                    CardStatus.NotRecorded _,
                    CardStatus.Expired _ ->
                    false;
        };
    }

    /// Takes note of where the card stands.
    void update() {
        CardStatus status = card.status().get();
        setVisible(!(status instanceof CardStatus.None));
        boolean waiting = status.isOpen() && !card.isLate();
        life.setVisible(waiting);
        life.setManaged(waiting);
        left.setVisible(waiting);
        left.setManaged(waiting);
        boolean over = status.isFinal() || status instanceof CardStatus.AwaitsSecond;
        next.setVisible(over);
        next.setManaged(over);
        outcome.setVisible(isEngaged(status));
        outcome.setManaged(isEngaged(status));
        late.setVisible(status instanceof CardStatus.Expired);
        late.setManaged(status instanceof CardStatus.Expired);
        words.setMaxWidth(waiting ? USE_PREF_SIZE : Double.MAX_VALUE);
        words.setMinWidth(waiting ? USE_PREF_SIZE : 0);
        HBox.setHgrow(words, waiting ? Priority.NEVER : Priority.ALWAYS);
        words.setText(words(status));
        tick();
    }

    /// Moves the bar on.
    void tick() {
        CardStatus status = card.status().get();
        if (status instanceof CardStatus.AwaitsSecond) {
            words.setText(words(status));
        }
        boolean soon = status.isOpen() && card.endsSoon();
        pseudoClassStateChanged(SOON, soon);
        tone.set(
                soon && tone(status) == CameraViewModel.Tone.QUIET
                        ? CameraViewModel.Tone.WARN
                        : tone(status));
        if (status.isOpen() && !card.isLate()) {
            life.setProgress(card.lifeLeft());
            left.setText(
                    soon
                            ? messages.text("card.endsIn", card.timeLeft())
                            : messages.text("card.expiresIn", card.timeLeft()));
        }
    }

    private String words(CardStatus status) {
        return switch (status) {
            case CardStatus.None _ -> "";
            case CardStatus.Open _ -> messages.text("card.waiting");
            case CardStatus.NotRecorded _ ->
                    card.isLate() ? messages.text("card.lateNow") : messages.text("card.waiting");
            case CardStatus.Late(var at) ->
                    messages.text("card.expired", times.clock(at))
                            + " "
                            + messages.text("card.lateNow");
            case CardStatus.Recording _ -> messages.text("card.recording");
            case CardStatus.AwaitsSecond _ ->
                    card.isLate()
                            ? messages.text("card.awaitsSecond.late")
                            : messages.text("card.awaitsSecond", card.timeLeft());
            case CardStatus.Disputed(Decision first, Decision second, Decision standing) ->
                    messages.text(
                            "card.disputed",
                            first.officer().id(),
                            verdict(first.verdict()),
                            second.officer().id(),
                            verdict(second.verdict()),
                            verdict(standing.verdict()));
            case CardStatus.PairOver(KnownPair.Answer answer, Verdict said) -> pair(answer, said);
            case CardStatus.Elsewhere(String other) -> messages.text("card.elsewhere", other);
            case CardStatus.Recorded(Decision decision, var at, boolean isLate) ->
                    isLate
                            ? messages.text(
                                    "card.recorded.late",
                                    times.clock(at),
                                    verdict(decision.verdict()))
                            : messages.text(
                                    "card.recorded", times.clock(at), verdict(decision.verdict()));
            case CardStatus.DecidedElsewhere(Decision decision) ->
                    messages.text(
                            "card.tooLate",
                            decision.officer().id(),
                            times.clock(decision.at()),
                            verdict(decision.verdict()));
            case CardStatus.Expired(var at) -> messages.text("card.expired", times.clock(at));
        };
    }

    /// Nothing that could be taken for an instruction to the street.
    private String pair(KnownPair.Answer answer, @Nullable Verdict said) {
        String truth =
                switch (answer) {
                    case SAME -> messages.text("card.pair.same");
                    case DIFFERENT -> messages.text("card.pair.different");
                };
        if (said == null) {
            return messages.text("card.pair.ended", truth);
        }
        return new KnownPair("", answer).isRight(said)
                ? messages.text("card.pair.right", truth)
                : messages.text("card.pair.wrong", truth);
    }

    private String verdict(Verdict verdict) {
        return switch (verdict) {
            case ENGAGE -> messages.text("decide.engage");
            case DO_NOT_ENGAGE -> messages.text("decide.doNotEngage");
        };
    }

    private static CameraViewModel.Tone tone(CardStatus status) {
        return switch (status) {
            case CardStatus.None _, CardStatus.Open _ -> CameraViewModel.Tone.QUIET;
            case CardStatus.Recorded _ -> CameraViewModel.Tone.GOOD;
            case CardStatus.PairOver _ -> CameraViewModel.Tone.WARN;
            case CardStatus.Recording _, CardStatus.Elsewhere _ -> CameraViewModel.Tone.QUIET;
            case CardStatus.DecidedElsewhere _,
                    CardStatus.Expired _,
                    CardStatus.Late _,
                    CardStatus.AwaitsSecond _,
                    CardStatus.Disputed _ ->
                    CameraViewModel.Tone.WARN;
            case CardStatus.NotRecorded _ -> CameraViewModel.Tone.BAD;
        };
    }
}

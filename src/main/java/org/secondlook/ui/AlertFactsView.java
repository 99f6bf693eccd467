package org.secondlook.ui;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.record.AlertHistory;
import org.secondlook.record.RecordedAlert;

/// What is recorded of an alert, in words: what the machine saw, what the officer decided, who
/// looked at the pictures. Used by the screen's thread.
final class AlertFactsView extends VBox {
    private final Messages messages;
    private final EventWords words;
    private final Times times;
    private final PolicyRules.Engagements rules;
    private final Runnable tell;

    /// @param rules of the force's own policy
    /// @param tell asks what came of a decision to engage
    AlertFactsView(
            Messages messages,
            EventWords words,
            Times times,
            PolicyRules.Engagements rules,
            Runnable tell) {
        this.rules = rules;
        this.tell = tell;
        this.messages = messages;
        this.words = words;
        this.times = times;
        getStyleClass().add("event-body");
    }

    void show(AlertHistory told) {
        RecordedAlert alert = told.alert();
        getChildren()
                .setAll(
                        Labels.wrapping(outcome(alert.state()), "event-sentence"),
                        decided(alert),
                        engagements(told),
                        title(messages.text("alert.seen")),
                        seen(told.deployment(), alert),
                        title(messages.text("alert.looks")),
                        looks(told.looks()));
    }

    private static javafx.scene.control.Label title(String text) {
        return Labels.wrapping(text, "field-title");
    }

    private String outcome(AlertState state) {
        return switch (state) {
            case AlertState.Waiting _, AlertState.Committing _ -> messages.text("alert.waiting");
            case AlertState.NotAdjudicated _ -> messages.text("alert.notAdjudicated");
            case AlertState.Decided(Decision decision, _) ->
                    switch (decision.verdict()) {
                        case ENGAGE -> messages.text("alert.engage", decision.officer().id());
                        case DO_NOT_ENGAGE ->
                                messages.text("alert.doNotEngage", decision.officer().id());
                    };
        };
    }

    private Facts decided(RecordedAlert alert) {
        Facts facts = new Facts();
        switch (alert.state()) {
            case AlertState.Waiting _, AlertState.Committing _ ->
                    facts.add(messages.text("alert.expires"), times.second(alert.expiresAt()));
            case AlertState.NotAdjudicated(var at) -> {
                facts.add(messages.text("alert.ended"), times.second(at));
                if (alert.leftOpen()) {
                    facts.add(messages.text("alert.why"), messages.text("alert.leftOpen"));
                }
            }
            case AlertState.Decided(Decision decision, var endedAt) -> {
                if (endedAt != null) {
                    facts.add(
                            messages.text("alert.late"),
                            messages.text("alert.late.ended", times.second(endedAt)));
                }
                facts.add(messages.text("alert.reasons"), words.reasons(decision.reasons()));
                facts.add(
                        messages.text("alert.note"),
                        decision.note().isEmpty()
                                ? messages.text("alert.note.none")
                                : decision.note());
                facts.add(
                        messages.text("alert.decided"),
                        messages.text(
                                "alert.decided.at",
                                times.second(decision.at()),
                                Math.max(
                                        0,
                                        Duration.between(alert.raisedAt(), decision.at())
                                                .toSeconds())));
            }
        }
        return facts;
    }

    /// What came of it, the last one first, since that one stands.
    private VBox engagements(AlertHistory told) {
        VBox all = new VBox();
        all.getStyleClass().add("event-body");
        if (!AlertDetailViewModel.isEngaged(told)) {
            return all;
        }
        EngagementWords said = new EngagementWords(messages);
        all.getChildren().add(title(messages.text("engagement.came")));
        if (told.engagements().isEmpty()) {
            all.getChildren()
                    .add(Labels.wrapping(messages.text("engagement.nothing"), "warn-text"));
        }
        for (Engagement engagement : told.engagements().reversed()) {
            Facts facts = new Facts();
            facts.add(
                    messages.text("engagement.told"),
                    messages.text(
                            "engagement.told.by",
                            engagement.officer().id(),
                            times.second(engagement.at())));
            said.addTo(facts, engagement, rules);
            all.getChildren().add(facts);
        }
        all.getChildren().add(new HBox(Forms.button(messages.text("engagement.tell"), tell)));
        return all;
    }

    private Facts seen(String deployment, RecordedAlert alert) {
        Facts facts = new Facts();
        facts.add(messages.text("record.fact.deployment"), deployment);
        facts.add(messages.text("alert.camera"), alert.camera());
        facts.add(messages.text("alert.raised"), times.second(alert.raisedAt()));
        facts.add(
                messages.text("alert.footage"),
                messages.text(
                        "alert.footage.seconds", alert.firstSeenSeconds(), alert.alertSeconds()));
        facts.add(messages.text("alert.entry"), alert.best().reference(), "mono");
        facts.add(
                messages.text("alert.similarity"),
                messages.text("alert.similarity.at", alert.best().similarity(), alert.threshold()));
        facts.add(
                messages.text("alert.runnersUp"),
                alert.runnersUp().isEmpty()
                        ? messages.text("weigh.runnersUp.none")
                        : alert.runnersUp().stream()
                                .map(c ->
                                        messages.text(
                                                "alert.runnerUp", c.reference(), c.similarity()))
                                .collect(Collectors.joining("\n")));
        facts.add(messages.text("alert.id"), alert.id().toString(), "mono", "event-code");
        return facts;
    }

    private VBox looks(List<AlertHistory.Look> looks) {
        VBox lines = new VBox();
        if (looks.isEmpty()) {
            lines.getChildren().add(Labels.wrapping(messages.text("alert.looks.none"), "dim"));
        }
        for (AlertHistory.Look look : looks) {
            lines.getChildren()
                    .add(
                            Labels.wrapping(
                                    messages.text(
                                            "alert.look",
                                            look.by().id(),
                                            times.second(look.at()))));
        }
        return lines;
    }
}

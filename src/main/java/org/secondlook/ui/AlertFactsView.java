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
import org.secondlook.record.DisputeResolution;
import org.secondlook.record.RecordedAlert;

/// What is recorded of an alert, in words: what the machine saw, what the officer decided, who
/// looked at the pictures. Used by the screen's thread.
final class AlertFactsView extends VBox {
    private final Messages messages;
    private final EventWords words;
    private final Times times;
    private final Runnable tell;
    private final Runnable resolve;

    /// @param tell asks what came of a decision to engage
    /// @param resolve asks which of two judgements was right
    AlertFactsView(
            Messages messages, EventWords words, Times times, Runnable tell, Runnable resolve) {
        this.tell = tell;
        this.resolve = resolve;
        this.messages = messages;
        this.words = words;
        this.times = times;
        getStyleClass().add("event-body");
    }

    /// @param rules whose choices have words
    /// @param mayResolve whether whoever looks may say which of two judgements was right
    void show(AlertHistory told, PolicyRules.Engagements rules, boolean mayResolve) {
        RecordedAlert alert = told.alert();
        getChildren()
                .setAll(
                        Labels.wrapping(outcome(told), "event-sentence"),
                        decided(alert),
                        judgements(told, mayResolve),
                        engagements(told, rules),
                        title(messages.text("alert.seen")),
                        seen(told.deployment(), alert),
                        title(messages.text("alert.looks")),
                        looks(told.looks()));
    }

    private static javafx.scene.control.Label title(String text) {
        return Labels.wrapping(text, "field-title");
    }

    private String outcome(AlertHistory told) {
        return switch (told.alert().state()) {
            case AlertState.Waiting _, AlertState.Committing _ ->
                    told.judgements().isEmpty()
                            ? messages.text("alert.waiting")
                            : messages.text("alert.waiting.second");
            case AlertState.NotAdjudicated _ ->
                    told.judgements().isEmpty()
                            ? messages.text("alert.notAdjudicated")
                            : messages.text("alert.notAdjudicated.one");
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
                facts.add(messages.text("alert.note"), note(decision));
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

    /// What each of two officers judged, and who was right where they do not agree.
    private VBox judgements(AlertHistory told, boolean mayResolve) {
        VBox all = new VBox();
        all.getStyleClass().add("event-body");
        if (told.judgements().isEmpty()) {
            return all;
        }
        all.getChildren().add(title(messages.text("judgement.title")));
        JudgementWords said = new JudgementWords(messages);
        int number = 0;
        for (Decision judgement : told.judgements()) {
            number++;
            Facts facts = new Facts();
            facts.add(messages.text("judgement.judged"), times.second(judgement.at()));
            facts.add(messages.text("alert.reasons"), words.reasons(judgement.reasons()));
            facts.add(messages.text("alert.note"), note(judgement));
            all.getChildren().addAll(Labels.wrapping(said.of(number, judgement)), facts);
        }
        if (told.isDisputed()) {
            all.getChildren().add(dispute(told, mayResolve));
        }
        return all;
    }

    private VBox dispute(AlertHistory told, boolean mayResolve) {
        VBox lines = new VBox();
        lines.getStyleClass().add("event-body");
        DisputeResolution resolution = told.resolution();
        if (resolution == null) {
            lines.getChildren()
                    .add(Labels.wrapping(messages.text("judgement.disputed"), "warn-text"));
        } else {
            Facts facts = new Facts();
            facts.add(
                    messages.text("judgement.resolved"),
                    messages.text(
                            "judgement.resolved.by",
                            resolution.right(),
                            resolution.officer().id(),
                            times.second(resolution.at())));
            facts.add(messages.text("alert.note"), resolution.note());
            lines.getChildren().add(facts);
        }
        if (mayResolve) {
            lines.getChildren().add(new HBox(Forms.button(messages.text("resolve.ask"), resolve)));
        }
        return lines;
    }

    private String note(Decision decision) {
        return decision.note().isEmpty() ? messages.text("alert.note.none") : decision.note();
    }

    /// What came of it, the last one first, since that one stands.
    private VBox engagements(AlertHistory told, PolicyRules.Engagements rules) {
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

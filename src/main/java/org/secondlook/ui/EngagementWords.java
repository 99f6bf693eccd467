package org.secondlook.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.Outcome;
import org.secondlook.deployment.Choice;
import org.secondlook.deployment.PolicyRules;

/// Says in words what came of a decision to engage. Thread-safe.
final class EngagementWords {
    private final Messages messages;

    EngagementWords(Messages messages) {
        this.messages = messages;
    }

    String result(EngagementResult result) {
        return switch (result) {
            case CONFIRMED_TRUE -> messages.text("engagement.confirmedTrue");
            case CONFIRMED_FALSE -> messages.text("engagement.confirmedFalse");
            case EVADED -> messages.text("engagement.evaded");
            case NOT_LOCATED -> messages.text("engagement.notLocated");
            case CHOSE_NOT_TO_ENGAGE -> messages.text("engagement.choseNot");
        };
    }

    /// As above, of a recorded code; the code itself where it is unknown.
    String result(String code) {
        return Arrays.stream(EngagementResult.values())
                .filter(result -> result.name().equals(code))
                .findFirst()
                .map(this::result)
                .orElse(code);
    }

    String outcome(Outcome outcome) {
        return switch (outcome) {
            case ARREST -> messages.text("outcome.arrest");
            case OTHER_DISPOSAL -> messages.text("outcome.other");
            case NO_ACTION -> messages.text("outcome.none");
        };
    }

    /// In a few words, for a list.
    String brief(@Nullable Engagement engagement) {
        if (engagement == null) {
            return messages.text("engagement.open");
        }
        return switch (engagement.result()) {
            case CONFIRMED_TRUE -> messages.text("engagement.brief.true");
            case CONFIRMED_FALSE -> messages.text("engagement.brief.false");
            case EVADED, NOT_LOCATED, CHOSE_NOT_TO_ENGAGE ->
                    messages.text("engagement.brief.unconfirmed");
        };
    }

    /// Everything that was told, as facts.
    ///
    /// @param rules whose choices have words; other codes are shown as they are
    void addTo(Facts facts, Engagement told, PolicyRules.Engagements rules) {
        facts.add(messages.text("engagement.result"), result(told.result()));
        if (told.result().isConfirmed()) {
            facts.add(
                    messages.text("engagement.identity"),
                    label(rules.identityMeans().value(), told.identifiedBy()));
            facts.add(
                    messages.text("engagement.minutes"),
                    messages.text("engagement.minutes.value", told.minutes()));
            facts.add(messages.text("engagement.outcome"), outcome(told.outcome()));
            if (!told.arrestReason().isEmpty()) {
                facts.add(
                        messages.text("engagement.arrest"),
                        label(rules.arrestReasons().value(), told.arrestReason()));
            }
            facts.add(
                    messages.text("engagement.explained"),
                    told.explained()
                            ? messages.text("engagement.yes")
                            : messages.text("engagement.no"));
        }
        perceived(
                facts,
                messages.text("engagement.ethnicity"),
                rules.perceivedEthnicities().value(),
                told.perceived().ethnicity());
        perceived(
                facts,
                messages.text("engagement.sex"),
                rules.perceivedSexes().value(),
                told.perceived().sex());
        perceived(
                facts,
                messages.text("engagement.age"),
                rules.perceivedAges().value(),
                told.perceived().age());
        if (!told.complaint().isEmpty()) {
            facts.add(messages.text("engagement.complaint"), told.complaint());
        }
    }

    private void perceived(Facts facts, String title, List<Choice> choices, String code) {
        if (!code.isEmpty()) {
            facts.add(title, label(choices, code));
        }
    }

    private String label(List<Choice> choices, String code) {
        return find(choices, code).map(new PolicyLabels(messages)::of).orElse(code);
    }

    /// The choice with a code.
    static Optional<Choice> find(List<Choice> choices, String code) {
        return choices.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}

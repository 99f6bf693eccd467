package org.secondlook.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.Outcome;
import org.secondlook.alert.Perceived;
import org.secondlook.deployment.Choice;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.PolicyRules;

/// What an officer tells of an engagement, while they fill it in. Used by the screen's thread.
final class EngagementForm {
    private final PolicyRules.Engagements rules;
    private final Messages messages;
    private final @Nullable Engagement before;
    private final ObjectProperty<@Nullable EngagementResult> result = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> identifiedBy = new SimpleObjectProperty<>();
    private final StringProperty minutes = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Outcome> outcome = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> arrestReason = new SimpleObjectProperty<>();
    private final BooleanProperty explained = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Choice> ethnicity = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> sex = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Choice> age = new SimpleObjectProperty<>();
    private final StringProperty complaint = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");

    /// @param before what was told last; null for nothing
    EngagementForm(PolicyRules.Engagements rules, @Nullable Engagement before, Messages messages) {
        this.rules = rules;
        this.before = before;
        this.messages = messages;
        if (before != null) {
            fill(before);
        }
        for (Observable field :
                List.of(
                        result,
                        identifiedBy,
                        minutes,
                        outcome,
                        arrestReason,
                        explained,
                        complaint)) {
            field.addListener(_ -> error.set(""));
        }
    }

    private void fill(Engagement told) {
        result.set(told.result());
        identifiedBy.set(of(rules.identityMeans().value(), told.identifiedBy()));
        minutes.set(told.minutes() == 0 ? "" : String.valueOf(told.minutes()));
        outcome.set(told.result().isConfirmed() ? told.outcome() : null);
        arrestReason.set(of(rules.arrestReasons().value(), told.arrestReason()));
        explained.set(told.explained());
        ethnicity.set(of(rules.perceivedEthnicities().value(), told.perceived().ethnicity()));
        sex.set(of(rules.perceivedSexes().value(), told.perceived().sex()));
        age.set(of(rules.perceivedAges().value(), told.perceived().age()));
        complaint.set(told.complaint());
    }

    private static @Nullable Choice of(List<Choice> choices, String code) {
        return EngagementWords.find(choices, code).orElse(null);
    }

    /// A form with the same on it that corrects what another officer has told meanwhile.
    EngagementForm after(@Nullable Engagement told) {
        EngagementForm next = new EngagementForm(rules, told, messages);
        next.result.set(result.get());
        next.identifiedBy.set(identifiedBy.get());
        next.minutes.set(minutes.get());
        next.outcome.set(outcome.get());
        next.arrestReason.set(arrestReason.get());
        next.explained.set(explained.get());
        next.ethnicity.set(ethnicity.get());
        next.sex.set(sex.get());
        next.age.set(age.get());
        next.complaint.set(complaint.get());
        return next;
    }

    PolicyRules.Engagements rules() {
        return rules;
    }

    /// What was told last; null for nothing.
    @Nullable Engagement before() {
        return before;
    }

    ObjectProperty<@Nullable EngagementResult> result() {
        return result;
    }

    ObjectProperty<@Nullable Choice> identifiedBy() {
        return identifiedBy;
    }

    /// As typed.
    StringProperty minutes() {
        return minutes;
    }

    ObjectProperty<@Nullable Outcome> outcome() {
        return outcome;
    }

    ObjectProperty<@Nullable Choice> arrestReason() {
        return arrestReason;
    }

    BooleanProperty explained() {
        return explained;
    }

    ObjectProperty<@Nullable Choice> ethnicity() {
        return ethnicity;
    }

    ObjectProperty<@Nullable Choice> sex() {
        return sex;
    }

    ObjectProperty<@Nullable Choice> age() {
        return age;
    }

    StringProperty complaint() {
        return complaint;
    }

    /// What is missing or wrong, a sentence; empty when nothing is.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    /// Says why it was not recorded.
    void refuse(String sentence) {
        error.set(sentence);
    }

    /// Whether somebody was spoken to, as far as it is filled in.
    boolean isConfirmed() {
        EngagementResult now = result.get();
        return now != null && now.isConfirmed();
    }

    /// What is filled in; empty where something is missing or wrong, which is said.
    Optional<Engagement> read(Officer officer, Instant at) {
        String wrong = wrong();
        error.set(wrong);
        EngagementResult now = result.get();
        if (!wrong.isEmpty() || now == null) {
            return Optional.empty();
        }
        boolean spokenTo = now.isConfirmed();
        Outcome led = outcome.get();
        boolean arrested = spokenTo && led == Outcome.ARREST;
        Engagement told =
                new Engagement(
                        before == null ? 1 : before.number() + 1,
                        now,
                        spokenTo ? code(identifiedBy) : "",
                        spokenTo ? typedMinutes() : 0,
                        spokenTo && led != null ? led : Outcome.NO_ACTION,
                        arrested ? code(arrestReason) : "",
                        spokenTo && explained.get(),
                        spokenTo
                                ? new Perceived(code(ethnicity), code(sex), code(age))
                                : Perceived.NOTHING,
                        complaint.get().strip(),
                        officer,
                        at);
        if (before != null && before.tellsTheSameAs(told)) {
            error.set(messages.text("engagement.same"));
            return Optional.empty();
        }
        return Optional.of(told);
    }

    private static String code(ObjectProperty<@Nullable Choice> choice) {
        Choice chosen = choice.get();
        return chosen == null ? "" : chosen.code();
    }

    /// The first thing that is missing or wrong; empty for nothing.
    private String wrong() {
        if (result.get() == null) {
            return messages.text("engagement.missing.result");
        }
        if (complaint.get().strip().length() > Engagement.COMPLAINT_LENGTH_MAX) {
            return messages.text("engagement.wrong.complaint", Engagement.COMPLAINT_LENGTH_MAX);
        }
        if (before != null && before.number() == Engagement.NUMBER_MAX) {
            return messages.text("engagement.wrong.number", Engagement.NUMBER_MAX);
        }
        return isConfirmed() ? wrongOfPerson() : "";
    }

    private String wrongOfPerson() {
        if (identifiedBy.get() == null) {
            return messages.text("engagement.missing.identity");
        }
        int spent = typedMinutes();
        if (spent < 1 || spent > Engagement.MINUTES_MAX) {
            return messages.text("engagement.wrong.minutes", Engagement.MINUTES_MAX);
        }
        if (outcome.get() == null) {
            return messages.text("engagement.missing.outcome");
        }
        return outcome.get() == Outcome.ARREST && arrestReason.get() == null
                ? messages.text("engagement.missing.arrest")
                : "";
    }

    private int typedMinutes() {
        String typed = minutes.get().strip().toLowerCase(Locale.ROOT);
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }
}

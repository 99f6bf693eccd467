package org.secondlook.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.PolicyRules;

/// What came of the alerts of this session that were engaged: which are open, and the one form that
/// is being filled in. Used by the screen's thread; recording runs on `work` and comes back by
/// `screen`.
final class EngagementViewModel {
    /// So long it is said why no form was opened.
    private static final Duration SAID = Duration.ofSeconds(6);

    /// The form of an alert.
    record Sheet(Alert alert, EngagementForm form) {}

    private final AlertDesk desk;
    private final PolicyRules.Engagements rules;
    private final ReadOnlyObjectProperty<Officer> officer;
    private final Clock clock;
    private final Messages messages;
    private final Executor work;
    private final Executor screen;
    private final Consumer<Alert> told;
    private final Map<UUID, Sheet> sheets = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Sheet> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private Instant refused = Instant.EPOCH;
    private boolean busy;

    /// @param officer who tells
    /// @param told is given the alert when the record has what came of it
    EngagementViewModel(
            AlertDesk desk,
            PolicyRules.Engagements rules,
            ReadOnlyObjectProperty<Officer> officer,
            Clock clock,
            Messages messages,
            Executor work,
            Executor screen,
            Consumer<Alert> told) {
        this.desk = desk;
        this.rules = rules;
        this.officer = officer;
        this.clock = clock;
        this.messages = messages;
        this.work = work;
        this.screen = screen;
        this.told = told;
    }

    /// The form that is open; null for none.
    ReadOnlyObjectProperty<@Nullable Sheet> shown() {
        return shown.getReadOnlyProperty();
    }

    /// How many were engaged and nothing was told yet, in words; empty for none.
    ReadOnlyStringProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Why no form was opened a moment ago, a sentence; empty where none was asked for.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Says for a moment that an open card comes first.
    void notNow() {
        refused = clock.instant();
        refusal.set(messages.text("engagement.notNow"));
        waiting.set(refusal.get());
    }

    /// Whether what came of an alert can be told: somebody decided to engage.
    static boolean isEngaged(Alert alert) {
        return alert.isReal()
                && alert.state() instanceof AlertState.Decided(var decision, _)
                && decision.verdict() == Verdict.ENGAGE;
    }

    /// Takes note of the alerts as they stand now.
    void refresh(List<Alert> alerts) {
        long open = alerts.stream().filter(EngagementViewModel::isOpen).count();
        if (Duration.between(refused, clock.instant()).compareTo(SAID) > 0) {
            refusal.set("");
        }
        waiting.set(
                !refusal.get().isEmpty()
                        ? refusal.get()
                        : open == 0 ? "" : messages.text("engagement.waiting", open));
    }

    private static boolean isOpen(Alert alert) {
        return isEngaged(alert) && alert.engagement() == null;
    }

    /// The alert that was engaged first and of which nothing was told yet.
    Optional<Alert> oldestOpen() {
        return desk.alerts().stream().filter(EngagementViewModel::isOpen).findFirst();
    }

    /// Opens the form of the alert with a number, with what was filled in before.
    ///
    /// @return whether something can be told of it
    boolean open(int number) {
        Optional<Alert> engaged =
                desk.alerts().stream()
                        .filter(alert -> alert.number() == number && isEngaged(alert))
                        .findFirst();
        engaged.filter(alert -> !isShown(alert)).ifPresent(alert -> shown.set(renewed(alert)));
        return engaged.isPresent();
    }

    private boolean isShown(Alert alert) {
        Sheet open = shown.get();
        return open != null && open.alert() == alert;
    }

    /// A sheet that nobody has looked at: what showed the one before, and the face on it, can be
    /// let go of. It corrects what was told last, by whomever.
    private Sheet renewed(Alert alert) {
        Sheet kept = sheets.get(alert.id());
        Engagement last = alert.engagement();
        Sheet next =
                new Sheet(
                        alert,
                        kept == null
                                ? new EngagementForm(rules, last, messages)
                                : kept.form().after(last));
        sheets.put(alert.id(), next);
        return next;
    }

    /// Leaves the form; what was filled in is kept.
    void close() {
        shown.set(null);
    }

    /// Records what is filled in, if nothing is missing. The form goes when the record has it.
    void record() {
        Sheet sheet = shown.get();
        if (sheet == null || busy) {
            return;
        }
        sheet.form()
                .read(officer.get(), clock.instant())
                .ifPresent(told -> {
                    busy = true;
                    work.execute(() -> {
                        String why = told(sheet.alert(), told);
                        screen.execute(() -> came(sheet, why));
                    });
                });
    }

    private String told(Alert alert, Engagement engagement) {
        try {
            desk.engagements().tell(alert, engagement);
            return "";
        } catch (NotRecordedException e) {
            return messages.text("engagement.notRecorded", String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            return messages.text("engagement.notRecorded", String.valueOf(e.getMessage()));
        }
    }

    private void came(Sheet sheet, String why) {
        busy = false;
        if (why.isEmpty()) {
            sheets.remove(sheet.alert().id());
            if (isShown(sheet.alert())) {
                told.accept(sheet.alert());
                shown.set(null);
            }
        } else {
            refuse(sheet, why);
        }
    }

    /// What another officer has told meanwhile is what the form corrects from now on.
    private void refuse(Sheet sheet, String why) {
        Sheet next = sheet;
        if (isShown(sheet.alert())
                && !Objects.equals(sheet.alert().engagement(), sheet.form().before())) {
            next = renewed(sheet.alert());
            shown.set(next);
        }
        next.form().refuse(why);
    }
}

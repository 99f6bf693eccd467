package org.secondlook.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.SecondJudgements;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.Role;
import org.secondlook.record.AlertHistory;
import org.secondlook.record.RecordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An alert as the record tells of it, and its pictures for as long as somebody looks at them. Used
/// by the screen's thread.
///
/// The pictures come only when they are asked for, since looking is recorded. They are overwritten
/// as soon as they are out of sight, and those that come after that are overwritten unseen.
final class AlertDetailViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(AlertDetailViewModel.class);

    private final Workplace place;
    private final Messages messages;
    private final UUID alert;
    private final Errand reading;
    private final Errand looking;
    private final Times times;
    private final ReadOnlyObjectWrapper<@Nullable AlertHistory> history =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AlertPictures> pictures =
            new ReadOnlyObjectWrapper<>();
    private final Errand telling;
    private final ReadOnlyObjectWrapper<@Nullable EngagementForm> form =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ResolveForm> dispute =
            new ReadOnlyObjectWrapper<>();
    private PolicyRules.Engagements rules;
    private int asked;

    /// @param known policies, among which is perhaps the deployment's
    private record Told(AlertHistory history, List<Policy> known) {}

    AlertDetailViewModel(Workplace place, UUID alert) {
        this.place = place;
        this.messages = place.messages();
        this.alert = alert;
        this.times = new Times(place.clock().getZone(), place.messages());
        this.reading = new Errand(place.work(), place.screen(), messages);
        this.telling = new Errand(place.work(), place.screen(), messages);
        this.looking = new Errand(place.work(), place.screen(), messages);
        this.rules = place.office().ownPolicy().rules().engagements();
    }

    /// What the record tells; null while it is not known.
    ReadOnlyObjectProperty<@Nullable AlertHistory> history() {
        return history.getReadOnlyProperty();
    }

    /// The pictures that are shown; null for none.
    ReadOnlyObjectProperty<@Nullable AlertPictures> pictures() {
        return pictures.getReadOnlyProperty();
    }

    /// Reading what the record tells.
    Errand reading() {
        return reading;
    }

    /// Opening the pictures.
    Errand looking() {
        return looking;
    }

    Times times() {
        return times;
    }

    /// Reads what the record tells now.
    void refresh() {
        reading.run(
                this::read,
                told -> {
                    rules = rules(told);
                    history.set(told.history());
                });
    }

    private Told read() throws RecordException, NotRecordedException {
        AlertHistory told =
                place.office()
                        .register()
                        .alert(alert, place.who())
                        .orElseThrow(() -> new RecordException(messages.text("alert.unknown")));
        return new Told(told, known(told.deployment()));
    }

    /// The force's own policy, those in the program, and the one that the plan names. May wait.
    private List<Policy> known(String deployment) throws RecordException {
        List<Policy> known = new ArrayList<>();
        known.add(place.office().ownPolicy());
        Policy.BUILT_IN.stream().map(Policy::builtIn).forEach(known::add);
        Optional<DeploymentLife> life = place.office().register().deployment(deployment);
        if (life.isPresent()) {
            try {
                known.add(place.office().policy(life.get().plan().policy()));
            } catch (StartRefusedException e) {
                LOG.debug("the policy of a plan cannot be read any more");
            }
        }
        return known;
    }

    /// Those of the deployment's own policy where it is known.
    private PolicyRules.Engagements rules(Told told) {
        return told.known().stream()
                .filter(policy ->
                        policy.id().equals(told.history().policyId())
                                && policy.version() == told.history().policyVersion())
                .findFirst()
                .orElseGet(() -> place.office().ownPolicy())
                .rules()
                .engagements();
    }

    /// The form for what came of it; null where nobody decided to engage, or it is not known yet.
    ReadOnlyObjectProperty<@Nullable EngagementForm> form() {
        return form.getReadOnlyProperty();
    }

    /// The choices of the deployment's policy, or of the force's own where that is not known.
    PolicyRules.Engagements rules() {
        return rules;
    }

    /// The form for which of two judgements was right; null while it is not asked.
    ReadOnlyObjectProperty<@Nullable ResolveForm> dispute() {
        return dispute.getReadOnlyProperty();
    }

    /// Whether whoever looks may say which of two judgements was right.
    boolean mayResolve() {
        AlertHistory told = history.get();
        return told != null
                && told.isDisputed()
                && told.resolution() == null
                && place.who().account().has(Role.SUPERVISOR)
                && told.judgements().stream()
                        .noneMatch(judgement ->
                                SecondJudgements.isSame(
                                        judgement.officer(), place.who().officer()));
    }

    /// Opens the form for which of two judgements was right.
    void askWhoWasRight() {
        AlertHistory told = history.get();
        if (told != null && mayResolve()) {
            dispute.set(new ResolveForm(told.judgements(), messages));
        }
    }

    /// Records which judgement was right, if nothing is missing.
    void resolve() {
        ResolveForm filled = dispute.get();
        if (filled == null || telling.busy().get()) {
            return;
        }
        filled.read(place.who().officer(), place.clock().instant())
                .ifPresent(resolution ->
                        telling.run(
                                () -> {
                                    place.office()
                                            .register()
                                            .disputes()
                                            .resolve(alert, resolution, place.who());
                                    return true;
                                },
                                _ -> {
                                    dispute.set(null);
                                    refresh();
                                },
                                filled::refuse));
    }

    /// Opens the form for what came of it.
    void ask() {
        AlertHistory told = history.get();
        if (told != null && isEngaged(told)) {
            List<Engagement> before = told.engagements();
            form.set(
                    new EngagementForm(
                            rules(), before.isEmpty() ? null : before.getLast(), messages));
        }
    }

    /// Leaves the form.
    void leave() {
        form.set(null);
        dispute.set(null);
    }

    static boolean isEngaged(AlertHistory told) {
        return told.alert().state() instanceof AlertState.Decided(var decision, _)
                && decision.verdict() == Verdict.ENGAGE;
    }

    /// Records what is filled in, if nothing is missing.
    void tell() {
        EngagementForm filled = form.get();
        AlertHistory of = history.get();
        if (filled == null || of == null || telling.busy().get()) {
            return;
        }
        String deployment = of.deployment();
        filled.read(place.who().officer(), place.clock().instant())
                .ifPresent(told ->
                        telling.run(
                                () -> {
                                    place.office()
                                            .register()
                                            .engaged(alert, told, known(deployment), place.who());
                                    return true;
                                },
                                _ -> {
                                    form.set(null);
                                    refresh();
                                },
                                filled::refuse));
    }

    /// Opens the pictures; that the officer looks is recorded.
    void show() {
        if (looking.busy().get() || pictures.get() != null) {
            return;
        }
        int now = ++asked;
        looking.run(
                () -> AlertPictures.of(place.office().register().exhibits(alert, place.who())),
                came -> {
                    if (now == asked && !came.isEmpty()) {
                        pictures.set(came);
                    } else {
                        came.close();
                    }
                    refresh();
                },
                why -> {
                    looking.refuse(why);
                    refresh();
                });
    }

    /// Overwrites the pictures, and those that are still on their way.
    void hide() {
        asked++;
        AlertPictures shown = pictures.get();
        if (shown != null) {
            pictures.set(null);
            shown.close();
        }
    }

    /// Hides pictures whose time is over.
    void tick() {
        AlertHistory told = history.get();
        if (pictures.get() != null
                && told != null
                && told.pictures() instanceof AlertHistory.Pictures.Kept kept
                && isOver(kept, place.clock().instant())) {
            hide();
            refresh();
        }
    }

    private static boolean isOver(AlertHistory.Pictures.Kept kept, Instant now) {
        return !now.isBefore(kept.dueAt())
                && (kept.hold() == null || !now.isBefore(kept.hold().until()));
    }
}

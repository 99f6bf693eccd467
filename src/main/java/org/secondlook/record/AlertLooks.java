package org.secondlook.record;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.EngagementRules;
import org.secondlook.alert.Exhibit;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignedIn;

/// Who looks at alerts later, and at their pictures. Thread-safe.
///
/// @param open the record
/// @param additions to it
/// @param retention knows which pictures may still be seen
record AlertLooks(OpenRecord open, Additions additions, Retention retention, Clock clock) {

    /// An alert with all that the record tells of it, as far as it may be told to whoever asks.
    Optional<AlertHistory> find(UUID alert, SignedIn who)
            throws RecordException, NotRecordedException {
        Optional<RecordedAlert> found =
                open.read(() -> open.rows().read(handle -> AlertReading.find(handle, alert)));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String deployment = deployment(alert);
        AlertHistory.Pictures pictures = retention.pictures(alert);
        SessionDetails session = session(deployment, found.get());
        return Optional.of(
                new AlertHistory(
                        deployment,
                        session.policyId(),
                        session.policyVersion(),
                        found.get(),
                        open.read(() -> open.rows().read(h -> judgements(h, alert))),
                        open.read(() -> open.rows().read(h -> DisputeRows.of(h, alert)))
                                .orElse(null),
                        open.read(() -> open.rows().read(h -> EngagementRows.of(h, alert))),
                        open.read(() -> open.rows().read(h -> looks(h, deployment, alert))),
                        pictures,
                        switch (pictures) {
                            case AlertHistory.Pictures.Never(), AlertHistory.Pictures.Deleted(_) ->
                                    "";
                            case AlertHistory.Pictures.Kept(_, _),
                                    AlertHistory.Pictures.Overdue(_) ->
                                    refusal(deployment, who, pictures).orElse("");
                        }));
    }

    private String deployment(UUID alert) throws RecordException {
        return open.read(() -> open.rows().read(handle -> ExhibitRows.deployment(handle, alert)))
                .orElseThrow(() ->
                        new RecordException(
                                "There is no such alert in this record. A known-answer pair is none, and leaves no pictures."));
    }

    /// What held when an alert was raised.
    private SessionDetails session(String deployment, RecordedAlert alert) throws RecordException {
        return open.read(() -> open.rows().read(h -> SessionRows.list(h, deployment))).stream()
                .filter(session -> session.id().equals(alert.session()))
                .map(RecordedSession::details)
                .findFirst()
                .orElseThrow(() -> new RecordException("This alert belongs to no session."));
    }

    private static List<Decision> judgements(Handle handle, UUID alert) {
        return JudgementRows.of(handle, alert).stream()
                .map(JudgementRows.Judged::judgement)
                .toList();
    }

    private static List<AlertHistory.Look> looks(Handle handle, String deployment, UUID alert) {
        return handle.createQuery(
                        """
                        select actor, at_time from event
                        where deployment = :deployment and type = 'ALERT_VIEWED'
                            and locate(:alert, line) > 0
                        order by sequence desc limit :limit
                        """)
                .bind("deployment", deployment)
                .bind("alert", "\"" + alert + "\"")
                .bind("limit", AlertHistory.LOOKS_MAX)
                .map((row, _) ->
                        new AlertHistory.Look(
                                new Officer(row.getString(1)), UtcTime.read(row, "at_time")))
                .list();
    }

    /// The pictures of an alert that are still kept. That somebody looks is recorded first.
    ///
    /// @return the caller closes each; none when they were deleted or never kept
    List<Exhibit> exhibits(UUID alert, SignedIn who) throws RecordException, NotRecordedException {
        String deployment = deployment(alert);
        AlertHistory.Pictures pictures = retention.pictures(alert);
        Optional<String> refusal = refusal(deployment, who, pictures);
        if (refusal.isPresent()) {
            throw new RecordException(refusal.get());
        }
        if (!(pictures instanceof AlertHistory.Pictures.Kept)) {
            return List.of();
        }
        Event event = AlertEvents.viewed(deployment, alert, who.officer(), clock.instant());
        additions.write(
                handle -> {
                    open.events().append(handle, event);
                    return true;
                },
                _ -> false,
                () -> "The look could not be recorded, so nothing is shown.");
        List<Exhibit> exhibits = open.exhibits().read(deployment, alert);
        if (exhibits.isEmpty()) {
            throw new RecordException(
                    "The sealed pictures of this alert are not on the disk any more, and no receipt says that they were deleted. Restore them from a backup, and find out who removed them.");
        }
        return exhibits;
    }

    /// Adds what came of an alert that somebody decided to engage.
    ///
    /// @param known policies, among which that of the deployment is looked for
    /// @throws RecordException when it may not be told, or not by this officer
    void tell(UUID alert, Engagement engagement, List<Policy> known, SignedIn who)
            throws RecordException, NotRecordedException {
        String deployment = deployment(alert);
        if (!mayLook(who.account(), deployment)) {
            throw new RecordException(
                    "What came of an alert is told by supervisors, and by the officers who judge the alerts of that deployment.");
        }
        RecordedAlert engaged =
                open.read(() -> open.rows().read(h -> AlertReading.find(h, alert)))
                        .filter(found ->
                                found.state() instanceof AlertState.Decided(var decision, _)
                                        && decision.verdict() == Verdict.ENGAGE)
                        .orElseThrow(() ->
                                new RecordException(
                                        "Nobody decided to engage on this alert, so nothing can have come of it."));
        require(session(deployment, engaged), known, engagement);
        new EngagementRegister(open, additions).tell(deployment, alert, engagement);
    }

    /// Where nobody knows the policy any more, the codes have at least the shape of codes, which an
    /// engagement makes sure of itself.
    private static void require(SessionDetails session, List<Policy> known, Engagement engagement)
            throws RecordException {
        Optional<Policy> policy =
                known.stream()
                        .filter(one ->
                                one.id().equals(session.policyId())
                                        && one.version() == session.policyVersion())
                        .findFirst();
        if (policy.isPresent()) {
            try {
                EngagementRules.require(policy.get().rules().engagements(), engagement);
            } catch (IllegalArgumentException e) {
                throw new RecordException(
                        "The policy of this deployment does not offer every one of these answers.",
                        e);
            }
        }
    }

    /// Why somebody cannot see the pictures.
    private Optional<String> refusal(
            String deployment, SignedIn who, AlertHistory.Pictures pictures)
            throws RecordException {
        if (pictures instanceof AlertHistory.Pictures.Overdue) {
            return Optional.of(
                    "The time of these pictures is over and nothing holds them, so nobody may look at them any more. They could not be deleted yet; the room of retention says why.");
        }
        if (!mayLook(who.account(), deployment)) {
            return Optional.of(
                    "Pictures of alerts are seen by supervisors, and by the officers who judge the alerts of that deployment.");
        }
        if (!open.storeKey().isOpen()) {
            return Optional.of(
                    "Your passphrase does not open the pictures' key. Have an administrator who can see pictures set it anew.");
        }
        return Optional.empty();
    }

    private boolean mayLook(OfficerAccount account, String deployment) throws RecordException {
        if (account.has(Role.SUPERVISOR)) {
            return true;
        }
        Optional<DeploymentLife> life =
                open.read(() ->
                        open.rows().read(handle -> DeploymentReading.find(handle, deployment)));
        return life.filter(found -> found.plan().letsAdjudicate(account)).isPresent();
    }
}

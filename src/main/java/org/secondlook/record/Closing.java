package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Receipt;

/// What goes with the closing of a deployment: nothing may be undecided, what is kept of people is
/// destroyed, and a receipt says so. Confined to the record's thread.
///
/// @param life before it is closed
record Closing(DeploymentLife life) {
    private record Undecided(UUID alert, UUID session, Instant expiresAt) {}

    private String reference() {
        return life.plan().reference();
    }

    /// Why it cannot be closed yet; empty when it can.
    Optional<String> refusal(Handle handle, Instant now) {
        long waiting = undecided(handle).stream().filter(a -> now.isBefore(a.expiresAt())).count();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(
                        "%d alerts of deployment %s can still be judged. Judge them or wait until they have ended."
                                .formatted(waiting, reference()));
    }

    /// Ends alerts whose time is over and of which no session is left to say so.
    void endWhatIsOver(Handle handle, EventChain events, Instant now) {
        for (Undecided alert : undecided(handle)) {
            AlertRows.notAdjudicated(handle, alert.session(), alert.alert(), now);
            events.append(handle, AlertEvents.notAdjudicated(reference(), alert.alert(), now));
        }
    }

    private List<Undecided> undecided(Handle handle) {
        return handle.createQuery(
                        """
                        select a.id, a.session_id, a.expires_at
                        from alert a
                        join console_session s on s.id = a.session_id
                        where s.deployment_reference = :reference
                            and not exists (select 1 from alert_ending e where e.alert_id = a.id)
                        order by a.raised_at, a.alert_number
                        """)
                .bind("reference", reference())
                .map((row, _) ->
                        new Undecided(
                                row.getObject("id", UUID.class),
                                row.getObject("session_id", UUID.class),
                                UtcTime.read(row, "expires_at")))
                .list();
    }

    /// What is told of everything that shows people.
    ///
    /// @param watchlist what became of the list
    Receipt receipt(Handle handle, Receipt.Item watchlist) {
        Frozen frozen = frozen();
        int alerts = SessionRows.alerts(handle, reference());
        int others = (int) Math.min(Integer.MAX_VALUE, facesSeen(handle) - alerts);
        return new Receipt(
                frozen.policyId(),
                frozen.policyHash(),
                List.of(
                        watchlist,
                        neverKept(Receipt.Kind.ALERT_PICTURES, alerts),
                        neverKept(Receipt.Kind.OTHER_FACES, Math.max(0, others))));
    }

    private long facesSeen(Handle handle) {
        return SessionRows.counts(handle, reference()).stream()
                .mapToLong(SessionCount::facesSeen)
                .sum();
    }

    private static Receipt.Item neverKept(Receipt.Kind kind, int count) {
        return new Receipt.Item(kind, Receipt.Outcome.NEVER_KEPT, count, "", 0);
    }

    /// What was approved last; a deployment cannot end without.
    Frozen frozen() {
        return life.events().reversed().stream()
                .filter(DeploymentEvent.Authorised.class::isInstance)
                .map(DeploymentEvent.Authorised.class::cast)
                .findFirst()
                .orElseThrow()
                .frozen();
    }
}

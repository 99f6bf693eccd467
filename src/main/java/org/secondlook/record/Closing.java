package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Receipt;
import org.secondlook.watchlist.WatchlistException;

/// What goes with the closing of a deployment: nothing may be undecided, what is kept of people is
/// destroyed, and a receipt says so. Thread-safe; what takes a handle is confined to the record's
/// thread.
///
/// @param open the record
/// @param life before it is closed
record Closing(OpenRecord open, DeploymentLife life) {
    private record Undecided(UUID alert, UUID session, Instant expiresAt) {}

    private String reference() {
        return life.plan().reference();
    }

    /// Asked before anything is destroyed.
    ///
    /// @throws NotRecordedException when alerts can still be judged, or the deployment does not
    ///   stand where it was thought to
    void require(Instant now) throws NotRecordedException {
        Optional<String> refusal =
                open.write(
                        () -> open.rows().<Optional<String>>read(handle -> refusal(handle, now)));
        if (refusal.isPresent()) {
            throw new NotRecordedException(refusal.get());
        }
    }

    private Optional<String> refusal(Handle handle, Instant now) {
        boolean known =
                DeploymentReading.find(handle, reference()).filter(life::equals).isPresent();
        long waiting = undecided(handle).stream().filter(a -> now.isBefore(a.expiresAt())).count();
        if (!known) {
            return Optional.of(
                    "Something else has happened to deployment %s meanwhile. Look at it again."
                            .formatted(reference()));
        }
        return waiting == 0
                ? Optional.empty()
                : Optional.of(
                        "%d alerts of deployment %s can still be judged. Judge them or wait until they have ended."
                                .formatted(waiting, reference()));
    }

    /// Destroys the list that was kept for it, unless another deployment that is not closed names
    /// it; then that one's closing destroys it.
    ///
    /// @return what became of the list
    /// @throws NotRecordedException when it cannot be destroyed, for example because it is open
    Receipt.Item destroyed() throws NotRecordedException {
        Optional<String> name = life.plan().keptList();
        if (name.isEmpty()) {
            return watchlist(Receipt.Outcome.OUTSIDE, 0);
        }
        if (isNeeded(name.get())) {
            return watchlist(Receipt.Outcome.NEEDED, 0);
        }
        try {
            if (open.lists().listing().names().stream().noneMatch(name.get()::equalsIgnoreCase)) {
                return watchlist(Receipt.Outcome.GONE, 0);
            }
            open.lists().delete(name.get());
            return watchlist(Receipt.Outcome.DESTROYED, 1);
        } catch (WatchlistException e) {
            throw new NotRecordedException(
                    "The watchlist of deployment %s cannot be destroyed, so it is not closed: %s"
                            .formatted(reference(), e.getMessage()),
                    e);
        }
    }

    private boolean isNeeded(String list) throws NotRecordedException {
        return open.write(() ->
                open.rows()
                        .<Boolean>read(handle ->
                                DeploymentReading.references(handle, Integer.MAX_VALUE).stream()
                                        .filter(other -> !other.equals(reference()))
                                        .flatMap(other ->
                                                DeploymentReading.find(handle, other).stream())
                                        .filter(other ->
                                                !(other.state() instanceof DeploymentState.Closed))
                                        .anyMatch(other ->
                                                other.plan()
                                                        .keptList()
                                                        .filter(list::equalsIgnoreCase)
                                                        .isPresent())));
    }

    private Receipt.Item watchlist(Receipt.Outcome outcome, int keys) {
        Frozen frozen = frozen();
        return new Receipt.Item(
                Receipt.Kind.WATCHLIST,
                outcome,
                frozen.watchlistSize(),
                frozen.watchlistHash(),
                keys);
    }

    /// Adds the receipt, and ends alerts whose time is over and of which no session is left to say
    /// so.
    ///
    /// @param step number of the closing
    /// @param list what became of it
    void rows(Handle handle, int step, Act act, Receipt.Item list) {
        for (Undecided alert : undecided(handle)) {
            AlertRows.notAdjudicated(handle, alert.session(), alert.alert(), act.at());
            open.events()
                    .append(
                            handle,
                            AlertEvents.notAdjudicated(reference(), alert.alert(), act.at()));
        }
        Receipt receipt = receipt(handle, list);
        ReceiptRows.insert(handle, reference(), step, receipt);
        open.events().append(handle, RegisterEvents.purged(reference(), act, receipt));
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

    private Receipt receipt(Handle handle, Receipt.Item watchlist) {
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
    private Frozen frozen() {
        return life.events().reversed().stream()
                .filter(DeploymentEvent.Authorised.class::isInstance)
                .map(DeploymentEvent.Authorised.class::cast)
                .findFirst()
                .orElseThrow()
                .frozen();
    }
}

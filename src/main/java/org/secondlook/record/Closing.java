package org.secondlook.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Frozen;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Receipt;
import org.secondlook.watchlist.WatchlistException;

/// What goes with the closing of a deployment: nothing may be undecided, what is kept of people is
/// destroyed, and a receipt says so. Thread-safe; what takes a handle is confined to the record's
/// thread.
///
/// @param open the record
/// @param retention of it
/// @param life before it is closed
record Closing(OpenRecord open, Retention retention, DeploymentLife life) {
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

    /// Destroys the list that was kept for it, unless another deployment still needs it; then that
    /// one's end or closing destroys it. Then all pictures of its alerts but those under an
    /// evidence hold, and its key.
    ///
    /// @return what became of the list and of the pictures
    /// @throws NotRecordedException when something cannot be destroyed, for example because the
    ///   list is open
    List<Receipt.Item> destroyed(Officer by) throws NotRecordedException {
        try {
            return List.of(list(), pictures(by));
        } catch (RecordException | WatchlistException e) {
            throw new NotRecordedException(
                    "What is kept for deployment %s cannot be destroyed, so it is not closed: %s"
                            .formatted(reference(), e.getMessage()),
                    e);
        }
    }

    private Receipt.Item list() throws RecordException, WatchlistException {
        Optional<String> name = life.plan().keptList();
        if (name.isEmpty()) {
            return watchlist(Receipt.Outcome.OUTSIDE, 0);
        }
        Receipt.Outcome outcome = retention.closeList(reference(), name.get());
        return watchlist(outcome, outcome == Receipt.Outcome.DESTROYED ? 1 : 0);
    }

    private Receipt.Item pictures(Officer by) throws RecordException, NotRecordedException {
        Retention.Closed closed = retention.closePictures(reference(), by);
        boolean kept = closed.alerts() > 0 || closed.held() > 0;
        Receipt.Outcome outcome =
                closed.destroyed() > 0 || (kept && closed.key())
                        ? Receipt.Outcome.DESTROYED
                        : kept ? Receipt.Outcome.GONE : Receipt.Outcome.NEVER_KEPT;
        int raised =
                open.read(() ->
                        open.rows()
                                .<Integer>read(handle -> SessionRows.alerts(handle, reference())));
        return new Receipt.Item(
                Receipt.Kind.ALERT_PICTURES,
                outcome,
                kept ? closed.alerts() : raised,
                closed.sha256(),
                closed.destroyed() + (closed.key() ? 1 : 0),
                closed.held());
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
    /// @param destroyed what became of the list and of the pictures
    void rows(Handle handle, int step, Act act, List<Receipt.Item> destroyed) {
        for (Undecided alert : undecided(handle)) {
            AlertRows.notAdjudicated(handle, alert.session(), alert.alert(), act.at());
            open.events()
                    .append(
                            handle,
                            AlertEvents.notAdjudicated(reference(), alert.alert(), act.at()));
        }
        Receipt receipt = receipt(handle, destroyed);
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

    private Receipt receipt(Handle handle, List<Receipt.Item> destroyed) {
        Frozen frozen = frozen();
        int alerts = SessionRows.alerts(handle, reference());
        int others = (int) Math.min(Integer.MAX_VALUE, facesSeen(handle) - alerts);
        List<Receipt.Item> items = new ArrayList<>(destroyed);
        items.add(
                new Receipt.Item(
                        Receipt.Kind.OTHER_FACES,
                        Receipt.Outcome.NEVER_KEPT,
                        Math.max(0, others),
                        "",
                        0));
        return new Receipt(frozen.policyId(), frozen.policyHash(), items);
    }

    private long facesSeen(Handle handle) {
        return SessionRows.counts(handle, reference()).stream()
                .mapToLong(SessionCount::facesSeen)
                .sum();
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

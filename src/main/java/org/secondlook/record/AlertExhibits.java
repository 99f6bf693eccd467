package org.secondlook.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Exhibit;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.face.Portrait;

/// Keeps pictures of a session's alerts, sealed, for as long as its policy says. Thread-safe.
///
/// A live deployment keeps them or is not begun. Recorded footage can be watched with nobody signed
/// in; then none are kept.
final class AlertExhibits implements AutoCloseable {
    private static final int WHEN_RAISED = 1;
    private static final int LATER = 2;

    private final OpenRecord open;
    private final String deployment;
    private final boolean demonstration;
    private final Duration life;

    AlertExhibits(OpenRecord open, SessionDetails details) {
        this.open = open;
        this.deployment = details.deployment().reference();
        this.life = Duration.ofHours(details.keeping().alertHours());
        this.demonstration = details.deployment().demonstration();
    }

    /// Takes the deployment's key into memory.
    ///
    /// @throws RecordException when a live deployment's pictures cannot be sealed
    void begin() throws RecordException {
        if (open.storeKey().isOpen() || !demonstration) {
            open.exhibits().begin(deployment);
        }
    }

    /// Exhibits that are not written yet; closing wipes them.
    record Packed(UUID alert, int part, Instant raisedAt, List<Exhibit> exhibits)
            implements AutoCloseable {
        @Override
        public void close() {
            exhibits.forEach(Exhibit::close);
        }
    }

    /// What is to be kept of an alert that is being raised. Takes some hundredths of a second.
    Packed of(Alert alert) {
        return new Packed(
                alert.id(), WHEN_RAISED, alert.raisedAt(), keeps() ? Exhibit.of(alert) : List.of());
    }

    /// What is to be kept of portraits that came later.
    Packed later(Alert alert, List<Portrait> portraits) {
        return new Packed(
                alert.id(),
                LATER,
                alert.raisedAt(),
                keeps() ? Exhibit.later(portraits) : List.of());
    }

    private boolean keeps() {
        return !life.isZero() && (!demonstration || open.exhibits().isReady(deployment));
    }

    /// Adds what belongs to a file to the rows.
    @FunctionalInterface
    interface Rows {
        boolean add(Optional<ExhibitRows.Kept> kept) throws NotRecordedException;
    }

    /// Writes a file, then what belongs to it; if that is not recorded the file is deleted. On the
    /// record's thread.
    boolean keep(Packed packed, Rows rows) throws NotRecordedException {
        Optional<ExhibitRows.Kept> kept = written(packed);
        try {
            return rows.add(kept);
        } catch (NotRecordedException e) {
            if (kept.isPresent()) {
                dropped(packed, e);
            }
            throw e;
        }
    }

    private Optional<ExhibitRows.Kept> written(Packed packed) throws NotRecordedException {
        if (packed.exhibits().isEmpty()) {
            return Optional.empty();
        }
        try {
            boolean late = packed.part() != WHEN_RAISED;
            if (late && !open.exhibits().present(deployment).contains(packed.alert())) {
                // The first were deleted meanwhile, so these are not kept either.
                return Optional.empty();
            }
            ExhibitFiles.Written file =
                    open.exhibits()
                            .write(deployment, packed.alert(), packed.part(), packed.exhibits());
            Instant deleteAt = packed.raisedAt().plus(life);
            return Optional.of(new ExhibitRows.Kept(packed.alert(), packed.part(), file, deleteAt));
        } catch (RecordException e) {
            open.health().failed(String.valueOf(e.getMessage()));
            throw new NotRecordedException(String.valueOf(e.getMessage()), e);
        }
    }

    /// Whether the rows reached the disk is asked, since a write that failed may have. An orphan
    /// that cannot be deleted now is swept when the record is opened next.
    private void dropped(Packed packed, NotRecordedException reason) {
        try {
            boolean recorded =
                    open.rows()
                            .read(handle ->
                                    ExhibitRows.of(handle, packed.alert()).stream()
                                            .anyMatch(kept -> kept.part() == packed.part()));
            if (!recorded) {
                open.exhibits().delete(deployment, packed.alert(), packed.part());
            }
        } catch (RecordException e) {
            reason.addSuppressed(e);
        }
    }

    /// Adds the row of a file and its event.
    void rows(Handle handle, ExhibitRows.Kept kept, Instant at) {
        EventChain.Head event =
                open.events().append(handle, AlertEvents.kept(deployment, kept, at));
        ExhibitRows.insert(handle, kept, event.sequence());
    }

    @Override
    public void close() {
        open.exhibits().end(deployment);
    }
}

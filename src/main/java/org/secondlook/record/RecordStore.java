package org.secondlook.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertLog;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.FirstJudgement;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.alert.PairScore;
import org.secondlook.alert.TakenStep;
import org.secondlook.deployment.Officer;
import org.secondlook.face.Portrait;
import org.secondlook.match.Similarities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The record of alerts and decisions in a folder: `record.mv.db`, encrypted, and its key.
/// Thread-safe: one thread of its own touches the file, callers wait for it.
///
/// Whatever is told as recorded is on the disk. Rows are only added. What the encryption is worth
/// is said at the package.
public final class RecordStore implements AlertLog, AutoCloseable {
    /// Most alerts that are read back at once, the newest.
    public static final int LISTED_MAX = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(RecordStore.class);

    private final SessionDetails details;
    private final Clock clock;
    private final UUID session = UUID.randomUUID();
    private final OpenRecord open;
    private final boolean closesRecord;
    private final DurableRecord record;
    private final AlertExhibits exhibits;
    private final PendingSteps steps = new PendingSteps();
    private final Opening opening;

    /// @param closesRecord whether the record is closed with this store
    RecordStore(OpenRecord open, boolean closesRecord, SessionDetails details, Clock clock)
            throws RecordException {
        this.open = open;
        this.closesRecord = closesRecord;
        this.record = open.rows();
        this.details = details;
        this.clock = clock;
        this.exhibits = new AlertExhibits(open, details);
        try {
            exhibits.begin();
            this.opening = begun(clock.instant());
        } catch (RecordException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Opens the record in a folder, and begins one where there is none. Alerts that a crash left
    /// undecided are ended as not adjudicated.
    ///
    /// @param folder made where it is missing
    /// @param details recorded as a session, to which all alerts point
    /// @param clock the deployment's
    /// @throws RecordException when the record cannot be used
    public static RecordStore open(Path folder, SessionDetails details, Clock clock)
            throws RecordException {
        return open(folder, details, clock, "file");
    }

    /// As above, through a file system of the database's that a test has put under it.
    static RecordStore open(Path folder, SessionDetails details, Clock clock, String disk)
            throws RecordException {
        return new RecordStore(OpenRecord.open(folder, clock, disk), true, details, clock);
    }

    private Opening begun(Instant now) throws RecordException {
        return open.read(() -> {
            try {
                return record.write(handle -> {
                    int last =
                            Math.max(
                                    SessionRows.lastAlertNumber(handle, deployment()),
                                    PairEvents.lastNumber(handle, deployment()));
                    RecordedSession begun =
                            new RecordedSession(session, UtcTime.recorded(now), details);
                    SessionRows.insert(handle, begun);
                    open.events().append(handle, AlertEvents.opened(begun));
                    return new Opening(open.created(), endLeftOpen(handle, now), last);
                });
            } catch (NotRecordedException | RowRefusedException e) {
                if (closesRecord) {
                    record.close();
                }
                throw new RecordException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private int endLeftOpen(Handle handle, Instant now) {
        List<SessionRows.LeftOpen> alerts = SessionRows.leftOpen(handle);
        for (SessionRows.LeftOpen alert : alerts) {
            AlertRows.notAdjudicated(handle, session, alert.id(), now);
            open.events()
                    .append(
                            handle,
                            AlertEvents.notAdjudicated(
                                    alert.deployment(), alert.id(), now, session));
        }
        return alerts.size();
    }

    /// Records who is on the session's watchlist, for people who ask later whether they were;
    /// called before anybody is compared with it.
    ///
    /// @param ids record ids of its entries
    public void listed(Collection<String> ids) throws NotRecordedException {
        open.write(() -> {
            try {
                return add(handle ->
                        open.rolls()
                                .add(handle, details.watchlistHash(), ids, clock.instant())
                                .ifPresent(roll ->
                                        open.events().append(handle, AlertEvents.roll(roll))));
            } catch (RowRefusedException e) {
                // A write that was tried again finds its own rows.
                return e.fault().isDuplicate();
            }
        });
    }

    /// What was found when it was opened.
    public Opening opening() {
        return opening;
    }

    /// The id under which this opening is recorded.
    public UUID session() {
        return session;
    }

    /// How the record fares. Never waits.
    public StoreHealth health() {
        return open.health().read();
    }

    @Override
    public void raised(Alert alert) throws NotRecordedException {
        Optional<KnownPair> pair = alert.pair();
        if (pair.isPresent()) {
            tell(PairEvents.posed(deployment(), alert, pair.get()));
            return;
        }
        if (!(alert.sight().threshold() >= details.floor())) {
            throw new NotRecordedException(
                    "The alert's threshold lies below the floor of the model pack; it is not raised.");
        }
        try (AlertExhibits.Packed packed = exhibits.of(alert)) {
            open.write(() -> exhibits.keep(packed, kept -> raised(alert, kept)));
        }
    }

    private boolean raised(Alert alert, Optional<ExhibitRows.Kept> kept)
            throws NotRecordedException {
        try {
            return add(handle -> {
                AlertRows.raised(handle, session, alert);
                open.events()
                        .append(
                                handle,
                                AlertEvents.raised(deployment(), RecordedAlert.of(session, alert)));
                kept.ifPresent(file -> exhibits.rows(handle, file, alert.raisedAt()));
            });
        } catch (RowRefusedException e) {
            return Settlement.raised(record, alert, e);
        }
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        Optional<KnownPair> pair = alert.pair();
        if (pair.isPresent()) {
            writeSteps();
            tell(PairEvents.judged(deployment(), alert, pair.get(), decision));
            return;
        }
        decided(alert, decision, List.of(), null);
    }

    @Override
    public void decidedLate(Alert alert, Decision decision, Instant endedAt)
            throws NotRecordedException {
        decided(alert, decision, List.of(), endedAt);
    }

    @Override
    public FirstJudgement judged(Alert alert, Decision first, @Nullable Instant until)
            throws NotRecordedException {
        JudgementRows.Judged judged =
                new JudgementRows.Judged(alert.id(), deployment(), 1, first, until);
        writeSteps();
        return open.write(() -> {
            try {
                add(handle -> tell(handle, judged));
                return new FirstJudgement(first, until);
            } catch (RowRefusedException e) {
                return Settlement.judged(record, alert, first, e);
            }
        });
    }

    @Override
    public Decision decidedTogether(
            Alert alert, Decision second, Decision standing, @Nullable Instant endedAt)
            throws NotRecordedException {
        Decision decision = Settlement.decidedAt(standing, second.at());
        decided(
                alert,
                decision,
                List.of(new JudgementRows.Judged(alert.id(), deployment(), 2, second, null)),
                endedAt);
        return decision;
    }

    /// @param second the judgement of a second officer, that led to the decision; none where one
    ///   officer decided
    /// @param endedAt when the alert had ended as not adjudicated; null where it is decided in time
    private void decided(
            Alert alert,
            Decision decision,
            List<JudgementRows.Judged> second,
            @Nullable Instant endedAt)
            throws NotRecordedException {
        open.write(() -> {
            PendingSteps.Batch before = steps.waiting();
            boolean taken = decided(alert, decision, second, endedAt, before);
            steps.written(before);
            return taken;
        });
    }

    private boolean decided(
            Alert alert,
            Decision decision,
            List<JudgementRows.Judged> second,
            @Nullable Instant endedAt,
            PendingSteps.Batch before)
            throws NotRecordedException {
        boolean late = endedAt != null;
        try {
            return add(handle -> {
                if (!late) {
                    AlertRows.ended(handle, session, alert.id(), decision);
                }
                AlertRows.decision(handle, alert.id(), decision);
                tell(handle, before);
                second.forEach(judged -> tell(handle, judged));
                int standing =
                        JudgementRows.standing(JudgementRows.of(handle, alert.id()), decision);
                open.events()
                        .append(
                                handle,
                                AlertEvents.decided(
                                        deployment(), alert.id(), decision, standing, late));
            });
        } catch (RowRefusedException e) {
            return Settlement.decided(record, alert, decision, endedAt, e);
        }
    }

    private void tell(Handle handle, JudgementRows.Judged judged) {
        JudgementRows.insert(handle, judged);
        open.events().append(handle, AlertEvents.judged(judged));
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) throws NotRecordedException {
        Optional<KnownPair> pair = alert.pair();
        if (pair.isPresent()) {
            boolean withdrawn = at.isBefore(alert.expiresAt());
            tell(PairEvents.ended(deployment(), alert, pair.get(), at, withdrawn));
            return;
        }
        open.write(() -> {
            try {
                return add(handle -> {
                    AlertRows.notAdjudicated(handle, session, alert.id(), at);
                    open.events()
                            .append(
                                    handle,
                                    AlertEvents.notAdjudicated(deployment(), alert.id(), at));
                });
            } catch (RowRefusedException e) {
                return Settlement.ended(
                        record, alert, new AlertState.NotAdjudicated(UtcTime.recorded(at)), e);
            }
        });
    }

    @Override
    public void engaged(Alert alert, Engagement engagement) throws NotRecordedException {
        new EngagementRegister(open, new Additions(open))
                .tell(deployment(), alert.id(), engagement);
    }

    @Override
    public void later(Alert alert, List<Portrait> portraits) throws NotRecordedException {
        try (AlertExhibits.Packed packed = exhibits.later(alert, portraits)) {
            open.write(() -> exhibits.keep(packed, this::later));
        }
    }

    private boolean later(Optional<ExhibitRows.Kept> kept) throws NotRecordedException {
        try {
            return add(
                    handle -> kept.ifPresent(file -> exhibits.rows(handle, file, clock.instant())));
        } catch (RowRefusedException e) {
            // A write that was tried again finds its own row.
            return e.fault().isDuplicate();
        }
    }

    @Override
    public void did(TakenStep step) {
        steps.add(step);
    }

    @Override
    public void writeSteps() throws NotRecordedException {
        if (!steps.waiting().isEmpty()) {
            open.write(this::writeWaiting);
        }
    }

    /// What waits is read on the record's thread, so that no step is written twice.
    private int writeWaiting() throws NotRecordedException {
        PendingSteps.Batch batch = steps.waiting();
        try {
            add(handle -> tell(handle, batch));
        } catch (RowRefusedException e) {
            throw new NotRecordedException("What was done on a card could not be recorded.", e);
        }
        steps.written(batch);
        return batch.steps().size();
    }

    private void tell(Handle handle, PendingSteps.Batch batch) {
        StepEvents.of(deployment(), batch, clock.instant())
                .forEach(event -> open.events().append(handle, event));
    }

    @Override
    public void looked(Alert alert, Officer by, Instant at) throws NotRecordedException {
        open.write(() -> {
            try {
                return add(handle ->
                        open.events()
                                .append(
                                        handle,
                                        AlertEvents.viewed(deployment(), alert.id(), by, at)));
            } catch (RowRefusedException e) {
                throw new NotRecordedException(
                        "That the card was opened could not be recorded.", e);
            }
        });
    }

    private void tell(Event event) throws NotRecordedException {
        new Additions(open)
                .write(
                        handle -> {
                            open.events().append(handle, event);
                            return true;
                        },
                        _ -> false,
                        () -> "The known-answer pair could not be recorded.");
    }

    /// How an officer judged the known-answer pairs they were shown, in all deployments.
    public PairScore score(Officer officer) throws RecordException {
        return open.read(() -> record.read(handle -> PairEvents.score(handle, officer)));
    }

    /// Records how many faces were seen, when the session has ended in good order.
    ///
    /// @param countingRule version of the rule they are counted by
    /// @param similarities how similar they were, at best, to anybody on the list
    public void counted(long facesSeen, int countingRule, Similarities similarities)
            throws NotRecordedException {
        SessionCount count =
                new SessionCount(
                        session,
                        UtcTime.recorded(clock.instant()),
                        facesSeen,
                        countingRule,
                        similarities);
        open.write(() -> {
            try {
                return add(handle -> {
                    SessionRows.counted(handle, count);
                    open.events()
                            .append(
                                    handle,
                                    AlertEvents.counted(details.deployment().reference(), count));
                });
            } catch (RowRefusedException e) {
                // A write that was tried again finds its own row.
                return e.fault().isDuplicate();
            }
        });
    }

    /// The alerts of a deployment and what became of them, newest first, at most `LISTED_MAX`.
    public List<RecordedAlert> alerts(String deploymentReference) throws RecordException {
        return open.read(
                () -> record.read(h -> AlertReading.list(h, deploymentReference, LISTED_MAX)));
    }

    /// The openings of the store in a deployment, oldest first.
    public List<RecordedSession> sessions(String deploymentReference) throws RecordException {
        return open.read(() -> record.read(h -> SessionRows.list(h, deploymentReference)));
    }

    private String deployment() {
        return details.deployment().reference();
    }

    private interface Rows {
        void add(Handle handle);
    }

    private boolean add(Rows rows) throws NotRecordedException, RowRefusedException {
        HandleCallback<Boolean, RuntimeException> work =
                handle -> {
                    rows.add(handle);
                    return true;
                };
        return record.write(work);
    }

    /// Writes what was taken, and closes the file unless the register still needs it. Closing twice
    /// is allowed.
    @Override
    public void close() {
        try {
            writeSteps();
        } catch (NotRecordedException e) {
            LOG.error("steps on cards could not be recorded: {}", e.getMessage());
        }
        exhibits.close();
        if (closesRecord) {
            open.close();
        }
    }
}

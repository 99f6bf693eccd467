package org.secondlook.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Decision;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.OfficerAccount;

/// Checks the record as it stands in the database: the chain of events, its signatures, and that
/// the rows say what the events said when they were written. Confined to the record's thread.
final class EventAudit {
    private final Handle handle;
    private final String key;

    private final Told told = new Told();

    /// Events that must be signed, and those that are.
    private final TreeSet<Long> due = new TreeSet<>();

    private final Set<Long> signed = new HashSet<>();

    /// Sessions that found alerts left open by others, by the alert's id.
    private final Map<UUID, UUID> endedElsewhere = new HashMap<>();

    /// Judgements of alerts that one officer does not decide, by the alert's id.
    private final Map<UUID, List<JudgementRows.Judged>> judgements = new HashMap<>();

    /// @param key public, hexadecimal
    EventAudit(Handle handle, String key) {
        this.handle = handle;
        this.key = key;
    }

    /// Checks everything.
    ///
    /// @param code one that was written down; empty for none
    VerifyRecord.Result run(String code) {
        VerifyRecord.Result chain = chain(code);
        if (!chain.isWhole()) {
            return chain;
        }
        String problem = rows().orElse("");
        return new VerifyRecord.Result(chain.events(), chain.signatures(), chain.code(), problem);
    }

    /// Events after the last checkpoint are held by their hashes and by the rows they tell of.
    private VerifyRecord.Result chain(String code) {
        try (var events =
                        handle
                                .createQuery("select * from event order by sequence")
                                .map((row, _) -> event(row))
                                .stream();
                var checkpoints =
                        handle
                                .createQuery("select * from event_checkpoint order by sequence")
                                .map((row, _) -> checkpoint(row))
                                .stream()) {
            return VerifyRecord.verify(
                    lines(events.iterator()), lines(checkpoints.iterator()), key, code, false);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read from a file", e);
        }
    }

    private String checkpoint(ResultSet row) throws SQLException {
        signed.add(row.getLong("sequence"));
        return EventChain.checkpoint(row);
    }

    private static VerifyRecord.Lines lines(Iterator<String> all) {
        return _ -> all.hasNext() ? all.next().getBytes(StandardCharsets.UTF_8) : new byte[0];
    }

    /// The line of an event; another one, which no chain holds, where the columns say otherwise.
    private String event(ResultSet row) throws SQLException {
        String line = row.getString("line");
        long sequence = row.getLong("sequence");
        EventType type = EventType.valueOf(row.getString("type"));
        boolean agrees =
                row.getString("hash")
                                .equals(VerifyRecord.sha256(line.getBytes(StandardCharsets.UTF_8)))
                        && line.startsWith(
                                Event.beginning(
                                        UtcTime.read(row, "at_time"),
                                        row.getString("deployment"),
                                        row.getString("actor")))
                        && line.endsWith(Event.end(sequence, type));
        if (EventChain.isSigned(sequence, type)) {
            due.add(sequence);
        }
        if (agrees && Told.isOfRows(type, line)) {
            told.add(line, sequence);
        }
        return agrees ? line : "columns";
    }

    /// What is wrong with the rows.
    private Optional<String> rows() {
        Optional<String> wrong =
                checkpoints()
                        .or(this::sessions)
                        .or(this::alerts)
                        .or(this::endings)
                        .or(this::officers)
                        .or(this::deployments)
                        .or(this::rolls)
                        .or(this::retention)
                        .or(new RowAudit(handle, told)::problem)
                        .or(() -> LooseRows.problem(handle));
        return wrong.or(told::rest);
    }

    /// Every checkpoint that was due when its event was written is there.
    private Optional<String> checkpoints() {
        return due.stream()
                .filter(sequence -> !signed.contains(sequence))
                .findFirst()
                .map("The signature at event %d is missing."::formatted);
    }

    /// An alert ends when it is decided, to the microsecond; or it had ended before, and the
    /// decision is late. Which came first of these two tells the order of their events, since the
    /// clock may have been set back between them.
    private Optional<String> endings() {
        return handle
                .createQuery(
                        """
                        select a.alert_number from decision d
                        join alert_ending e on e.alert_id = d.alert_id
                        join alert a on a.id = d.alert_id
                        where e.state = 'DECIDED'
                            and (e.ended_at <> d.decided_at or e.session_id <> a.session_id)
                        order by a.alert_number
                        """)
                .mapTo(Integer.class)
                .stream()
                .findFirst()
                .map(
                        "The end of Alert %d is in the record otherwise than its decision."
                                ::formatted);
    }

    private Optional<String> check(Event event, String what) {
        return told.check(event, what);
    }

    private Optional<String> sessions() {
        return SessionRows.all(handle).stream()
                .flatMap(session ->
                        check(AlertEvents.opened(session), "Session " + session.id()).stream())
                .findFirst()
                .or(this::counts);
    }

    private Optional<String> counts() {
        return deploymentsOfSessions().values().stream()
                .distinct()
                .flatMap(reference ->
                        SessionRows.counts(handle, reference).stream()
                                .flatMap(count ->
                                        check(
                                                AlertEvents.counted(reference, count),
                                                "The count of session " + count.session())
                                                .stream()))
                .findFirst();
    }

    private Map<UUID, String> deploymentsOfSessions() {
        Map<UUID, String> deployments = new HashMap<>();
        SessionRows.all(handle)
                .forEach(s -> deployments.put(s.id(), s.details().deployment().reference()));
        return deployments;
    }

    private Optional<String> alerts() {
        handle.createQuery(
                        """
                        select e.alert_id, e.session_id from alert_ending e
                        join alert a on a.id = e.alert_id
                        where e.session_id <> a.session_id
                        """)
                .map((row, _) ->
                        endedElsewhere.put(
                                row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        judgements.putAll(JudgementRows.byAlert(handle));
        return deploymentsOfSessions().values().stream()
                .distinct()
                .flatMap(reference ->
                        AlertReading.list(handle, reference, Integer.MAX_VALUE).stream()
                                .flatMap(alert -> alert(reference, alert).stream()))
                .findFirst();
    }

    private Optional<String> alert(String deployment, RecordedAlert alert) {
        String what = "Alert %d of %s".formatted(alert.number(), deployment);
        return check(AlertEvents.raised(deployment, alert), what)
                .or(() ->
                        switch (alert.state()) {
                            case AlertState.Decided(var decision, var endedAt) ->
                                    endedAt == null
                                            ? check(
                                                    decided(deployment, alert, decision, false),
                                                    "The decision on " + what)
                                            : late(deployment, alert, decision, endedAt, what);
                            case AlertState.NotAdjudicated(var at) ->
                                    ended(deployment, alert, at, what);
                            case AlertState.Waiting _, AlertState.Committing _ -> Optional.empty();
                        });
    }

    private Event decided(String deployment, RecordedAlert alert, Decision decision, boolean late) {
        List<JudgementRows.Judged> both = judgements.getOrDefault(alert.id(), List.of());
        return AlertEvents.decided(
                deployment, alert.id(), decision, JudgementRows.standing(both, decision), late);
    }

    private Event ended(String deployment, RecordedAlert alert, Instant at) {
        return AlertEvents.notAdjudicated(
                deployment, alert.id(), at, endedElsewhere.get(alert.id()));
    }

    private Optional<String> ended(
            String deployment, RecordedAlert alert, Instant at, String what) {
        return check(ended(deployment, alert, at), "The end of " + what);
    }

    private Optional<String> late(
            String deployment,
            RecordedAlert alert,
            Decision decision,
            Instant endedAt,
            String what) {
        return told.checkInOrder(
                ended(deployment, alert, endedAt),
                "The end of " + what,
                decided(deployment, alert, decision, true),
                "The late decision on " + what);
    }

    private Optional<String> officers() {
        return OfficerRows.added(handle).stream()
                .flatMap(account -> officer(account).stream())
                .findFirst();
    }

    private Optional<String> officer(OfficerAccount account) {
        return check(RegisterEvents.added(account), "Officer " + account.officer().id());
    }

    private Optional<String> rolls() {
        return Rolls.all(handle).stream().flatMap(roll -> roll(roll).stream()).findFirst();
    }

    private Optional<String> roll(Rolls.Roll roll) {
        String what = "Who was on the list %s".formatted(roll.watchlistHash());
        return Rolls.isWhole(handle, roll)
                ? check(AlertEvents.roll(roll), what)
                : Optional.of("%s was changed in the record.".formatted(what));
    }

    private Optional<String> deployments() {
        return DeploymentReading.references(handle, Integer.MAX_VALUE).stream()
                .flatMap(reference -> DeploymentReading.find(handle, reference).stream())
                .flatMap(life -> deployment(life).stream())
                .findFirst();
    }

    private Optional<String> retention() {
        return RetentionEvents.of(PurgeRows.list(handle, Integer.MAX_VALUE), HoldRows.list(handle))
                .stream()
                .flatMap(event -> check(event, "A receipt or an evidence hold").stream())
                .findFirst();
    }

    private Optional<String> closing(String reference, DeploymentEvent.Closed closed) {
        return ReceiptRows.find(handle, reference)
                .map(receipt -> RegisterEvents.purged(reference, closed.act(), receipt))
                .flatMap(event -> check(event, "The receipt of deployment " + reference));
    }

    private Optional<String> deployment(DeploymentLife life) {
        String reference = life.plan().reference();
        for (int number = 1; number <= life.events().size(); number++) {
            DeploymentEvent step = life.events().get(number - 1);
            Event event =
                    step instanceof DeploymentEvent.Planned planned
                            ? RegisterEvents.planned(life.plan(), planned)
                            : RegisterEvents.taken(reference, number, step);
            Optional<String> wrong =
                    check(event, "Step %d of deployment %s".formatted(number, reference));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        if (life.last() instanceof DeploymentEvent.Closed closed) {
            return closing(reference, closed);
        }
        return Optional.empty();
    }
}

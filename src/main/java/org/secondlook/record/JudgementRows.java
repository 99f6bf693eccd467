package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.BlindMark;
import org.secondlook.alert.Decision;
import org.secondlook.alert.SecondJudgements;
import org.secondlook.deployment.Officer;

/// SQL on the judgements of two officers. Confined to the record's thread. There is none that
/// changes or removes.
final class JudgementRows {
    private JudgementRows() {}

    /// A judgement.
    ///
    /// @param number 1 or 2
    /// @param until when the alert ends if nobody judges again; null for the second, and for one of
    ///   an alert that had ended
    record Judged(
            UUID alert,
            String deployment,
            int number,
            Decision judgement,
            @Nullable Instant until) {}

    /// Which of the judgements of an alert its decision is; 0 where there are not two.
    static int standing(List<Judged> judgements, Decision decision) {
        return judgements.size() < 2
                ? 0
                : judgements.stream()
                        .filter(judged ->
                                SecondJudgements.isSame(
                                        judged.judgement().officer(), decision.officer()))
                        .mapToInt(Judged::number)
                        .findFirst()
                        .orElse(0);
    }

    static void insert(Handle handle, Judged judged) {
        Decision judgement = judged.judgement();
        BlindMark mark = judgement.mark();
        Instant until = judged.until();
        handle.createUpdate(
                        """
                        insert into judgement (alert_id, judgement_number, verdict, reasons, note,
                            officer_id, judged_at, mark, opened_at, marked_at, revealed_at, until_at)
                        values (:alert, :number, :verdict, :reasons, :note, :officer, :at, :mark,
                            :openedAt, :markedAt, :revealedAt, :until)
                        """)
                .bind("alert", judged.alert())
                .bind("number", judged.number())
                .bind("verdict", Codes.of(judgement.verdict()))
                .bind("reasons", String.join(",", judgement.reasons()))
                .bind("note", judgement.note())
                .bind("officer", judgement.officer().id())
                .bind("at", UtcTime.argument(judgement.at()))
                .bind("mark", mark == null ? null : mark.value())
                .bind("openedAt", mark == null ? null : UtcTime.argument(mark.openedAt()))
                .bind("markedAt", mark == null ? null : UtcTime.argument(mark.markedAt()))
                .bind("revealedAt", mark == null ? null : UtcTime.argument(mark.revealedAt()))
                .bind("until", until == null ? null : UtcTime.argument(until))
                .execute();
    }

    /// All of them, by the alert's id, the first one first.
    static Map<UUID, List<Judged>> byAlert(Handle handle) {
        return all(handle).stream()
                .sorted(Comparator.comparingInt(Judged::number))
                .collect(Collectors.groupingBy(Judged::alert));
    }

    /// All of them.
    static List<Judged> all(Handle handle) {
        return handle.createQuery(
                        """
                        select j.*, s.deployment_reference from judgement j
                        join alert a on a.id = j.alert_id
                        join console_session s on s.id = a.session_id
                        """)
                .map((row, _) -> read(row))
                .list();
    }

    /// Those of an alert, the first one first.
    static List<Judged> of(Handle handle, UUID alert) {
        return handle.createQuery(
                        """
                        select j.*, s.deployment_reference from judgement j
                        join alert a on a.id = j.alert_id
                        join console_session s on s.id = a.session_id
                        where j.alert_id = :alert order by j.judgement_number
                        """)
                .bind("alert", alert)
                .map((row, _) -> read(row))
                .list();
    }

    private static Judged read(ResultSet row) throws SQLException {
        int value = row.getInt("mark");
        @Nullable BlindMark mark =
                row.wasNull()
                        ? null
                        : new BlindMark(
                                value,
                                UtcTime.read(row, "opened_at"),
                                UtcTime.read(row, "marked_at"),
                                UtcTime.read(row, "revealed_at"));
        Decision judgement =
                new Decision(
                        Codes.verdict(row.getString("verdict")),
                        List.of(row.getString("reasons").split(",", -1)),
                        row.getString("note"),
                        new Officer(row.getString("officer_id")),
                        UtcTime.read(row, "judged_at"),
                        mark);
        return new Judged(
                row.getObject("alert_id", UUID.class),
                row.getString("deployment_reference"),
                row.getInt("judgement_number"),
                judgement,
                row.getObject("until_at") == null ? null : UtcTime.read(row, "until_at"));
    }
}

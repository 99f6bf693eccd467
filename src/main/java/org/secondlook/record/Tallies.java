package org.secondlook.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.AlertTally;
import org.secondlook.alert.Engagement;

/// Counts what the record holds of the alerts of a deployment. Confined to the record's thread.
final class Tallies {
    private Tallies() {}

    static AlertTally of(Handle handle, String reference) {
        Map<UUID, Engagement> last = new HashMap<>();
        EngagementRows.all(handle)
                .forEach(told ->
                        last.merge(
                                told.alert(),
                                told.engagement(),
                                (one, other) -> one.number() < other.number() ? other : one));
        Map<UUID, List<JudgementRows.Judged>> judged = JudgementRows.byAlert(handle);
        return AlertTally.of(
                AlertReading.list(handle, reference, Integer.MAX_VALUE).stream()
                        .map(alert -> one(alert, judged, last))
                        .toList());
    }

    private static AlertTally.One one(
            RecordedAlert alert,
            Map<UUID, List<JudgementRows.Judged>> judged,
            Map<UUID, Engagement> last) {
        List<JudgementRows.Judged> judgements = judged.getOrDefault(alert.id(), List.of());
        Engagement told = last.get(alert.id());
        return new AlertTally.One(
                alert.state(),
                judgements.size(),
                Disputes.isDisputed(
                        judgements.stream().map(JudgementRows.Judged::judgement).toList()),
                told == null ? null : told.result());
    }
}

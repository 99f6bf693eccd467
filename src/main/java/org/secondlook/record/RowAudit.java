package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.Officer;

/// Compares with their events what is recorded of sealed files, changes of accounts, attempts to
/// sign in and bundles. Confined to the record's thread.
final class RowAudit {
    private static final Pattern BUNDLE =
            Pattern.compile("\"act\":\"OPENED\",\"bundle\":\"([0-9a-f]*)\"");

    private final Handle handle;
    private final Told told;

    RowAudit(Handle handle, Told told) {
        this.handle = handle;
        this.told = told;
    }

    /// The first thing that is wrong.
    Optional<String> problem() {
        return exhibits()
                .or(this::judgements)
                .or(this::resolutions)
                .or(this::engagements)
                .or(this::changes)
                .or(this::attempts)
                .or(this::bundles)
                .or(this::purges);
    }

    private interface Reader {
        Optional<String> check(ResultSet row) throws SQLException;
    }

    private Optional<String> first(String sql, Reader reader) {
        try (Stream<Optional<String>> all =
                handle.createQuery(sql).map((row, _) -> reader.check(row)).stream()) {
            return all.flatMap(Optional::stream).findFirst();
        }
    }

    private Optional<String> exhibits() {
        return first(
                """
                select x.*, s.deployment_reference, e.at_time as event_at
                from alert_exhibit x
                left join alert a on a.id = x.alert_id
                left join console_session s on s.id = a.session_id
                left join event e on e.sequence = x.event_sequence
                """,
                this::exhibit);
    }

    private Optional<String> exhibit(ResultSet row) throws SQLException {
        UUID alert = row.getObject("alert_id", UUID.class);
        String what = "Sealed file %d of alert %s".formatted(row.getInt("part"), alert);
        @Nullable String deployment = row.getString("deployment_reference");
        if (deployment == null || row.getString("event_at") == null) {
            return Optional.of(what + " belongs to nothing that is in the record.");
        }
        ExhibitRows.Kept kept =
                new ExhibitRows.Kept(
                        alert,
                        row.getInt("part"),
                        new ExhibitFiles.Written(
                                row.getInt("exhibits"),
                                row.getLong("bytes"),
                                row.getString("sha256")),
                        UtcTime.read(row, "delete_at"));
        return told.check(
                AlertEvents.kept(deployment, kept, UtcTime.read(row, "event_at")),
                what,
                row.getLong("event_sequence"));
    }

    private Optional<String> judgements() {
        return JudgementRows.all(handle).stream()
                .flatMap(row ->
                        told
                                .check(
                                        AlertEvents.judged(row),
                                        "Judgement %d of alert %s"
                                                .formatted(row.number(), row.alert()))
                                .stream())
                .findFirst();
    }

    private Optional<String> resolutions() {
        return DisputeRows.all(handle).stream()
                .flatMap(row ->
                        told
                                .check(
                                        AlertEvents.resolved(
                                                row.deployment(), row.alert(), row.resolution()),
                                        "How the disagreement on alert %s was resolved"
                                                .formatted(row.alert()))
                                .stream())
                .findFirst();
    }

    private Optional<String> engagements() {
        return EngagementRows.all(handle).stream()
                .flatMap(row ->
                        told
                                .check(
                                        AlertEvents.engaged(
                                                row.deployment(), row.alert(), row.engagement()),
                                        "What came of alert %s".formatted(row.alert()))
                                .stream())
                .findFirst();
    }

    private Optional<String> changes() {
        for (Map.Entry<String, List<AccountChange>> officer :
                AccountRows.changes(handle).entrySet()) {
            Officer whose = new Officer(officer.getKey());
            int number = 0;
            for (AccountChange change : officer.getValue()) {
                number++;
                Optional<String> wrong =
                        told.check(
                                RegisterEvents.changed(whose, number, change),
                                "Change %d of officer %s".formatted(number, whose.id()));
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> attempts() {
        return first(
                "select * from sign_in",
                row -> {
                    @Nullable String officer = row.getString("officer_id");
                    return told.check(
                            RegisterEvents.attempted(
                                    row.getObject("id", UUID.class),
                                    officer == null ? "" : officer,
                                    OfficerRows.attempt(row)),
                            "The attempt to sign in at event %d".formatted(row.getLong("place")),
                            row.getLong("place"));
                });
    }

    /// Receipts themselves are compared elsewhere; here, the event of which they give the number.
    private Optional<String> purges() {
        return first(
                """
                select p.id from purge p
                left join event e on e.sequence = p.place and e.type = 'PURGED'
                where coalesce(locate(cast(p.id as varchar), e.line), 0) = 0
                """,
                row ->
                        Optional.of(
                                "Receipt %s gives the number of another event."
                                        .formatted(row.getString(1))));
    }

    /// What an event tells of a bundle is more than the row holds, so they are compared the other
    /// way round.
    private Optional<String> bundles() {
        Map<String, BundleRows.Opened> opened = BundleRows.all(handle);
        Optional<String> wrong =
                first(
                        "select * from event where type = 'WATCHLIST' order by sequence",
                        row -> {
                            Matcher bundle = BUNDLE.matcher(row.getString("line"));
                            if (!bundle.find()) {
                                return Optional.empty();
                            }
                            BundleRows.Opened said =
                                    new BundleRows.Opened(
                                            new Officer(row.getString("actor")),
                                            UtcTime.read(row, "at_time"));
                            return said.equals(opened.remove(bundle.group(1)))
                                    ? Optional.empty()
                                    : Optional.of(
                                            "The bundle that event %d tells of is in the record otherwise."
                                                    .formatted(row.getLong("sequence")));
                        });
        return wrong.or(() ->
                opened.keySet().stream()
                        .findFirst()
                        .map("No event tells that bundle %s was opened."::formatted));
    }
}

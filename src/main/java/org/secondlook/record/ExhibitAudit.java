package org.secondlook.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Checks that every sealed file of which there is no receipt is there, byte for byte as it was
/// written. Confined to the record's thread.
///
/// Files that the record knows nothing of are not looked for: opening the record deletes them.
final class ExhibitAudit {
    private ExhibitAudit() {}

    private record Row(String deployment, UUID alert, int part, String sha256) {}

    /// The first thing that is wrong, a sentence that names the alert; empty when nothing is.
    static String problem(Handle handle, ExhibitFiles exhibits) {
        List<Row> rows =
                handle.createQuery(
                                """
                                select s.deployment_reference, x.alert_id, x.part, x.sha256
                                from alert_exhibit x
                                join alert a on a.id = x.alert_id
                                join console_session s on s.id = a.session_id
                                where not exists (select 1 from purge_item i
                                    where i.alert_id = x.alert_id and i.part = x.part)
                                order by x.event_sequence
                                """)
                        .map((row, _) ->
                                new Row(
                                        row.getString(1),
                                        row.getObject(2, UUID.class),
                                        row.getInt(3),
                                        row.getString(4)))
                        .list();
        for (Row row : rows) {
            String problem = problem(row, exhibits.file(row.deployment(), row.alert(), row.part()));
            if (!problem.isEmpty()) {
                return problem;
            }
        }
        return "";
    }

    private static String problem(Row row, Path file) {
        String what = "Sealed file %d of alert %s".formatted(row.part(), row.alert());
        try {
            return VerifyRecord.sha256(Files.readAllBytes(file)).equals(row.sha256())
                    ? ""
                    : what + " was changed.";
        } catch (NoSuchFileException e) {
            return what + " is missing, and there is no receipt for its deletion.";
        } catch (IOException e) {
            return "%s cannot be read: %s.".formatted(what, PrivateFiles.reason(e));
        }
    }
}

package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.secondlook.deployment.Officer;

/// SQL of bundles that were opened. Confined to the record's thread.
final class BundleRows {
    private BundleRows() {}

    /// Who opened a bundle, and when.
    record Opened(Officer by, Instant at) {}

    static void insert(Handle handle, ListEvent event) {
        handle.createUpdate(
                        """
                        insert into bundle_opened (bundle_id, officer_id, at_time)
                        values (:bundle, :officer, :at)
                        """)
                .bind("bundle", event.bundle())
                .bind("officer", event.by().id())
                .bind("at", UtcTime.argument(event.at()))
                .execute();
    }

    /// All of them by their ids.
    static Map<String, Opened> all(Handle handle) {
        Map<String, Opened> all = new HashMap<>();
        handle.createQuery("select * from bundle_opened")
                .map((row, _) -> all.put(row.getString("bundle_id"), opened(row)))
                .list();
        return all;
    }

    private static Opened opened(ResultSet row) throws SQLException {
        return new Opened(new Officer(row.getString("officer_id")), UtcTime.read(row, "at_time"));
    }

    static Optional<Opened> find(Handle handle, String bundle) {
        return handle.createQuery("select * from bundle_opened where bundle_id = :bundle")
                .bind("bundle", bundle)
                .map((row, _) -> opened(row))
                .findOne();
    }
}

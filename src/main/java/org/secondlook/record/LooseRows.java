package org.secondlook.record;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Rows that no reader sees, because what they belong to is missing or their place is taken out of
/// its order: who may change the database's rules could put them in. Confined to the record's
/// thread.
final class LooseRows {
    private LooseRows() {}

    /// A table whose rows belong to those of another.
    ///
    /// @param key columns by which they do
    /// @param owner the other
    /// @param ownerKey its columns
    /// @param and what else must be so of the other
    private record Part(String table, String key, String owner, String ownerKey, String and) {
        Part(String table, String key, String owner, String ownerKey) {
            this(table, key, owner, ownerKey, "true");
        }

        static Part step(String table, String step) {
            return new Part(
                    table,
                    "reference, step_number",
                    "deployment_step",
                    "reference, step_number",
                    "o.step = '%s'".formatted(step));
        }

        String loose() {
            return "select %s from %s p where not exists (select 1 from %s o where (%s) = (%s) and %s) limit 1"
                    .formatted(first(), table, owner, of("o", ownerKey), of("p", key), and);
        }

        /// Numbered from 1 without gaps.
        static String gaps(String table, String key, String place) {
            return "select %s from %s group by %s having min(%s) <> 1 or max(%s) <> count(*) limit 1"
                    .formatted(key, table, key, place, place);
        }

        private String first() {
            return key.split(",", 2)[0];
        }

        private static String of(String alias, String columns) {
            return alias + "." + columns.replace(", ", ", " + alias + ".");
        }
    }

    private static final List<Part> PARTS =
            List.of(
                    new Part("alert", "session_id", "console_session", "id"),
                    new Part("alert_runner_up", "alert_id", "alert", "id"),
                    new Part("alert_ending", "alert_id", "alert", "id"),
                    new Part("decision", "alert_id", "alert_ending", "alert_id"),
                    new Part("decision_reason", "alert_id", "decision", "alert_id"),
                    new Part("decision_mark", "alert_id", "decision", "alert_id"),
                    new Part(
                            "engagement",
                            "alert_id",
                            "decision",
                            "alert_id",
                            "o.verdict = 'ENGAGE'"),
                    new Part("judgement", "alert_id", "alert", "id"),
                    new Part("dispute_resolution", "alert_id", "decision", "alert_id"),
                    new Part(
                            "dispute_resolution",
                            "alert_id, judgement_number",
                            "judgement",
                            "alert_id, judgement_number"),
                    new Part("session_count", "session_id", "console_session", "id"),
                    new Part("session_histogram", "session_id", "session_count", "session_id"),
                    new Part("officer_role", "officer_id", "officer", "id"),
                    new Part("account_change", "officer_id", "officer", "id"),
                    new Part("deployment_camera", "reference", "deployment", "reference"),
                    new Part("deployment_officer", "reference", "deployment", "reference"),
                    new Part("deployment_step", "reference", "deployment", "reference"),
                    Part.step("deployment_authority", "AUTHORISED"),
                    Part.step("deployment_check", "STARTED"),
                    Part.step("deployment_threshold", "THRESHOLD_RAISED"),
                    Part.step("deployment_receipt", "CLOSED"),
                    new Part(
                            "deployment_receipt_item",
                            "reference, step_number",
                            "deployment_receipt",
                            "reference, step_number"),
                    new Part(
                            "watchlist_member",
                            "watchlist_hash",
                            "watchlist_roll",
                            "watchlist_hash"),
                    new Part("purge_item", "purge_id", "purge", "id"),
                    new Part("evidence_hold", "alert_id", "alert", "id"),
                    new Part("evidence_hold_ending", "hold_id", "evidence_hold", "id"));

    private record Order(String table, String key, String place) {}

    private static final List<Order> ORDERS =
            List.of(
                    new Order("alert_runner_up", "alert_id", "place"),
                    new Order("decision_reason", "alert_id", "place"),
                    new Order("engagement", "alert_id", "engagement_number"),
                    new Order("judgement", "alert_id", "judgement_number"),
                    new Order("account_change", "officer_id", "change_number"),
                    new Order("deployment_camera", "reference", "place"),
                    new Order("deployment_officer", "reference", "place"),
                    new Order("deployment_step", "reference", "step_number"),
                    new Order("purge_item", "purge_id", "place"));

    /// The first that is found, by its table and what it says it belongs to.
    static Optional<String> problem(Handle handle) {
        for (Part part : PARTS) {
            Optional<String> loose = find(handle, part.loose());
            if (loose.isPresent()) {
                return Optional.of(
                        "A row of %s belongs to %s, which is not in the record."
                                .formatted(part.table(), loose.get()));
            }
        }
        for (Order order : ORDERS) {
            Optional<String> gap =
                    find(handle, Part.gaps(order.table(), order.key(), order.place()));
            if (gap.isPresent()) {
                return Optional.of(
                        "The rows of %s that belong to %s are not numbered as they were."
                                .formatted(order.table(), gap.get()));
            }
        }
        return find(handle, "select id from officer where folded_id <> lower(id) limit 1")
                .map("The folded id of officer %s was changed."::formatted);
    }

    private static Optional<String> find(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(String.class).findFirst();
    }
}

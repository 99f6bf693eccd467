package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Officer;

/// SQL of the receipts of what was deleted. Confined to the record's thread.
final class PurgeRows {
    private PurgeRows() {}

    /// @param place number of the event that tells of it
    static void insert(Handle handle, PurgeReceipt receipt, long place) {
        @Nullable Officer by = receipt.by();
        handle.createUpdate(
                        """
                        insert into purge (id, place, at_time, officer_id, deployment, policy_id, policy_hash)
                        values (:id, :place, :at, :officer, :deployment, :policy, :hash)
                        """)
                .bind("place", place)
                .bind("id", receipt.id())
                .bind("at", UtcTime.argument(receipt.at()))
                .bind("officer", by == null ? null : by.id())
                .bind("deployment", receipt.deployment())
                .bind("policy", receipt.policyId())
                .bind("hash", receipt.policyHash())
                .execute();
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into purge_item (purge_id, place, kind, outcome, alert_id, part, list_id, hash,
                            keys_destroyed)
                        values (:purge, :place, :kind, :outcome, :alert, :part, :list, :hash, :keys)
                        """)) {
            int number = 1;
            for (PurgeReceipt.Item item : receipt.items()) {
                batch.bind("purge", receipt.id())
                        .bind("place", number++)
                        .bind("kind", Codes.of(item.kind()))
                        .bind("outcome", Codes.of(item.outcome()))
                        .bind("alert", item.alert())
                        .bind("part", item.part())
                        .bind("list", item.list())
                        .bind("hash", item.sha256())
                        .bind("keys", item.keysDestroyed())
                        .add();
            }
            batch.execute();
        }
    }

    /// Whether there is a receipt of an id.
    static boolean holds(Handle handle, UUID receipt) {
        return handle.createQuery("select count(*) from purge where id = :id")
                        .bind("id", receipt)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Whether a deployment has a receipt for a kind.
    static boolean has(Handle handle, String deployment, PurgeReceipt.Kind kind) {
        return handle.createQuery(
                                """
                                select count(*) from purge p join purge_item i on i.purge_id = p.id
                                where p.deployment = :deployment and i.kind = :kind
                                """)
                        .bind("deployment", deployment)
                        .bind("kind", Codes.of(kind))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// All receipts, newest first.
    ///
    /// @param limit how many at most
    static List<PurgeReceipt> list(Handle handle, int limit) {
        String newest = "(select * from purge order by place desc limit :limit)";
        Map<UUID, List<PurgeReceipt.Item>> items = new HashMap<>();
        handle.createQuery(
                        "select i.* from purge_item i join %s p on p.id = i.purge_id order by i.purge_id, i.place"
                                .formatted(newest))
                .bind("limit", limit)
                .map((row, _) ->
                        items.computeIfAbsent(
                                        row.getObject("purge_id", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(item(row)))
                .list();
        return handle.createQuery("select * from %s p order by p.place desc".formatted(newest))
                .bind("limit", limit)
                .map((row, _) -> receipt(row, items))
                .list();
    }

    /// The receipts that tell of an alert's pictures, newest first, each with these items alone.
    static List<PurgeReceipt> of(Handle handle, UUID alert) {
        Map<UUID, List<PurgeReceipt.Item>> items = new HashMap<>();
        handle.createQuery("select * from purge_item where alert_id = :alert order by place")
                .bind("alert", alert)
                .map((row, _) ->
                        items.computeIfAbsent(
                                        row.getObject("purge_id", UUID.class),
                                        _ -> new ArrayList<>())
                                .add(item(row)))
                .list();
        return handle.createQuery(
                        """
                        select p.* from purge p
                        where exists (select 1 from purge_item i where i.purge_id = p.id and i.alert_id = :alert)
                        order by p.place desc
                        """)
                .bind("alert", alert)
                .map((row, _) -> receipt(row, items))
                .list();
    }

    private static PurgeReceipt receipt(ResultSet row, Map<UUID, List<PurgeReceipt.Item>> items)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable String officer = row.getString("officer_id");
        return new PurgeReceipt(
                id,
                UtcTime.read(row, "at_time"),
                officer == null ? null : new Officer(officer),
                row.getString("deployment"),
                row.getString("policy_id"),
                row.getString("policy_hash"),
                items.getOrDefault(id, List.of()));
    }

    private static PurgeReceipt.Item item(ResultSet row) throws SQLException {
        return new PurgeReceipt.Item(
                Codes.purgeKind(row.getString("kind")),
                Codes.purgeOutcome(row.getString("outcome")),
                row.getObject("alert_id", UUID.class),
                row.getInt("part"),
                row.getString("list_id"),
                row.getString("hash"),
                row.getInt("keys_destroyed"));
    }
}

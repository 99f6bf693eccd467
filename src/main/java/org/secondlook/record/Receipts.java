package org.secondlook.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Officer;

/// Writes what was deleted into receipts, after it was deleted. Thread-safe.
///
/// A crash in between leaves something that is due and gone; the next purge says that in a receipt.
/// So no receipt ever tells of something that is still there.
///
/// @param open the record
/// @param additions to it
record Receipts(OpenRecord open, Additions additions) {
    private record Rules(String id, String hash) {}

    /// Returns when the receipts are on the disk.
    ///
    /// @param by who had it deleted; null for the program
    /// @param items in one deployment, any number
    void write(String deployment, @Nullable Officer by, Instant at, List<PurgeReceipt.Item> items)
            throws NotRecordedException {
        for (int i = 0; i < items.size(); i += PurgeReceipt.ITEMS_MAX) {
            int end = Math.min(items.size(), i + PurgeReceipt.ITEMS_MAX);
            one(UUID.randomUUID(), deployment, by, at, new ArrayList<>(items.subList(i, end)));
        }
    }

    private void one(
            UUID id,
            String deployment,
            @Nullable Officer by,
            Instant at,
            List<PurgeReceipt.Item> items)
            throws NotRecordedException {
        additions.write(
                handle -> {
                    Rules rules = rules(handle, deployment);
                    PurgeReceipt receipt =
                            new PurgeReceipt(
                                    id, at, by, deployment, rules.id(), rules.hash(), items);
                    EventChain.Head event =
                            open.events().append(handle, RetentionEvents.purged(receipt));
                    PurgeRows.insert(handle, receipt, event.sequence());
                    return true;
                },
                handle -> PurgeRows.holds(handle, id),
                () -> "What was deleted has a receipt already.");
    }

    /// What was approved last, or what the last session ran by.
    private static Rules rules(Handle handle, String deployment) {
        return handle.createQuery(
                        """
                        select policy_id, policy_hash from deployment_authority where reference = :reference
                        order by step_number desc limit 1
                        """)
                .bind("reference", deployment)
                .map((row, _) -> new Rules(row.getString(1), row.getString(2)))
                .findOne()
                .or(() ->
                        handle.createQuery(
                                        """
                                        select policy_id from console_session
                                        where deployment_reference = :reference order by opened_at desc limit 1
                                        """)
                                .bind("reference", deployment)
                                .map((row, _) -> new Rules(row.getString(1), ""))
                                .findOne())
                .orElseGet(() -> new Rules("", ""));
    }
}

package org.secondlook.record;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.secondlook.deployment.Receipt;

/// SQL of the receipts of closed deployments. Confined to the record's thread.
final class ReceiptRows {
    private ReceiptRows() {}

    static void insert(Handle handle, String reference, int step, Receipt receipt) {
        handle.createUpdate(
                        """
                        insert into deployment_receipt (reference, step_number, policy_id, policy_hash)
                        values (:reference, :step, :policy, :hash)
                        """)
                .bind("reference", reference)
                .bind("step", step)
                .bind("policy", receipt.policyId())
                .bind("hash", receipt.policyHash())
                .execute();
        try (PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into deployment_receipt_item (reference, step_number, kind, outcome, people, hash,
                            keys_destroyed, held)
                        values (:reference, :step, :kind, :outcome, :people, :hash, :keys, :held)
                        """)) {
            for (Receipt.Item item : receipt.items()) {
                batch.bind("reference", reference)
                        .bind("step", step)
                        .bind("kind", Codes.of(item.kind()))
                        .bind("outcome", Codes.of(item.outcome()))
                        .bind("people", item.count())
                        .bind("hash", item.hash())
                        .bind("keys", item.keysDestroyed())
                        .bind("held", item.held())
                        .add();
            }
            batch.execute();
        }
    }

    /// That of a deployment, once it is closed.
    static Optional<Receipt> find(Handle handle, String reference) {
        var items =
                handle.createQuery(
                                "select * from deployment_receipt_item where reference = :reference order by kind")
                        .bind("reference", reference)
                        .map((row, _) ->
                                new Receipt.Item(
                                        Codes.kind(row.getString("kind")),
                                        Codes.receiptOutcome(row.getString("outcome")),
                                        row.getInt("people"),
                                        row.getString("hash"),
                                        row.getInt("keys_destroyed"),
                                        row.getInt("held")))
                        .list();
        return handle.createQuery("select * from deployment_receipt where reference = :reference")
                .bind("reference", reference)
                .map((row, _) ->
                        new Receipt(
                                row.getString("policy_id"), row.getString("policy_hash"), items))
                .findOne();
    }
}

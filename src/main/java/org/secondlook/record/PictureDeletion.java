package org.secondlook.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Officer;
import org.secondlook.record.KeptFiles.KeptFile;

/// Deletes pictures of alerts and writes the receipts. Thread-safe; whoever calls sees to it that
/// there is one at a time.
///
/// @param open the record
/// @param receipts of it
record PictureDeletion(OpenRecord open, Receipts receipts) {
    /// Deletes files for good, all that the alerts have.
    ///
    /// @param by who has it done; null for the program
    /// @param failed is told what could not be deleted, by the alert's id
    Purged delete(
            List<KeptFile> files, @Nullable Officer by, Instant now, Map<String, String> failed)
            throws NotRecordedException {
        Map<String, Map<UUID, List<KeptFile>>> byDeployment = new LinkedHashMap<>();
        for (KeptFile file : files) {
            byDeployment
                    .computeIfAbsent(file.deployment(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(file.alert(), _ -> new ArrayList<>())
                    .add(file);
        }
        Purged purged = Purged.NOTHING;
        for (var deployment : byDeployment.entrySet()) {
            purged =
                    purged.plus(
                            delete(deployment.getKey(), deployment.getValue(), by, now, failed));
        }
        return purged;
    }

    /// A receipt is written for every hundred, so that a crash leaves few without.
    private Purged delete(
            String deployment,
            Map<UUID, List<KeptFile>> alerts,
            @Nullable Officer by,
            Instant now,
            Map<String, String> failed)
            throws NotRecordedException {
        int destroyed = 0;
        int gone = 0;
        List<PurgeReceipt.Item> items = new ArrayList<>();
        for (var alert : alerts.entrySet()) {
            if (items.size() + alert.getValue().size() > PurgeReceipt.ITEMS_MAX) {
                receipts.write(deployment, by, now, items);
                items.clear();
            }
            try {
                boolean there = open.exhibits().delete(deployment, alert.getKey());
                alert.getValue().forEach(file -> items.add(item(file, there)));
                destroyed += there ? 1 : 0;
                gone += there ? 0 : 1;
            } catch (RecordException e) {
                failed.put(alert.getKey().toString(), undeleted(deployment, e));
            }
        }
        receipts.write(deployment, by, now, items);
        return new Purged(destroyed, 0, 0, gone, 0, List.of());
    }

    private static String undeleted(String deployment, RecordException e) {
        return "Pictures of alerts of %s are to be deleted and cannot be; it is tried again each minute. %s"
                .formatted(deployment, e.getMessage());
    }

    private static PurgeReceipt.Item item(KeptFile file, boolean there) {
        return new PurgeReceipt.Item(
                PurgeReceipt.Kind.ALERT_PICTURES,
                there ? PurgeReceipt.Outcome.DESTROYED : PurgeReceipt.Outcome.GONE,
                file.alert(),
                file.part(),
                "",
                file.sha256(),
                there && file.part() == 1 ? 1 : 0);
    }

    /// Tells of pictures that are gone although nobody deleted them.
    ///
    /// @param kept all that has no receipt
    void missing(List<KeptFile> kept, Map<String, String> failed) throws RecordException {
        Map<String, Set<UUID>> present = new LinkedHashMap<>();
        for (KeptFile file : kept) {
            if (!present.containsKey(file.deployment())) {
                present.put(file.deployment(), open.exhibits().present(file.deployment()));
            }
            if (!present.get(file.deployment()).contains(file.alert())) {
                failed.putIfAbsent(
                        file.alert().toString(),
                        "Pictures of alerts of %s are gone before their time, and this program did not delete them. Find out who did."
                                .formatted(file.deployment()));
            }
        }
    }
}

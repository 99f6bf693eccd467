package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.record.KeptListTimes.Need;
import org.secondlook.watchlist.WatchlistException;

/// Deletes kept watchlists whose deployments are over. Thread-safe; whoever calls sees to it that
/// there is one at a time.
///
/// @param open the record
/// @param receipts of it
record ListDeletion(OpenRecord open, Receipts receipts) {
    /// @param needs of all deployments that are not closed
    /// @param failed is told what could not be deleted
    Purged delete(List<Need> needs, Instant now, Map<String, String> failed)
            throws RecordException, NotRecordedException {
        Purged purged = Purged.NOTHING;
        for (Need need : needs) {
            if (!now.isBefore(need.dueAt())
                    && !isReceipted(need.deployment())
                    && !KeptListTimes.isNeeded(needs, need.list(), need.deployment(), now)) {
                purged = purged.plus(delete(need, now, failed));
            }
        }
        return purged;
    }

    /// Whether it was deleted for a deployment before. A list of the same name is another one then.
    boolean isReceipted(String deployment) throws RecordException {
        return open.read(() ->
                open.rows()
                        .<Boolean>read(handle ->
                                PurgeRows.has(handle, deployment, PurgeReceipt.Kind.WATCHLIST)));
    }

    private Purged delete(Need need, Instant now, Map<String, String> failed)
            throws NotRecordedException {
        Optional<String> id;
        try {
            id = destroy(need.list());
        } catch (WatchlistException e) {
            failed.put(
                    key(need.deployment()),
                    "The watchlist of %s is to be deleted and cannot be; it is tried again each minute. %s"
                            .formatted(need.deployment(), e.getMessage()));
            return Purged.NOTHING;
        }
        int there = id.isPresent() ? 1 : 0;
        receipts.write(
                need.deployment(),
                null,
                now,
                List.of(
                        new PurgeReceipt.Item(
                                PurgeReceipt.Kind.WATCHLIST,
                                id.isPresent()
                                        ? PurgeReceipt.Outcome.DESTROYED
                                        : PurgeReceipt.Outcome.GONE,
                                null,
                                0,
                                id.orElse(""),
                                approved(need.life()),
                                there)));
        return new Purged(0, 0, there, 1 - there, 0, List.of());
    }

    /// What a problem with a list is told under.
    static String key(String deployment) {
        return "list of " + deployment;
    }

    /// Deletes a kept list for good.
    ///
    /// @return its id; empty where it is gone
    /// @throws WatchlistException when it cannot be deleted, or another list cannot be read and
    ///   might be this one
    Optional<String> destroy(String list) throws WatchlistException {
        Optional<String> id = open.lists().destroy(list);
        List<String> unreadable = open.lists().listing().faults();
        if (id.isEmpty() && !unreadable.isEmpty()) {
            throw new WatchlistException(
                    "It may be one that cannot be read: " + unreadable.getFirst());
        }
        return id;
    }

    private static String approved(DeploymentLife life) {
        return life.events().reversed().stream()
                .filter(DeploymentEvent.Authorised.class::isInstance)
                .map(DeploymentEvent.Authorised.class::cast)
                .findFirst()
                .map(authorised -> authorised.frozen().watchlistHash())
                .orElse("");
    }
}

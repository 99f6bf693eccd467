package org.secondlook.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;

/// Destroys the keys of deployments that are over and of which no pictures are left. Thread-safe;
/// whoever calls sees to it that there is one at a time.
///
/// @param open the record
/// @param receipts of it
record KeyDeletion(OpenRecord open, Receipts receipts) {
    /// A deployment in which alerts can have been raised.
    ///
    /// @param sealed whether pictures of any were ever kept
    /// @param receipted whether its key was destroyed before
    /// @param over whether none can be raised any more
    private record Candidate(String deployment, boolean sealed, boolean receipted, boolean over) {}

    /// @param failed is told what could not be destroyed
    Purged delete(Instant now, Map<String, String> failed)
            throws RecordException, NotRecordedException {
        List<Candidate> candidates =
                open.read(() -> open.rows().read(handle -> candidates(handle, now)));
        Purged purged = Purged.NOTHING;
        for (Candidate candidate : candidates) {
            purged = purged.plus(delete(candidate, now, failed));
        }
        return purged;
    }

    private Purged delete(Candidate candidate, Instant now, Map<String, String> failed)
            throws NotRecordedException {
        String deployment = candidate.deployment();
        boolean there = open.exhibits().hasKey(deployment);
        boolean unaccounted = candidate.sealed() && !candidate.receipted();
        if (!candidate.over() || !(there || unaccounted)) {
            return Purged.NOTHING;
        }
        try {
            if (there && !open.exhibits().retireKey(deployment)) {
                return Purged.NOTHING;
            }
        } catch (RecordException e) {
            failed.put(
                    key(deployment),
                    "The key of %s is to be destroyed and cannot be; it is tried again each minute. %s"
                            .formatted(deployment, e.getMessage()));
            return Purged.NOTHING;
        }
        receipts.write(
                deployment,
                null,
                now,
                List.of(
                        new PurgeReceipt.Item(
                                PurgeReceipt.Kind.DEPLOYMENT_KEY,
                                there ? PurgeReceipt.Outcome.DESTROYED : PurgeReceipt.Outcome.GONE,
                                null,
                                0,
                                "",
                                "",
                                there ? 1 : 0)));
        return new Purged(0, there ? 1 : 0, 0, there ? 0 : 1, 0, List.of());
    }

    /// What a problem with a key is told under.
    static String key(String deployment) {
        return "key of " + deployment;
    }

    /// Those of which nothing is left, and that are not closed: closing accounts for the key.
    private static List<Candidate> candidates(Handle handle, Instant now) {
        return handle.createQuery(
                        """
                        select s.deployment_reference as reference, count(x.alert_id) as files,
                            count(i.purge_id) as deleted,
                            (select count(*) from purge p join purge_item k on k.purge_id = p.id
                                where p.deployment = s.deployment_reference and k.kind = 'DEPLOYMENT_KEY') as keys
                        from console_session s
                        left join alert a on a.session_id = s.id
                        left join alert_exhibit x on x.alert_id = a.id
                        left join purge_item i on i.alert_id = x.alert_id and i.part = x.part
                        where s.alert_hours > 0 and not exists (select 1 from deployment_step c
                            where c.reference = s.deployment_reference and c.step = 'CLOSED')
                        group by s.deployment_reference
                        having count(x.alert_id) = count(i.purge_id)
                        order by s.deployment_reference
                        """)
                .map((row, _) ->
                        new Candidate(
                                row.getString("reference"),
                                row.getInt("files") > 0,
                                row.getInt("keys") > 0,
                                isOver(handle, row.getString("reference"), now)))
                .list();
    }

    /// A demonstration has no plan; its key is used by a session or by none.
    private static boolean isOver(Handle handle, String deployment, Instant now) {
        return DeploymentReading.find(handle, deployment)
                .map(life -> isOver(life, now))
                .orElse(true);
    }

    private static boolean isOver(DeploymentLife life, Instant now) {
        return life.state() instanceof DeploymentState.Ended || !now.isBefore(life.plan().ends());
    }
}

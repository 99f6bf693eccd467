package org.secondlook.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.secondlook.deployment.Act;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Policy;

/// Until when deployments need the watchlists that are kept for them: some hours beyond their end,
/// or beyond their approved hours where nobody ended them. Confined to the record's thread.
///
/// @param handle of the record
/// @param steps of its clock
/// @param now by that clock
record KeptListTimes(Handle handle, ClockSteps steps, Instant now) {
    /// A deployment that is not closed, and its list.
    ///
    /// @param list name
    /// @param dueAt when the deployment needs the list no more, by the clock as it is
    record Need(DeploymentLife life, String list, Instant dueAt) {
        String deployment() {
            return life.plan().reference();
        }
    }

    /// All of them.
    List<Need> all() {
        List<String> references =
                handle.createQuery(
                                """
                                select d.reference from deployment d
                                where d.watchlist like :kept and not exists (select 1 from deployment_step s
                                    where s.reference = d.reference and s.step = 'CLOSED')
                                order by d.begins_at, d.reference
                                """)
                        .bind("kept", Plan.KEPT + "%")
                        .mapTo(String.class)
                        .list();
        return references.stream()
                .flatMap(reference -> DeploymentReading.find(handle, reference).stream())
                .flatMap(life -> need(life).stream())
                .toList();
    }

    private Optional<Need> need(DeploymentLife life) {
        return life.plan().keptList().map(list -> new Need(life, list, dueAt(life)));
    }

    private Instant dueAt(DeploymentLife life) {
        Act last = life.last().act();
        boolean ended = life.state() instanceof DeploymentState.Ended;
        Instant end = ended ? last.at() : life.plan().ends();
        String reference = life.plan().reference();
        long event = EventChain.sequence(handle, reference, EventType.DEPLOYMENT_STEP, last.at());
        return steps.shown(end.plus(Duration.ofHours(hours(reference))), event, now);
    }

    /// The shortest that a session of it was begun with.
    private int hours(String reference) {
        return handle.createQuery(
                        """
                        select coalesce(min(watchlist_hours), :most) from console_session
                        where deployment_reference = :reference and alert_hours > 0
                        """)
                .bind("most", Policy.WATCHLIST_HOURS_MAX)
                .bind("reference", reference)
                .mapTo(Integer.class)
                .one();
    }

    /// Whether a deployment other than one still needs a list.
    static boolean isNeeded(List<Need> needs, String list, String except, Instant now) {
        return needs.stream()
                .filter(need -> !need.deployment().equals(except))
                .filter(need -> need.list().equalsIgnoreCase(list))
                .anyMatch(need -> now.isBefore(need.dueAt()));
    }
}

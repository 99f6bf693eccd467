package org.secondlook.deployment;

import java.time.Instant;
import java.util.List;

/// Whether a deployment may watch at this moment. Stateless.
public final class LiveHours {
    private LiveHours() {}

    /// The answer.
    public sealed interface Leave {
        /// It may.
        record Given(LivePermit permit) implements Leave {}

        /// It may not; whatever runs has to stop.
        ///
        /// @param sentence why
        record None(String sentence) implements Leave {}
    }

    /// Asks for leave to open the cameras.
    ///
    /// @param who runs the session; must be one who may start the deployment
    /// @param found with what it would run
    public static Leave ask(DeploymentLife life, SignedIn who, Found found, Instant now) {
        if (!(ask(life, now) instanceof Leave.Given(LivePermit permit))) {
            return ask(life, now);
        }
        List<String> changes = permit.changes(found);
        if (!changes.isEmpty()) {
            return new Leave.None(Guards.changed(changes));
        }
        return Guards.role(Step.START, who, life.plan())
                .<Leave>map(Leave.None::new)
                .orElseGet(() -> new Leave.Given(permit));
    }

    /// Asks for leave to watch at a moment.
    public static Leave ask(DeploymentLife life, Instant now) {
        Plan plan = life.plan();
        if (!(life.state()
                instanceof
                DeploymentState.Live(Authority _, Frozen frozen, Act started, double threshold))) {
            return new Leave.None(
                    "Deployment %s is %s, not live."
                            .formatted(plan.reference(), life.state().words()));
        }
        if (now.isBefore(started.at())) {
            return new Leave.None(
                    "The clock shows a time before the deployment went live. Check the clock.");
        }
        if (!plan.isWithinHours(now)) {
            return new Leave.None(
                    "The authorised hours of deployment %s, %s to %s, do not hold now. It must be ended."
                            .formatted(
                                    plan.reference(),
                                    plan.local(plan.begins()),
                                    plan.local(plan.ends())));
        }
        Deployment deployment =
                new Deployment(plan.name(), plan.reference(), frozen.demonstration());
        return new Leave.Given(new LivePermit(deployment, frozen, threshold, plan.ends()));
    }
}

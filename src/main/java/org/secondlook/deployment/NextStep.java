package org.secondlook.deployment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What comes next in the life of a deployment. Immutable.
///
/// @param step which
/// @param missing what is not there yet, for people; what only shows when the step is taken, such
///   as a watchlist that has changed, is not among it
public record NextStep(Step step, List<String> missing) {
    public NextStep {
        missing = List.copyOf(missing);
    }

    /// The next step at a moment; none when the deployment is closed.
    public static Optional<NextStep> of(DeploymentLife life, Instant now) {
        Plan plan = life.plan();
        boolean over = !now.isBefore(plan.ends());
        return switch (life.state()) {
            case DeploymentState.Planned _ ->
                    Optional.of(
                            new NextStep(
                                    Step.AUTHORISE,
                                    over
                                            ? List.of("its hours are over; plan another one")
                                            : List.of(
                                                    "an authorising officer other than %s and the plan's officers, with the reference of the written authority and its limits"
                                                            .formatted(life.planner().id()))));
            case DeploymentState.Authorised _ when over ->
                    Optional.of(
                            new NextStep(
                                    Step.END,
                                    List.of("a reason; its hours are over and it was not live")));
            case DeploymentState.Authorised _ -> Optional.of(start(plan, now));
            case DeploymentState.Live _ ->
                    Optional.of(
                            new NextStep(
                                    Step.END,
                                    over
                                            ? List.of("a reason; its hours are over, it must end")
                                            : List.of("a reason")));
            case DeploymentState.Ended _ -> Optional.of(new NextStep(Step.CLOSE, List.of()));
            case DeploymentState.Closed _ -> Optional.empty();
        };
    }

    private static NextStep start(Plan plan, Instant now) {
        List<String> missing = new ArrayList<>();
        if (now.isBefore(plan.begins())) {
            missing.add("its hours, which begin " + plan.local(plan.begins()));
        }
        Arrays.stream(Checklist.Item.values()).map(Checklist.Item::words).forEach(missing::add);
        return new NextStep(Step.START, missing);
    }
}

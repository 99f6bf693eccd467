package org.secondlook.deployment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A deployment with all that has happened to it. Immutable.
///
/// @param plan what it is to be
/// @param events oldest first, beginning with the plan
public record DeploymentLife(Plan plan, List<DeploymentEvent> events) {
    /// @throws IllegalArgumentException when the events cannot have followed each other
    public DeploymentLife {
        events = List.copyOf(events);
        stateAfter(events);
    }

    /// Where it stands.
    public DeploymentState state() {
        return stateAfter(events);
    }

    /// The last thing that happened.
    public DeploymentEvent last() {
        return events.getLast();
    }

    /// Who planned it.
    public Officer planner() {
        return events.getFirst().act().officer();
    }

    /// When the authority was given that holds, or `now` where there is none: the moment as of
    /// which its watchlist is judged.
    public Instant approvedAt(Instant now) {
        return switch (state()) {
            case DeploymentState.Authorised(Authority authority, Frozen _) -> authority.at();
            case DeploymentState.Live(Authority authority, Frozen _, Act _, double _) ->
                    authority.at();
            case DeploymentState.Planned _, DeploymentState.Ended _, DeploymentState.Closed _ ->
                    now;
        };
    }

    /// The same deployment after one more event.
    public DeploymentLife with(DeploymentEvent event) {
        List<DeploymentEvent> more = new ArrayList<>(events);
        more.add(event);
        return new DeploymentLife(plan, more);
    }

    private static DeploymentState stateAfter(List<DeploymentEvent> events) {
        DeploymentState state = null;
        for (DeploymentEvent event : events) {
            state = after(state, event);
        }
        if (state == null) {
            throw new IllegalArgumentException("a deployment begins with its plan");
        }
        return state;
    }

    private static DeploymentState after(@Nullable DeploymentState before, DeploymentEvent event) {
        return switch (event) {
            case DeploymentEvent.Planned _ when before == null -> new DeploymentState.Planned();
            case DeploymentEvent.Authorised(Act _, Authority authority, Frozen frozen)
                    when before instanceof DeploymentState.Planned
                            || before instanceof DeploymentState.Authorised ->
                    new DeploymentState.Authorised(authority, frozen);
            case DeploymentEvent.Started(Act act, Checklist _)
                    when before
                            instanceof
                            DeploymentState.Authorised(Authority authority, Frozen frozen) ->
                    new DeploymentState.Live(authority, frozen, act, frozen.threshold());
            case DeploymentEvent.ThresholdRaised(Act _, double from, double to)
                    when before
                                    instanceof
                                    DeploymentState.Live(
                                            Authority authority,
                                            Frozen frozen,
                                            Act started,
                                            double threshold)
                            && threshold == from ->
                    new DeploymentState.Live(authority, frozen, started, to);
            case DeploymentEvent.Ended(Act act)
                    when before instanceof DeploymentState.Live
                            || before instanceof DeploymentState.Authorised ->
                    new DeploymentState.Ended(act);
            case DeploymentEvent.Closed(Act act) when before instanceof DeploymentState.Ended ->
                    new DeploymentState.Closed(act);
            case DeploymentEvent.Planned _,
                    DeploymentEvent.Authorised _,
                    DeploymentEvent.Started _,
                    DeploymentEvent.ThresholdRaised _,
                    DeploymentEvent.Ended _,
                    DeploymentEvent.Closed _ ->
                    throw new IllegalArgumentException(
                            "these steps cannot have followed each other");
        };
    }
}

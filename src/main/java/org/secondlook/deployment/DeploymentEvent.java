package org.secondlook.deployment;

/// What happened in the life of a deployment. Recorded as it is, and never changed.
public sealed interface DeploymentEvent {
    /// Who, when and why.
    Act act();

    /// The plan was made.
    record Planned(Act act) implements DeploymentEvent {}

    /// It was approved, with what it runs on.
    record Authorised(Act act, Authority authority, Frozen frozen) implements DeploymentEvent {}

    /// It went live.
    record Started(Act act, Checklist checklist) implements DeploymentEvent {}

    /// The threshold was raised while it was live.
    record ThresholdRaised(Act act, double before, double after) implements DeploymentEvent {
        public ThresholdRaised {
            if (!(after > before)) {
                throw new IllegalArgumentException("a threshold in flight only rises");
            }
        }
    }

    /// It ended, or was called off before it went live.
    record Ended(Act act) implements DeploymentEvent {}

    /// It was closed.
    record Closed(Act act) implements DeploymentEvent {}
}

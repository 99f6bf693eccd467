package org.secondlook.deployment;

/// Where a deployment stands: planned, authorised, live, ended, closed. There is no way back.
public sealed interface DeploymentState {
    /// Waits for an authority.
    record Planned() implements DeploymentState {}

    /// Approved; may be approved anew as long as it has not gone live.
    record Authorised(Authority authority, Frozen frozen) implements DeploymentState {}

    /// Running.
    ///
    /// @param threshold in force, which may lie above the approved one
    record Live(Authority authority, Frozen frozen, Act started, double threshold)
            implements DeploymentState {}

    /// Over, and not yet closed.
    record Ended(Act ended) implements DeploymentState {}

    /// Closed.
    record Closed(Act closed) implements DeploymentState {}

    /// The state for people and programs.
    default String words() {
        return switch (this) {
            case Planned _ -> "planned";
            case Authorised _ -> "authorised";
            case Live _ -> "live";
            case Ended _ -> "ended";
            case Closed _ -> "closed";
        };
    }
}

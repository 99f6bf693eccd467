package org.secondlook.deployment;

/// What became of a step in the life of a deployment.
public sealed interface StepResult {
    /// It may be taken; it is taken when the event is recorded.
    record Granted(DeploymentEvent event) implements StepResult {}

    /// It may not.
    ///
    /// @param sentence why, and what would help
    record Refused(String sentence) implements StepResult {}
}

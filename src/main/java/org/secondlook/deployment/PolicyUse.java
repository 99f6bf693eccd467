package org.secondlook.deployment;

/// What a policy may be used for.
public enum PolicyUse {
    /// Real deployments, in which people may be stopped.
    OPERATIONAL,
    /// Exercises and demonstrations: nobody may be stopped on their account.
    TRAINING
}

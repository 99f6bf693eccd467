package org.secondlook.deployment;

/// What an officer may do. An officer can have several.
public enum Role {
    /// Runs the console.
    OPERATOR,
    /// Stands beside the van, adjudicates and speaks to people.
    ENGAGEMENT_OFFICER,
    /// Approves deployments of others.
    AUTHORISING_OFFICER,
    /// Reviews decisions and closes deployments.
    SUPERVISOR,
    /// Runs exercises.
    TRAINER,
    /// Verifies the record.
    AUDITOR,
    /// Adds officers.
    ADMINISTRATOR;

    /// The role for people.
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}

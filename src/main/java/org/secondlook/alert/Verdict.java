package org.secondlook.alert;

/// What an officer decides on an alert.
public enum Verdict {
    /// Speak to the person and establish who they are.
    ENGAGE,
    /// Not the person, or not now.
    DO_NOT_ENGAGE
}

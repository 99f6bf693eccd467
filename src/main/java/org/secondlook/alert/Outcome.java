package org.secondlook.alert;

/// What an engagement led to.
public enum Outcome {
    ARREST,
    OTHER_DISPOSAL,
    NO_ACTION
}

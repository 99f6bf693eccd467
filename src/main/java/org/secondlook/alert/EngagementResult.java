package org.secondlook.alert;

/// What became of a decision to engage. Every such alert has exactly one, or is still open; so the
/// totals of a deployment add up.
///
/// The words are those of the published tables (DOMAIN.md §1.1 and §3): a true alert that was not
/// confirmed is one whose subject evaded officers, or with whom they chose not to engage.
public enum EngagementResult {
    /// Spoken to: it is the person on the list.
    CONFIRMED_TRUE,
    /// Spoken to: it is somebody else.
    CONFIRMED_FALSE,
    /// Not spoken to: the person evaded officers.
    EVADED,
    /// Not spoken to: the person was not found.
    NOT_LOCATED,
    /// Not spoken to: officers chose not to engage.
    CHOSE_NOT_TO_ENGAGE;

    /// Whether somebody was spoken to, so that it is known who it was.
    public boolean isConfirmed() {
        return switch (this) {
            case CONFIRMED_TRUE, CONFIRMED_FALSE -> true;
            case EVADED, NOT_LOCATED, CHOSE_NOT_TO_ENGAGE -> false;
        };
    }
}

package org.secondlook.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something could not be written to the record, so it has not happened.
public final class NotRecordedException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final transient @Nullable AlertState standing;

    @SuppressWarnings("serial") // never serialised
    private final transient @Nullable FirstJudgement first;

    /// @param message a plain sentence: what, and what to do
    public NotRecordedException(String message) {
        super(message);
        this.standing = null;
        this.first = null;
    }

    /// @param message a plain sentence: what, and what to do
    /// @param cause what was found
    public NotRecordedException(String message, Throwable cause) {
        super(message, cause);
        this.standing = null;
        this.first = null;
    }

    /// The alert has ended in the record already, in another way than was to be written.
    ///
    /// @param message a plain sentence
    /// @param standing how it ended
    public NotRecordedException(String message, AlertState standing) {
        super(message);
        this.standing = standing;
        this.first = null;
    }

    /// The record holds another first judgement of the alert already.
    ///
    /// @param message a plain sentence
    /// @param first that one
    public NotRecordedException(String message, FirstJudgement first) {
        super(message);
        this.standing = null;
        this.first = first;
    }

    /// How the alert stands in the record, where that is why nothing was written.
    public Optional<AlertState> standing() {
        return Optional.ofNullable(standing);
    }

    /// The first judgement in the record, where that is why nothing was written.
    public Optional<FirstJudgement> first() {
        return Optional.ofNullable(first);
    }
}

package org.secondlook.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something could not be written to the record, so it has not happened.
public final class NotRecordedException extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final transient @Nullable AlertState standing;

    /// @param message a plain sentence: what, and what to do
    public NotRecordedException(String message) {
        super(message);
        this.standing = null;
    }

    /// @param message a plain sentence: what, and what to do
    /// @param cause what was found
    public NotRecordedException(String message, Throwable cause) {
        super(message, cause);
        this.standing = null;
    }

    /// The alert has ended in the record already, in another way than was to be written.
    ///
    /// @param message a plain sentence
    /// @param standing how it ended
    public NotRecordedException(String message, AlertState standing) {
        super(message);
        this.standing = standing;
    }

    /// How the alert stands in the record, where that is why nothing was written.
    public Optional<AlertState> standing() {
        return Optional.ofNullable(standing);
    }
}

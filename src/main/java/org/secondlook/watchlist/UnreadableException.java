package org.secondlook.watchlist;

/// A photograph cannot be read.
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence without the file's name
    /// @param cause what was found
    public UnreadableException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The sentence for people.
    String sentence() {
        return String.valueOf(getMessage());
    }
}

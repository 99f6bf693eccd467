package org.secondlook.watchlist;

/// A watchlist's file cannot be used at all. The message says which file, which line, what was
/// found and what was expected; it holds no names of people.
public final class WatchlistException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param message a plain sentence
    public WatchlistException(String message) {
        super(message);
    }

    /// @param message a plain sentence
    /// @param cause what was found
    public WatchlistException(String message, Throwable cause) {
        super(message, cause);
    }
}

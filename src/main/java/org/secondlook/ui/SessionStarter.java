package org.secondlook.ui;

/// Starts the session that an officer asks for on the start screen. Called on a thread that may
/// wait.
public interface SessionStarter {

    /// Where the starter tells how far it is. Thread-safe.
    interface Progress {
        /// @param sentence what is being done, a plain sentence
        /// @param done so many
        /// @param total of so many; 0 when nobody knows
        void report(String sentence, int done, int total);
    }

    /// Whether the officer has thought better of it. Thread-safe.
    interface Cancel {
        boolean isAsked();
    }

    /// Enrols the watchlist and starts the cameras.
    ///
    /// @return the running session
    /// @throws StartRefusedException when it cannot start, or was cancelled
    RunningSession start(StartRequest request, Progress progress, Cancel cancel)
            throws StartRefusedException;
}

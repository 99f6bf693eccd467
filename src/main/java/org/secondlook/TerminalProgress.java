package org.secondlook;

import java.io.PrintWriter;

/// How far long work is, on one line of a terminal that is written over. Says nothing where there
/// is no terminal. Used by one thread.
final class TerminalProgress {
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintWriter err;
    private final String what;
    private final boolean terminal;
    private long last;

    /// @param what is being done, as a person would say it
    TerminalProgress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
        this.terminal = System.console() != null && System.console().isTerminal();
    }

    void at(long done, long total) {
        long now = System.nanoTime();
        if (terminal && (now - last > EVERY_NANOS || done == total)) {
            last = now;
            err.printf("\r%s: %d of %d (Ctrl+C cancels) ", what, done, total);
            if (done == total) {
                err.println();
            }
            err.flush();
        }
    }
}

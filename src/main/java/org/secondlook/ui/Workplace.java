package org.secondlook.ui;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.SignedIn;

/// What a room of the console is given. Immutable.
///
/// @param office the program around the console
/// @param who has signed in; everything done in the room is done by them
/// @param clock for all times
/// @param messages every text
/// @param work where things wait for the record, for less than a second
/// @param slow where things are done that may take minutes, such as enrolling, one after the other
/// @param screen brings results back to the screen's thread
/// @param watch shows the operator's screen of a session and brings the officer back here when it
///   is left; to be called by the screen's thread, and takes the session over
record Workplace(
        BackOffice office,
        SignedIn who,
        Clock clock,
        Messages messages,
        Executor work,
        Executor slow,
        Executor screen,
        Watch watch) {

    /// Shows the operator's screen of a session.
    @FunctionalInterface
    interface Watch {
        /// @param life the deployment that it belongs to; null for recorded footage
        void accept(RunningSession session, @Nullable DeploymentLife life);
    }
}

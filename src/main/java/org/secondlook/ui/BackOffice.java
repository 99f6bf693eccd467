package org.secondlook.ui;

import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.SignedIn;
import org.secondlook.record.Register;

/// What the program around the console does for it: keeps the record open, finds policies, model
/// packs and watchlists, starts sessions. Thread-safe; whatever may wait is called on a thread that
/// may.
public interface BackOffice extends SessionStarter {

    /// Officers and deployments, open as long as the console is.
    Register register();

    /// The policy by which officers sign in on this machine.
    Policy ownPolicy();

    /// The force's own policy as it lies on the disk now. Reads it.
    PolicyOnDisk ownPolicyOnDisk();

    /// The policy that a plan names.
    ///
    /// @throws StartRefusedException when it cannot be read
    Policy policy(String named) throws StartRefusedException;

    /// What a deployment would run with on this machine now: reads the policy, hashes the pack,
    /// compiles the watchlist.
    ///
    /// @throws StartRefusedException when one of them cannot be used, or it was cancelled
    Found find(Plan plan, Progress progress, Cancel cancel) throws StartRefusedException;

    /// Starts the cameras of a deployment that is live. The session stops by itself when its hours
    /// are over.
    ///
    /// @param life the deployment with all that happened to it
    /// @param who runs the console
    /// @throws StartRefusedException when it may not watch now, or cannot
    RunningSession goLive(DeploymentLife life, SignedIn who, Progress progress, Cancel cancel)
            throws StartRefusedException;

    /// The kept lists, for an officer; closed by whoever asked for it.
    WatchlistOffice watchlists(SignedIn who);
}

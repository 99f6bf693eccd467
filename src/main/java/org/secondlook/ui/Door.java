package org.secondlook.ui;

import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.SignInResult;
import org.secondlook.record.RecordException;

/// Looks at a passphrase. Called on a thread that may wait, for a fraction of a second.
@FunctionalInterface
interface Door {
    /// @param id as typed
    /// @param passphrase stays the caller's, who wipes it
    SignInResult knock(String id, Passphrase passphrase)
            throws RecordException, NotRecordedException;
}

package org.secondlook.ui;

import java.util.Optional;
import org.secondlook.alert.AlertTally;
import org.secondlook.deployment.Receipt;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import org.secondlook.record.SessionCount;

/// What came of a deployment in figures, and what was destroyed when it was closed. Immutable.
///
/// @param facesSeen in all its sessions that were counted
/// @param tally of its alerts
/// @param receipt written when it was closed
/// @param code of the record as it is now, to be written down; empty for none
record DeploymentOutcome(long facesSeen, AlertTally tally, Optional<Receipt> receipt, String code) {

    /// Reads it from the record. May wait.
    static DeploymentOutcome of(Register register, String reference) throws RecordException {
        return new DeploymentOutcome(
                register.counts(reference).stream().mapToLong(SessionCount::facesSeen).sum(),
                register.tally(reference),
                register.receipt(reference),
                register.code().orElse(""));
    }
}

package org.secondlook.ui;

import java.util.List;
import java.util.Optional;
import org.secondlook.alert.AlertState;
import org.secondlook.deployment.Receipt;
import org.secondlook.record.RecordException;
import org.secondlook.record.RecordedAlert;
import org.secondlook.record.Register;
import org.secondlook.record.SessionCount;

/// What came of a deployment in figures, and what was destroyed when it was closed. Immutable.
///
/// @param facesSeen in all its sessions that were counted
/// @param alerts raised
/// @param decided of these
/// @param notAdjudicated of these
/// @param receipt written when it was closed
/// @param code of the record as it is now, to be written down; empty for none
record DeploymentOutcome(
        long facesSeen,
        long alerts,
        long decided,
        long notAdjudicated,
        Optional<Receipt> receipt,
        String code) {

    /// Reads it from the record. May wait.
    static DeploymentOutcome of(Register register, String reference) throws RecordException {
        List<RecordedAlert> alerts = register.alerts(reference);
        return new DeploymentOutcome(
                register.counts(reference).stream().mapToLong(SessionCount::facesSeen).sum(),
                alerts.size(),
                count(alerts, AlertState.Decided.class),
                count(alerts, AlertState.NotAdjudicated.class),
                register.receipt(reference),
                register.code().orElse(""));
    }

    private static long count(List<RecordedAlert> alerts, Class<? extends AlertState> state) {
        return alerts.stream().filter(alert -> state.isInstance(alert.state())).count();
    }
}

package org.secondlook.live;

import java.time.Instant;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertLog;
import org.secondlook.alert.Decision;
import org.secondlook.alert.NotRecordedException;

/// Passes everything on to the log and remembers whether it took the last alert: an alert that was
/// merged must not be tried again, one that could not be recorded must. Thread-safe; asked by the
/// thread that raises.
final class RaisingLog implements AlertLog {
    private final AlertLog log;
    private volatile boolean refused;

    RaisingLog(AlertLog log) {
        this.log = log;
    }

    /// Whether the log has refused an alert since this was last asked.
    boolean takeRefused() {
        boolean was = refused;
        refused = false;
        return was;
    }

    @Override
    public void raised(Alert alert) throws NotRecordedException {
        refused = true;
        log.raised(alert);
        refused = false;
    }

    @Override
    public void decided(Alert alert, Decision decision) throws NotRecordedException {
        log.decided(alert, decision);
    }

    @Override
    public void notAdjudicated(Alert alert, Instant at) throws NotRecordedException {
        log.notAdjudicated(alert, at);
    }
}

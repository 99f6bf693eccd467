package org.secondlook.ui;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.Verdict;

/// An officer's unfinished work on one alert, kept while another card is open. Used by the screen's
/// thread.
final class Draft {
    final Alert alert;
    final Instant openedAt;
    final Set<String> ticked = new LinkedHashSet<>();
    String note = "";
    @Nullable Mark mark;
    @Nullable Instant markedAt;
    boolean weighing;
    @Nullable Verdict deciding;
    @Nullable DecisionResult result;
    @Nullable Instant resultAt;

    Draft(Alert alert, Instant openedAt) {
        this.alert = alert;
        this.openedAt = openedAt;
    }
}

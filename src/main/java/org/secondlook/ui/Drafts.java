package org.secondlook.ui;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.DecisionResult;
import org.secondlook.deployment.Officer;

/// The work on alerts of every officer who sat here in this session, each officer's apart. Used by
/// the screen's thread.
///
/// It is kept until the alert is decided, also where its life ended before: what was revealed to an
/// officer stays revealed, so that nobody marks blind a second time.
final class Drafts {
    private final Map<String, Map<UUID, Draft>> desks = new HashMap<>();

    private Map<UUID, Draft> of(Officer whose) {
        return desks.computeIfAbsent(whose.id().toLowerCase(Locale.ROOT), _ -> new HashMap<>());
    }

    /// An officer's work on an alert; empty where they have not opened it.
    Optional<Draft> find(Officer whose, Alert alert) {
        return Optional.ofNullable(of(whose).get(alert.id()));
    }

    /// An officer's work on an alert, begun anew where there is none.
    Draft take(Officer whose, Alert alert, Supplier<Draft> begin) {
        return of(whose).computeIfAbsent(alert.id(), _ -> begin.get());
    }

    /// Drops work that will not be gone on with: its alert is decided, or was a practice pair.
    void dropIfOver(Draft draft) {
        boolean over =
                draft.alert.state() instanceof AlertState.Decided
                        || (draft.alert.state().isFinal() && !draft.alert.isReal());
        if (over && draft.deciding == null) {
            of(draft.whose).remove(draft.alert.id());
        }
    }

    /// Whether an officer has begun to judge an alert: their mark is placed.
    boolean isBegun(Officer whose, Alert alert) {
        return find(whose, alert).map(d -> d.mark != null).orElse(false);
    }

    /// Whether an officer has taken up an alert that had ended, and has not decided yet.
    boolean isLate(Officer whose, Alert alert) {
        return find(whose, alert).map(d -> d.late).orElse(false);
    }

    /// Whether an officer's decision on an alert was not recorded, so that they have to decide
    /// again.
    boolean isNotRecorded(Officer whose, Alert alert) {
        return find(whose, alert)
                .map(d -> d.result instanceof DecisionResult.NotRecorded)
                .orElse(false);
    }
}

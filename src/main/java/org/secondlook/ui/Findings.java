package org.secondlook.ui;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.Decision;
import org.secondlook.alert.FaceComponent;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Reason;

/// What the officer has found and written on the open card: components, factors, reasons, note.
/// Used by the screen's thread.
final class Findings {
    final ObservableSet<String> ticked = FXCollections.observableSet();
    final ObservableSet<String> factors = FXCollections.observableSet();
    final ObservableMap<FaceComponent, CardStep.Finding> components =
            FXCollections.observableHashMap();
    final StringProperty note = new SimpleStringProperty("");
    private final ReasonList reasons;

    Findings(ReasonList reasons) {
        this.reasons = reasons;
    }

    /// Goes on where the officer stopped.
    void takeUp(Draft draft) {
        ticked.addAll(draft.ticked);
        factors.addAll(draft.factors);
        components.putAll(draft.findings);
        note.set(draft.note);
    }

    /// Keeps what the officer has found.
    void keep(Draft draft) {
        draft.ticked.clear();
        draft.ticked.addAll(ticked);
        draft.factors.clear();
        draft.factors.addAll(factors);
        draft.findings.clear();
        draft.findings.putAll(components);
        draft.note = note.get();
    }

    void clear() {
        ticked.clear();
        factors.clear();
        components.clear();
        note.set("");
    }

    /// Ticks what was not ticked, and the other way round.
    ///
    /// @return whether it is ticked now
    static boolean toggle(ObservableSet<String> set, String code) {
        return !set.remove(code) && set.add(code);
    }

    /// Whether a verdict can be given: a reason that fits is ticked, and none that speaks against
    /// it, since what is ticked is recorded and nothing is left out silently.
    boolean allow(Verdict verdict, @Nullable Mark mark) {
        return isTicked(verdict)
                && !isChangeUnexplained(verdict, mark)
                && List.of(Verdict.values()).stream().noneMatch(v -> v != verdict && isTicked(v));
    }

    /// Whether a verdict contradicts the blind mark and the note does not say why yet.
    boolean isChangeUnexplained(Verdict verdict, @Nullable Mark mark) {
        return mark != null
                && Decision.contradicts(verdict, mark.value(), given(verdict))
                && note.get().isBlank();
    }

    /// Whether a reason that fits a verdict is ticked.
    boolean isTicked(Verdict verdict) {
        return !given(verdict).isEmpty();
    }

    private List<Reason> given(Verdict verdict) {
        return reasons.of(verdict).stream().filter(r -> ticked.contains(r.code())).toList();
    }
}

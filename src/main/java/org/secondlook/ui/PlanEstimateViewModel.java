package org.secondlook.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Plan;

/// What the list of a plan and its policy come to on this machine, so that false alerts can be
/// reckoned while the threshold is chosen. Used by the screen's thread.
final class PlanEstimateViewModel {
    private final DeploymentDesk desk;
    private final Errand finding;
    private final Waiting waiting;
    private final ReadOnlyObjectWrapper<@Nullable Found> found = new ReadOnlyObjectWrapper<>();
    private int asked;

    PlanEstimateViewModel(DeploymentDesk desk) {
        this.desk = desk;
        this.finding = desk.longErrand();
        this.waiting = desk.waiting();
    }

    Errand finding() {
        return finding;
    }

    Waiting waiting() {
        return waiting;
    }

    /// What was found; null until it is, and when what it rests on has changed.
    ReadOnlyObjectProperty<@Nullable Found> found() {
        return found.getReadOnlyProperty();
    }

    /// Another list, policy or pack is named.
    void forget() {
        asked++;
        found.set(null);
        stop();
    }

    /// Looks what is there.
    void find(Plan plan) {
        if (finding.busy().get()) {
            return;
        }
        int mine = ++asked;
        Messages messages = desk.messages();
        waiting.begin(messages.text("deployments.finding"));
        finding.run(
                () -> desk.office().find(plan, desk.now(), waiting, waiting),
                result -> {
                    if (mine == asked) {
                        found.set(result);
                    }
                });
    }

    /// Looks no further.
    void stop() {
        if (finding.busy().get()) {
            Messages messages = desk.messages();
            waiting.cancel(messages.text("waiting.cancelling"));
        }
    }
}

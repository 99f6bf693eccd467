package org.secondlook.ui;

import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.Guards;
import org.secondlook.deployment.Step;
import org.secondlook.deployment.StepResult;

/// A step that takes a reason or a note: raising the threshold, ending, closing. Used by the
/// screen's thread.
final class StepViewModel {
    private final DeploymentDesk desk;
    private final DeploymentLife life;
    private final Step step;
    private final Consumer<DeploymentLife> done;
    private final Runnable back;
    private final Errand errand;
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty threshold = new SimpleStringProperty("");

    /// @param done given the deployment after the step
    /// @param back leaves without it
    StepViewModel(
            DeploymentDesk desk,
            DeploymentLife life,
            Step step,
            Consumer<DeploymentLife> done,
            Runnable back) {
        this.desk = desk;
        this.life = life;
        this.step = step;
        this.done = done;
        this.back = back;
        this.errand = desk.errand();
        if (life.state() instanceof DeploymentState.Live live) {
            threshold.set(Thresholds.exact(live.threshold()));
        }
    }

    DeploymentLife life() {
        return life;
    }

    Step step() {
        return step;
    }

    /// Whether it was never live, so that ending it calls it off.
    boolean isCallingOff() {
        return life.state() instanceof DeploymentState.Authorised;
    }

    /// Why, or what is to be noted.
    StringProperty note() {
        return note;
    }

    /// The new threshold.
    StringProperty threshold() {
        return threshold;
    }

    Errand errand() {
        return errand;
    }

    void back() {
        back.run();
    }

    /// Takes the step, or says why not.
    void take() {
        if (errand.busy().get()) {
            return;
        }
        String words = note.get().strip();
        double to = 0;
        if (step == Step.RAISE_THRESHOLD) {
            var typed = Thresholds.parse(threshold.get());
            if (typed.isEmpty()) {
                Messages messages = desk.messages();
                errand.refuse(messages.text("deployments.threshold.number"));
                return;
            }
            to = typed.getAsDouble();
        }
        double value = to;
        errand.run(() -> desk.take(life, result(words, value, desk.now())), done);
    }

    private StepResult result(String words, double to, Instant now) {
        return switch (step) {
            case RAISE_THRESHOLD -> Guards.raiseThreshold(life, desk.who(), to, words, now);
            case END -> Guards.end(life, desk.who(), words, now);
            case CLOSE -> Guards.close(life, desk.who(), words, now);
            case PLAN, AUTHORISE, START ->
                    throw new IllegalStateException("%s has a page of its own".formatted(step));
        };
    }
}

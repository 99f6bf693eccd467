package org.secondlook.ui;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.SignedIn;
import org.secondlook.deployment.StepResult;

/// What every page of the deployments works with: the program around it, who works, the time, and
/// the threads. Immutable.
///
/// @param who is signed in
/// @param machine what this machine has: its model pack and thresholds
/// @param work where things may wait; not where decisions are recorded, which must not wait for it
/// @param screen brings results back to the screen's thread
record DeploymentDesk(
        BackOffice office,
        SignedIn who,
        StartDefaults machine,
        Clock clock,
        Messages messages,
        Executor work,
        Executor screen) {

    Instant now() {
        return clock.instant();
    }

    Errand errand() {
        return new Errand(work, screen, messages);
    }

    Waiting waiting() {
        return new Waiting(screen);
    }

    /// Records a step that was granted. May wait.
    ///
    /// @return the deployment after it
    /// @throws StepRefusedException when it was not granted
    /// @throws NotRecordedException when it is not on the disk
    DeploymentLife take(DeploymentLife life, StepResult result)
            throws StepRefusedException, NotRecordedException {
        DeploymentEvent event = granted(result);
        office.register().add(life, event);
        return life.with(event);
    }

    /// Records a plan, likewise.
    DeploymentLife take(Plan plan, StepResult result)
            throws StepRefusedException, NotRecordedException {
        if (!(granted(result) instanceof DeploymentEvent.Planned planned)) {
            throw new IllegalStateException("planning gave another event");
        }
        office.register().add(plan, planned);
        return new DeploymentLife(plan, List.of(planned));
    }

    private static DeploymentEvent granted(StepResult result) throws StepRefusedException {
        return switch (result) {
            case StepResult.Granted(DeploymentEvent event) -> event;
            case StepResult.Refused(String sentence) -> throw new StepRefusedException(sentence);
        };
    }
}

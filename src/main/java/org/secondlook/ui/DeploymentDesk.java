package org.secondlook.ui;

import java.time.Instant;
import java.util.List;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.SignedIn;
import org.secondlook.deployment.StepResult;

/// What every page of the deployments works with. Immutable.
///
/// @param place the program around it, who works, the time, and the threads
/// @param machine what this machine has: its model pack and thresholds
record DeploymentDesk(Workplace place, StartDefaults machine) {

    BackOffice office() {
        return place.office();
    }

    SignedIn who() {
        return place.who();
    }

    Messages messages() {
        return place.messages();
    }

    Instant now() {
        return place.clock().instant();
    }

    /// For what waits for the record.
    Errand errand() {
        return new Errand(place.work(), place.screen(), place.messages());
    }

    /// For what may take minutes.
    Errand longErrand() {
        return new Errand(place.slow(), place.screen(), place.messages());
    }

    Waiting waiting() {
        return new Waiting(place.screen());
    }

    /// Records a step that was granted. May wait.
    ///
    /// @return the deployment after it
    /// @throws StepRefusedException when it was not granted
    /// @throws NotRecordedException when it is not on the disk
    DeploymentLife take(DeploymentLife life, StepResult result)
            throws StepRefusedException, NotRecordedException {
        DeploymentEvent event = granted(result);
        office().register().add(life, event);
        return life.with(event);
    }

    /// Records a plan, likewise.
    DeploymentLife take(Plan plan, StepResult result)
            throws StepRefusedException, NotRecordedException {
        if (!(granted(result) instanceof DeploymentEvent.Planned planned)) {
            throw new IllegalStateException("planning gave another event");
        }
        office().register().add(plan, planned);
        return new DeploymentLife(plan, List.of(planned));
    }

    private static DeploymentEvent granted(StepResult result) throws StepRefusedException {
        return switch (result) {
            case StepResult.Granted(DeploymentEvent event) -> event;
            case StepResult.Refused(String sentence) -> throw new StepRefusedException(sentence);
        };
    }
}

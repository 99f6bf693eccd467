package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;

/// The steps of a deployment on screen, by keyboard alone, and what the screen says when one is
/// refused.
class DeploymentStepsTest {
    private static final Duration HOURS = Duration.ofHours(6);

    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final List<DeploymentLife> opened = new ArrayList<>();
    private Story story;

    @BeforeAll
    static void toolkit() {
        Bench.start();
    }

    @BeforeEach
    void begin() throws Exception {
        story = new Story(folder);
    }

    private static DeploymentsView shown(DeploymentsViewModel model, Messages messages) {
        DeploymentsView view = new DeploymentsView(model, messages);
        model.reload();
        return view;
    }

    @AfterEach
    void stop() {
        work.shutdown();
        story.close();
    }

    private KeyboardDesk desk(String who) {
        StartDefaults machine =
                new StartDefaults("", "", List.of(), "yunet-retail0095", "", 0.64, 0.6);
        DeploymentDesk desk = story.desk(story.as(who), machine, work);
        return KeyboardDesk.of(() ->
                shown(
                        new DeploymentsViewModel(desk, (_, life) -> opened.add(life)),
                        new Messages()));
    }

    private DeploymentLife planned() throws Exception {
        return story.planned(story.plan("2026/114", "High Street", Duration.ofMinutes(-30), HOURS));
    }

    private DeploymentState state() throws Exception {
        return story.recorded("2026/114").orElseThrow().state();
    }

    @Test
    void onlyStepsThatTheOfficerMayTakeAreOffered() throws Exception {
        planned();
        try (KeyboardDesk operator = desk("OP1")) {
            operator.awaitWords("2026/114");
            assertThat(operator.isOffered("Authorise…")).isFalse();
            assertThat(operator.isOffered("Plan a deployment")).isTrue();
        }
        try (KeyboardDesk engagement = desk("EO1")) {
            engagement.awaitWords("There is nothing that you may do with it now.");
            assertThat(engagement.isOffered("Plan a deployment")).isFalse();
        }
        try (KeyboardDesk approver = desk("AO1")) {
            approver.awaitWords("2026/114");
            assertThat(approver.isOffered("Authorise")).isTrue();
        }
    }

    @Test
    void nobodyApprovesTheirOwnDeploymentAndTheScreenSaysSoBeforeLookingForAnything()
            throws Exception {
        story.planned(story.plan("2026/114", "High Street", Duration.ofMinutes(-30), HOURS), "OP2");
        try (KeyboardDesk desk = desk("OP2")) {
            desk.awaitWords("2026/114");
            desk.push("Authorise…");
            desk.awaitWords("Nobody can approve their own deployment: OP2 planned it or runs it.");
            assertThat(desk.isOffered("Authorise")).isFalse();
            desk.save("r1-own-approval");
            desk.press(KeyCode.ESCAPE);
            desk.awaitWords("What happened");
        }
        assertThat(state()).isInstanceOf(DeploymentState.Planned.class);
    }

    @Test
    void anAuthorityWithoutItsReferenceIsRefusedInPlaceAndThenTaken() throws Exception {
        planned();
        try (KeyboardDesk desk = desk("AO1")) {
            desk.awaitWords("2026/114");
            desk.push("Authorise…");
            desk.awaitWords("1,204 people");
            desk.push("Authorise");
            desk.awaitWords(
                    "The reference of the written authority of 1 to 256 characters is needed.");
            desk.fill("Reference of the written authority", "WAD-2026/7");
            desk.fill("Limits", "none");
            desk.push("Authorise");
            desk.awaitWords("reference WAD-2026/7");
        }
        assertThat(state()).isInstanceOf(DeploymentState.Authorised.class);
    }

    @Test
    void whatChangedSinceItWasAuthorisedIsShownToWhoeverAuthorisesItAgain() throws Exception {
        story.authorised(planned());
        story.changeList();
        try (KeyboardDesk desk = desk("AO1")) {
            desk.awaitWords("2026/114");
            desk.push("Authorise again…");
            desk.awaitWords("Another version since: the watchlist.");
            desk.save("r2-changed-since");
        }
    }

    @Test
    void lookingForTheListIsCancelledByItsButtonAndByLeaving() throws Exception {
        planned();
        story.slow();
        try (KeyboardDesk desk = desk("AO1")) {
            desk.awaitWords("2026/114");
            desk.push("Authorise…");
            desk.awaitWords("Enrolling the watchlist");
            desk.save("r3-finding");
            desk.push("Cancel");
            desk.awaitWords("Cancelled.");
            desk.push("Look again");
            desk.awaitWords("Enrolling the watchlist");
            desk.press(KeyCode.ESCAPE);
            desk.awaitWords("What happened");
        }
    }

    @Test
    void goingLiveBeforeTheHoursOrWithoutTheChecklistIsRefusedInPlace() throws Exception {
        story.authorised(
                story.planned(story.plan("2026/114", "High Street", Duration.ofHours(2), HOURS)));
        try (KeyboardDesk desk = desk("OP1")) {
            desk.awaitWords("2026/114");
            desk.push("Go live…");
            desk.awaitWords("begins in 2 h 00 min");
            desk.push("Go live");
            desk.awaitWords("the authorised hours are");
            desk.save("r4-hours-not-come");
            story.clock.pass(Duration.ofHours(3));
            desk.push("Go live");
            desk.awaitWords("The checklist is not complete. Missing: signs are up");
            desk.save("r5-checklist-incomplete");
            assertThat(opened).isEmpty();
        }
        assertThat(state()).isInstanceOf(DeploymentState.Authorised.class);
    }

    static void fillChecklist(KeyboardDesk desk) {
        desk.awaitWords(
                "Signs are up"); // The page is read first; Tab pressed before leads nowhere.
        desk.push("Done");
        desk.fill("Signs are up", "Four notices, photographed");
        desk.push("Done");
        desk.fill("The cameras see", "Walked through by EO1");
        desk.push("Waived");
        desk.fill("The blue-list test", "Nobody has consented yet");
        desk.push("Done");
        desk.fill("The clock was", "Against the radio");
        desk.push("Done");
        desk.fill("The briefing was", "By SUP1, to all");
    }

    @Test
    void aListThatChangedSinceItWasAuthorisedDoesNotGoLiveAndNothingTypedIsLost() throws Exception {
        story.authorised(planned());
        story.changeList();
        try (KeyboardDesk desk = desk("OP1")) {
            desk.awaitWords("2026/114");
            desk.push("Go live…");
            fillChecklist(desk);
            desk.awaitWords("The checklist is complete.");
            desk.push("Go live");
            desk.awaitWords("another version of the watchlist");
            desk.save("r6-changed-list");
            assertThat(desk.typed()).contains("By SUP1, to all", "Nobody has consented yet");
            assertThat(opened).isEmpty();
        }
        assertThat(state()).isInstanceOf(DeploymentState.Authorised.class);
    }

    @Test
    void withACompleteChecklistItGoesLiveAndItsCamerasOpen() throws Exception {
        story.authorised(planned());
        try (KeyboardDesk desk = desk("OP1")) {
            desk.awaitWords("2026/114");
            desk.push("Go live…");
            fillChecklist(desk);
            desk.save("r7-checklist-complete");
            desk.push("Go live");
            desk.await("the cameras", 10, () -> Bench.onScreen(() -> !opened.isEmpty()));
            desk.awaitWords("The blue-list test is done, or waived with a reason: waived.");
        }
        assertThat(state()).isInstanceOf(DeploymentState.Live.class);
    }

    @Test
    void aThresholdRisesWithAReasonAndNeverFalls() throws Exception {
        story.live(story.authorised(planned()));
        try (KeyboardDesk desk = desk("OP1")) {
            desk.awaitWords("2026/114");
            desk.push("Raise the threshold…");
            desk.fill("New threshold", "0.62");
            desk.push("Raise the threshold");
            desk.awaitWords(
                    "The threshold in force is 0.64. Lowering it needs a new authorisation.");
            desk.fill("New threshold", "much");
            desk.push("Raise the threshold");
            desk.awaitWords("Write the threshold as a number");
            desk.fill("New threshold", "0.68");
            desk.push("Raise the threshold");
            desk.awaitWords("A reason of 1 to 2000 characters is needed.");
            desk.save("r8-raise");
            desk.fill("Reason", "Too many alerts");
            desk.push("Raise the threshold");
            desk.awaitWords("Threshold raised from 0.64 to 0.68");
        }
    }

    @Test
    void endingTakesAReasonAndClosingASupervisor() throws Exception {
        story.live(story.authorised(planned()));
        try (KeyboardDesk desk = desk("EO1")) {
            desk.awaitWords("2026/114");
            desk.push("End…");
            desk.push("End the deployment");
            desk.awaitWords("A reason of 1 to 2000 characters is needed.");
            desk.fill("Reason", "The street is empty");
            desk.save("r9-end");
            desk.push("End the deployment");
            desk.awaitWords("“The street is empty”");
            assertThat(desk.isOffered("Close…")).isFalse();
        }
        story.restart();
        try (KeyboardDesk desk = desk("SUP1")) {
            desk.awaitWords("2026/114");
            desk.push("Close…");
            desk.save("ra-close");
            desk.push("Close the deployment");
            desk.awaitWords("SUP1, supervisor");
        }
        assertThat(state()).isInstanceOf(DeploymentState.Closed.class);
    }

    @Test
    void aStepThatSomebodyElseTookMeanwhileIsNotTakenTwice() throws Exception {
        DeploymentLife live = story.live(story.authorised(planned()));
        try (KeyboardDesk desk = desk("EO1")) {
            desk.awaitWords("2026/114");
            desk.push("End…");
            desk.fill("Reason", "The street is empty");
            story.ended(live);
            desk.push("End the deployment");
            desk.awaitWords("Something else has happened to deployment 2026/114 meanwhile.");
            desk.press(KeyCode.ESCAPE);
            desk.awaitWords("Next: close, by supervisor.");
        }
    }

    @Test
    void enterNeverTakesAStepByItself() throws Exception {
        story.live(story.authorised(planned()));
        try (KeyboardDesk desk = desk("OP1")) {
            desk.awaitWords("2026/114");
            desk.push("End…");
            desk.fill("Reason", "Done");
            desk.press(KeyCode.ENTER);
            assertThat(desk.words()).contains("End the deployment");
        }
        assertThat(state()).isInstanceOf(DeploymentState.Live.class);
    }

    @Test
    void theListIsFilteredByState() throws Exception {
        planned();
        story.authorised(
                story.planned(story.plan("2026/115", "Station", Duration.ofHours(2), HOURS)));
        try (KeyboardDesk desk = desk("OP1")) {
            desk.awaitWords("2026/115");
            desk.push("Authorised");
            desk.awaitWords("Station");
            assertThat(desk.words()).doesNotContain("2026/114");
            desk.push("Closed");
            desk.awaitWords("There is no deployment here.");
        }
    }
}

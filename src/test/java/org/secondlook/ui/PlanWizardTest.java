package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Plan;

/// The planning wizard: what is typed is kept, what is wrong is told beside it, and only a whole
/// plan is recorded.
class PlanWizardTest {
    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private Story story;

    @BeforeAll
    static void toolkit() {
        Bench.start();
    }

    @BeforeEach
    void begin() throws Exception {
        story = new Story(folder.resolve("record"));
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

    private KeyboardDesk desk() {
        StartDefaults machine =
                new StartDefaults("", "", List.of(), "yunet-retail0095", "", 0.64, 0.6);
        DeploymentDesk desk = story.desk(story.as("OP1"), machine, work);
        return KeyboardDesk.of(
                () -> shown(new DeploymentsViewModel(desk, (_, _) -> {}), new Messages()));
    }

    private Path film() throws Exception {
        return Files.write(folder.resolve("street.mp4"), new byte[] {1});
    }

    private void fillAll(KeyboardDesk desk, String reference) throws Exception {
        desk.push("Plan a deployment");
        desk.fill("Reference", reference);
        desk.fill("Force", "Anyshire Police");
        desk.fill("Name of the deployment", "High Street, market day");
        desk.fill("Place", "High Street");
        desk.fill("Latitude", "51.5034");
        desk.fill("Longitude", "-0.1276");
        desk.fill("Zone of recognition", "The pavement between the bank and the bakery");
        desk.reach("Use case");
        desk.press(KeyCode.DOWN);
        desk.fill("Community and equality", "EIA-2026-9");
        desk.fill("Why it is necessary", "Eleven robberies in three weeks");
        desk.push("Next");
        desk.awaitWords("EO1");
        desk.fill("Begins, date", "2026-11-23");
        desk.fill("Begins, time", "11:30");
        desk.fill("Ends, date", "2026-11-23");
        desk.fill("Ends, time", "17:30");
        desk.push("EO1");
        desk.push("OP1");
        desk.push("Next");
        desk.push("Add a camera");
        desk.fill("Address", film().toString());
        desk.push("Next");
        desk.fill("Watchlist", folder.resolve("list.csv").toString());
        desk.fill("People expected", "9000");
        desk.push("Next");
    }

    @Test
    void aWholePlanIsRecordedAsItWasTyped() throws Exception {
        try (KeyboardDesk desk = desk()) {
            fillAll(desk, "2026/120");
            desk.awaitWords("EIA-2026-9");
            assertThat(desk.words()).contains(folder.resolve("list.csv").toString());
            desk.save("w1-summary");
            desk.push("Save the plan");
            desk.awaitWords("Next: authorise");
        }
        story.restart();
        Plan plan = story.recorded("2026/120").orElseThrow().plan();
        assertThat(plan.officers()).containsExactly(new Officer("EO1"), new Officer("OP1"));
        assertThat(Duration.between(plan.begins(), plan.ends())).isEqualTo(Duration.ofHours(6));
        assertThat(plan.cameras().getFirst().address()).isEqualTo(film().toString());
        assertThat(plan.useCase()).isEqualTo("CRIME_HOTSPOT");
        assertThat(plan.threshold()).isEqualTo(0.64);
        assertThat(plan.watchlist()).isEqualTo(folder.resolve("list.csv").toString());
    }

    @Test
    void anErrorOfTheRecordLosesNothingAndCanBeMended() throws Exception {
        story.planned(story.plan("2026/120", "Taken", Duration.ofHours(1), Duration.ofHours(6)));
        try (KeyboardDesk desk = desk()) {
            fillAll(desk, "2026/120");
            desk.push("Save the plan");
            desk.awaitWords("There is a deployment 2026/120 already.");
            desk.save("w2-taken");
            desk.push("1  Place");
            desk.fill("Reference", "2026/121");
            desk.push("5  Summary");
            desk.push("Save the plan");
            desk.awaitWords("Next: authorise");
        }
        assertThat(story.recorded("2026/121")).isPresent();
    }

    @Test
    void whatIsTypedIsKeptWhenTheWizardIsLeftAndGivenUpWhenItIsDiscarded() throws Exception {
        try (KeyboardDesk desk = desk()) {
            desk.push("Plan a deployment");
            desk.fill("Reference", "2026/130");
            desk.press(KeyCode.ESCAPE);
            desk.push("Go on planning");
            assertThat(desk.typed()).contains("2026/130");
            desk.push("Discard the plan");
            assertThat(desk.typed()).contains("2026/130");
            desk.push("Press again");
            desk.push("Plan a deployment");
            assertThat(desk.typed()).doesNotContain("2026/130");
        }
    }

    @Test
    void aThresholdBelowTheFloorAndHoursTheWrongWayRoundAreToldBesideTheirFields()
            throws Exception {
        try (KeyboardDesk desk = desk()) {
            fillAll(desk, "2026/120");
            desk.push("4  List");
            desk.fill("Threshold", "0.59");
            desk.awaitWords("Threshold: The threshold is 0.59; allowed are 0.6");
            desk.save("w3-below-floor");
            desk.push("2  Time");
            desk.fill("Ends, date", "2026-11-22");
            desk.awaitWords("Ends: Must be later than the beginning.");
            desk.push("5  Summary");
            assertThat(desk.isOffered("Save the plan")).isFalse();
        }
    }

    @Test
    void aPlanThatAGuardWouldRefuseCannotBeSavedAndSaysWhy() throws Exception {
        try (KeyboardDesk desk = desk()) {
            fillAll(desk, "2026/120");
            desk.push("2  Time");
            desk.push("EO1");
            desk.push("5  Summary");
            desk.awaitWords("None of the plan's officers is an engagement officer.");
            assertThat(desk.isOffered("Save the plan")).isFalse();
        }
    }

    @Test
    void falseAlertsAreReckonedBesideTheThresholdAndWhatThePolicyForbidsIsSaid() throws Exception {
        try (KeyboardDesk desk = desk()) {
            fillAll(desk, "2026/120");
            desk.push("4  List");
            desk.push("Look at the list and reckon");
            desk.awaitWords("With 1,340 reference images at threshold 0.64");
            assertThat(desk.words()).contains("Comparisons are independent of each other");
            desk.save("w4-estimate");
            desk.fill("Threshold", "0.60");
            desk.awaitWords("at threshold 0.6,");
            desk.fill("People expected", "100");
            desk.awaitWords("among 100");
            desk.fill("Watchlist", "/another/list.csv");
            assertThat(desk.words()).doesNotContain("reference images at");
        }
    }

    @Test
    void aPasswordInAnAddressIsTakenOutAndNeverShownOrRecorded() throws Exception {
        try (KeyboardDesk desk = desk()) {
            fillAll(desk, "2026/120");
            desk.push("3  Cameras");
            desk.fill("Address", "rtsp://admin:secret@10.0.0.7/1");
            desk.push("Add a camera");
            desk.awaitWords("The name and password were taken out of the address");
            assertThat(desk.typed()).contains("rtsp://10.0.0.7/1").doesNotContain("secret");
            desk.fill("Address", "rtsp://10.0.0.8/user=admin_password=secret_channel=1");
            desk.push("5  Summary");
            assertThat(desk.words()).contains("This address needs a password in its path");
            assertThat(desk.words() + desk.typed()).doesNotContain("secret");
            assertThat(desk.isOffered("Save the plan")).isFalse();
        }
    }
}

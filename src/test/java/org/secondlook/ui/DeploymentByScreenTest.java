package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.RealOffice;
import org.secondlook.Shared;
import org.secondlook.alert.AlertState;
import org.secondlook.deployment.DeploymentEvent;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Role;
import org.secondlook.record.RecordedAlert;
import org.secondlook.record.Register;

/// A complete life of a deployment by screen and keyboard, each step by another officer in a
/// program that was started anew, with real footage, engine and record.
class DeploymentByScreenTest {
    private static final String REFERENCE = "T/2026-1";

    /// Enrolling and starting the engine on a machine that does other things too.
    private static final long LONG_SECONDS = 180;

    @TempDir Path folder;

    @Test
    void aDeploymentIsPlannedAuthorisedRunDecidedEndedAndClosedByScreen() throws Exception {
        Path footage = Shared.folder("footage", "plaza");
        Path list =
                RealOffice.list(
                        footage, folder.resolve("list"), List.of("136", "131", "081", "108"));
        Path data = folder.resolve("data");
        officers(data);
        plan(data, footage.resolve("footage.mp4"), list);
        authorise(data);
        run(data);
        close(data);
        verify(data);
    }

    private static void officers(Path data) throws Exception {
        java.nio.file.Files.createDirectories(
                data,
                java.nio.file.attribute.PosixFilePermissions.asFileAttribute(
                        java.nio.file.attribute.PosixFilePermissions.fromString("rwx------")));
        try (Register register = Register.open(data.resolve("record"), Clock.systemUTC())) {
            register.add(Lives.account("ADMIN", Role.ADMINISTRATOR));
            register.add(Lives.account("OP1", Role.OPERATOR));
            register.add(Lives.account("EO1", Role.ENGAGEMENT_OFFICER));
            register.add(Lives.account("AO1", Role.AUTHORISING_OFFICER));
            register.add(Lives.account("SUP1", Role.SUPERVISOR));
        }
    }

    private void plan(Path data, Path film, Path list) throws Exception {
        LocalDateTime now =
                LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime begins = now.minusMinutes(30);
        LocalDateTime ends = now.plusHours(3);
        try (Sitting sitting = new Sitting(data, "OP1")) {
            KeyboardDesk desk = sitting.desk;
            desk.push("Plan a deployment");
            desk.fill("Reference", REFERENCE);
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
            desk.save("a1-plan-place");
            desk.push("Next");
            desk.awaitWords("EO1 ·");
            desk.fill("Begins, date", begins.toLocalDate().toString());
            desk.fill("Begins, time", begins.toLocalTime().toString());
            desk.fill("Ends, date", ends.toLocalDate().toString());
            desk.fill("Ends, time", ends.toLocalTime().toString());
            desk.push("EO1 ·");
            desk.push("OP1 ·");
            desk.save("a2-plan-time");
            desk.push("Next");
            desk.push("Add a camera");
            desk.fill("Address", film.toString());
            desk.save("a3-plan-cameras");
            desk.push("Next");
            desk.fill("Watchlist", list.toString());
            desk.fill("People expected", "9000");
            desk.push("Look at the list and reckon");
            desk.await(
                    "the estimate",
                    LONG_SECONDS,
                    () -> desk.words().contains("With 4 reference images"));
            desk.save("a4-plan-list");
            desk.push("Next");
            desk.save("a5-plan-summary");
            desk.push("Save the plan");
            desk.awaitWords("Next: authorise");
            desk.save("a6-planned");
            desk.push("Sign out");
            desk.awaitWords("Sign in");
        }
    }

    private static void authorise(Path data) throws Exception {
        try (Sitting sitting = new Sitting(data, "AO1")) {
            KeyboardDesk desk = sitting.desk;
            desk.awaitWords(REFERENCE);
            desk.push("Authorise…");
            desk.await(
                    "what it would run with",
                    LONG_SECONDS,
                    () -> desk.words().contains("4 people, 4 reference images"));
            desk.fill("Reference of the written authority", "WAD-2026/7");
            desk.fill("Limits", "none");
            desk.save("b1-authorise");
            desk.push("Authorise");
            desk.awaitWords("reference WAD-2026/7");
            desk.save("b2-authorised");
        }
    }

    private static void run(Path data) throws Exception {
        try (Sitting sitting = new Sitting(data, "OP1")) {
            KeyboardDesk desk = sitting.desk;
            desk.awaitWords(REFERENCE);
            desk.push("Go live…");
            DeploymentStepsTest.fillChecklist(desk);
            desk.save("c1-checklist");
            desk.push("Go live");
            desk.await("the cameras", LONG_SECONDS, () -> sitting.operator().isPresent());
            desk.await("an alert", LONG_SECONDS, sitting::isAlertOpen);
            RealWindow.pause(1_500);
            desk.save("c2-live-alert");
            assertThat(desk.words()).contains("LIVE until");
            desk.press(KeyCode.DIGIT4, KeyCode.ENTER, KeyCode.DIGIT5);
            desk.save("c3-weigh");
            desk.press(KeyCode.N);
            desk.awaitWords("Did not engage");
            desk.push("Raise the threshold…");
            desk.fill("New threshold", "0.75");
            desk.fill("Reason", "Too many alerts in the crowd");
            desk.save("c4-raise");
            desk.push("Raise the threshold");
            desk.await("the threshold", 20, () -> desk.words().contains("0.75"));
            desk.save("c5-raised");
            desk.push("End…");
            desk.fill("Reason", "The street is empty");
            desk.save("c6-end");
            desk.push("End the deployment");
            desk.await(
                    "the end",
                    60,
                    () ->
                            desk.words().contains("Leave this session?")
                                    || desk.words().contains("Write this down"));
            if (desk.words().contains("Leave this session?")) {
                desk.save("c7-leaving");
                desk.push("Leave the session");
            }
            desk.await("the code", 60, () -> desk.words().contains("Write this down"));
            desk.save("c7-code");
            desk.push("Go on");
            desk.await("the deployments", 60, () -> desk.words().contains("Next: close"));
            assertThat(sitting.operator()).isEmpty();
            desk.save("c8-ended");
        }
    }

    private static void close(Path data) throws Exception {
        try (Sitting sitting = new Sitting(data, "SUP1")) {
            KeyboardDesk desk = sitting.desk;
            desk.awaitWords(REFERENCE);
            desk.push("Close…");
            desk.fill("Note", "Reviewed with EO1");
            desk.save("d1-close");
            desk.push("Close the deployment");
            desk.awaitWords("Receipt");
            assertThat(desk.words()).contains("faces of everybody else", "never written");
            desk.save("d2-closed");
        }
    }

    private static void verify(Path data) throws Exception {
        try (Register register = Register.open(data.resolve("record"), Clock.systemUTC())) {
            DeploymentLife life = register.deployment(REFERENCE).orElseThrow();
            assertThat(life.state()).isInstanceOf(DeploymentState.Closed.class);
            assertThat(life.events().stream().map(e -> e.act().officer().id()))
                    .containsExactly("OP1", "AO1", "OP1", "OP1", "OP1", "SUP1");
            assertThat(life.events())
                    .anyMatch(e ->
                            e instanceof DeploymentEvent.ThresholdRaised raised
                                    && raised.after() == 0.75);
            assertThat(register.receipt(REFERENCE)).isPresent();
            assertThat(register.alerts(REFERENCE).stream().map(RecordedAlert::state))
                    .isNotEmpty()
                    .noneMatch(AlertState.Waiting.class::isInstance)
                    .anyMatch(AlertState.Decided.class::isInstance);
        }
    }
}

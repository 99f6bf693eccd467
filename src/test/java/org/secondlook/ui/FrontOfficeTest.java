package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.match.Similarities;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordException;
import org.secondlook.record.RecordStore;
import org.secondlook.record.Register;
import org.secondlook.record.SessionDetails;

/// From the first start to the navigation, to a session and back, by what a person sees.
class FrontOfficeTest {
    @TempDir Path folder;

    private static void officers(TestOffice office) throws Exception {
        office.register().add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        office.register().add(Lives.account("OP1", Role.OPERATOR, Role.SUPERVISOR));
        office.register().add(Lives.account("EO1", Role.ENGAGEMENT_OFFICER));
        office.register().add(Lives.account("AU1", Role.AUDITOR));
    }

    @ParameterizedTest
    @CsvSource({"1280,720,DARK,1", "1920,1080,LIGHT,1", "1280,720,DARK,1.5"})
    void theFirstStartMakesTheAdministratorAndLeadsToTheNavigation(
            int width, int height, Theme theme, double textScale) {
        String size = "-%d-%s-%s".formatted(width, theme, textScale);
        try (OfficeBench bench = new OfficeBench(folder, width, height, theme, textScale)) {
            assertThat(bench.texts()).contains("First start: the administrator");
            bench.picture("f-first-start" + size);
            bench.type("Officer id", "РС 1");
            bench.type("Name", "Alex Example");
            bench.type("Passphrase", "short");
            bench.click("Create the administrator");
            assertThat(bench.says("An id has 1 to 32 letters")).isTrue();
            assertThat(bench.says("A rank of 1 to 128")).isTrue();
            assertThat(bench.says("too short")).isTrue();
            bench.picture("f-first-start-wrong" + size);
            bench.type("Officer id", "ADM1");
            bench.type("Rank", "Inspector");
            bench.type("Passphrase", OfficeBench.PASSPHRASE);
            bench.type("Passphrase once more", OfficeBench.PASSPHRASE + "s");
            bench.click("Create the administrator");
            assertThat(bench.says("The two passphrases differ")).isTrue();
            bench.type("Passphrase", OfficeBench.PASSPHRASE);
            bench.type("Passphrase once more", OfficeBench.PASSPHRASE);
            bench.click("Create the administrator");
            bench.await(() -> bench.says("Sign out"));
            assertThat(bench.texts()).contains("ADM1", "People", "Policy");
            assertThat(bench.texts()).doesNotContain("Deployments", "Recorded footage");
            bench.picture("f-home-admin" + size);
            bench.click("Sign out");
            bench.signIn("ADM1", "something else");
            bench.await(() -> bench.says("The officer id or the passphrase is wrong."));
            bench.picture("f-sign-in-wrong" + size);
            for (int i = 0; i < 4; i++) {
                bench.signIn("ADM1", "something else");
            }
            bench.await(() -> bench.says("Try again in 30 seconds"));
            bench.picture("f-sign-in-locked-out" + size);
            bench.pass(Duration.ofSeconds(3));
            assertThat(bench.says("Try again in 27 seconds")).isTrue();
            bench.pass(Duration.ofSeconds(28));
            assertThat(bench.says("Try again")).isFalse();
            bench.signIn("ADM1", OfficeBench.PASSPHRASE);
            bench.await(() -> bench.says("Sign out"));
        }
    }

    private static void recordASession(Register register) {
        try (RecordStore session =
                register.begin(
                        new SessionDetails(
                                new Deployment("High Street", "2026/114", true),
                                "24-hour",
                                1,
                                "yunet-retail0095",
                                "3f".repeat(32),
                                1_204,
                                0.64,
                                0.6,
                                Keeping.of(Policy.builtIn(Policy.HOURS_24)),
                                Story.LONDON))) {
            session.counted(4_312, 1, Similarities.NONE);
        } catch (RecordException | NotRecordedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As `record verify` prints it.
    private static String code(TestOffice office) {
        try {
            String code = office.register().verify("").code();
            assertThat(code).matches("[0-9]+(-[0-9A-F]{4}){4}");
            return code;
        } catch (RecordException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,720,DARK,1", "1920,1080,LIGHT,1", "1280,720,DARK,1.5"})
    void anOfficerGoesToASessionLocksHandsOverAndComesBack(
            int width, int height, Theme theme, double textScale) {
        String size = "-%d-%s-%s".formatted(width, theme, textScale);
        try (OfficeBench bench =
                new OfficeBench(
                        folder, width, height, theme, textScale, FrontOfficeTest::officers)) {
            bench.signIn("OP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            assertThat(bench.texts())
                    .contains("Deployments", "Watchlists", "People", "Policy", "Recorded footage");
            bench.press(KeyCode.DIGIT5, true);
            bench.picture("g-home-footage" + size);
            bench.press(KeyCode.L, true);
            assertThat(bench.texts()).contains("Locked").doesNotContain("Recorded footage");
            bench.picture("g-lock-home" + size);
            bench.type("Passphrase", TestDoor.RIGHT);
            bench.click("Unlock");
            bench.await(() -> bench.says("Sign out"));
            bench.watch();
            bench.office.session.raise();
            bench.office.session.raise();
            bench.settle();
            bench.pass(Duration.ofSeconds(4));
            bench.click("Leave");
            assertThat(bench.texts())
                    .contains("Leave this session?", "2 alerts wait. They end as not adjudicated.");
            bench.picture("g-leave" + size);
            bench.click("Stay");
            assertThat(bench.says("Leave this session?")).isFalse();
            bench.press(KeyCode.L, true);
            assertThat(bench.texts()).contains("2 alerts are waiting.");
            bench.picture("g-lock-session" + size);
            bench.click("Sign in as another officer");
            bench.type("Officer id", "EO1");
            bench.type("Passphrase", "not this one");
            bench.click("Unlock");
            bench.await(() -> bench.says("The officer id or the passphrase is wrong."));
            bench.picture("g-lock-another" + size);
            bench.type("Passphrase", TestDoor.RIGHT);
            bench.click("Unlock");
            bench.await(() -> bench.says("EO1"));
            bench.click("Leave");
            recordASession(bench.office.register());
            bench.click("Leave the session");
            bench.await(() -> bench.says("Write this down"));
            bench.picture("g-left" + size);
            assertThat(bench.texts()).contains(code(bench.office), "The session has ended");
            bench.press(KeyCode.SPACE, false);
            bench.await(() -> bench.says("Sign out"));
            assertThat(bench.texts()).contains("EO1").doesNotContain("OP1", "Watchlists");
            assertThat(bench.office.session.desk.alerts())
                    .allMatch(alert -> alert.state() instanceof AlertState.NotAdjudicated);
            bench.picture("g-home-after" + size);
        }
    }

    @Test
    void nobodyButAnOfficerOfTheSessionTakesItOver() {
        try (OfficeBench bench = bench()) {
            bench.signIn("OP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.watch();
            bench.press(KeyCode.L, true);
            bench.click("Sign in as another officer");
            bench.type("Officer id", "AU1");
            bench.type("Passphrase", TestDoor.RIGHT);
            bench.click("Unlock");
            bench.await(() -> bench.says("Officer AU1 may not take over this session"));
            assertThat(bench.texts()).contains("Locked");
        }
    }

    @Test
    void whateverTheOneBeforeMarkedIsTheirsAndComesBackWithThem() {
        try (OfficeBench bench = bench()) {
            bench.signIn("OP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.watch();
            bench.office.session.raise();
            bench.settle();
            CardViewModel card = bench.operator().model().card();
            bench.press(KeyCode.DIGIT6, false);
            bench.press(KeyCode.ENTER, false);
            assertThat(Bench.onScreen(() -> card.weighing().get())).isNotNull();
            bench.lockAndSignIn("EO1");
            assertThat(
                            Bench.<Object>onScreen(
                                    () -> java.util.Optional.ofNullable(card.mark().get())))
                    .isEqualTo(java.util.Optional.empty());
            assertThat(Bench.onScreen(() -> card.look().get())).isNotNull();
            bench.press(KeyCode.DIGIT2, false);
            bench.lockAndSignIn("OP1");
            assertThat(Bench.onScreen(() -> card.mark().get())).isEqualTo(Mark.SAME);
            assertThat(Bench.onScreen(() -> card.weighing().get())).isNotNull();
            bench.lockAndSignIn("EO1");
            bench.press(KeyCode.ENTER, false);
            bench.press(KeyCode.DIGIT4, false);
            bench.press(KeyCode.N, false);
            bench.await(() -> !bench.office.session.log.decisions.isEmpty());
            assertThat(bench.office.session.log.decisions.getFirst().officer())
                    .isEqualTo(new Officer("EO1"));
        }
    }

    @Test
    void theScreenLocksByItselfWhenNobodyTouchesIt() {
        try (OfficeBench bench = bench()) {
            int limit = bench.office.ownPolicy().rules().signIn().idleLockSeconds().value();
            bench.signIn("OP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.pass(Duration.ofSeconds(limit - 1));
            assertThat(bench.says("Locked")).isFalse();
            bench.press(KeyCode.SHIFT, false);
            bench.pass(Duration.ofSeconds(limit - 1));
            assertThat(bench.says("Locked")).isFalse();
            bench.pass(Duration.ofSeconds(1));
            assertThat(bench.texts()).contains("Locked").doesNotContain("Sign out");
            bench.type("Passphrase", TestDoor.RIGHT);
            bench.click("Unlock");
            bench.await(() -> bench.says("Sign out"));
            bench.watch();
            bench.office.session.raise();
            bench.settle();
            int chimes = bench.chimes;
            bench.pass(Duration.ofSeconds(-limit));
            assertThat(bench.texts())
                    .as("a clock that is set back keeps nothing open")
                    .contains("Locked", "One alert is waiting.");
            bench.office.session.raise();
            bench.settle();
            assertThat(bench.texts()).contains("2 alerts are waiting.");
            assertThat(bench.chimes).as("the chime goes on").isGreaterThan(chimes);
        }
    }

    @Test
    void theWindowOfARunningSessionClosesOnlyForWhoIsThere() {
        try (OfficeBench bench = bench()) {
            bench.signIn("OP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            int[] closed = new int[1];
            assertThat(Bench.onScreen(() -> bench.front.mayClose(() -> closed[0]++))).isTrue();
            bench.watch();
            bench.office.session.raise();
            bench.settle();
            assertThat(Bench.onScreen(() -> bench.front.mayClose(() -> closed[0]++))).isFalse();
            assertThat(bench.texts()).contains("One alert waits. It ends as not adjudicated.");
            assertThat(closed[0]).isZero();
            bench.press(KeyCode.E, false);
            bench.press(KeyCode.ESCAPE, false);
            bench.press(KeyCode.L, true);
            assertThat(Bench.onScreen(() -> bench.front.mayClose(() -> closed[0]++))).isFalse();
            assertThat(bench.says("Unlock first")).isTrue();
            assertThat(closed[0]).isZero();
        }
    }

    private OfficeBench bench() {
        return new OfficeBench(folder, 1280, 720, Theme.DARK, 1, FrontOfficeTest::officers);
    }

    @Test
    void anAuditorSeesNoWatchlistsAndNoFootage() {
        try (OfficeBench bench =
                new OfficeBench(folder, 1280, 720, Theme.DARK, 1, FrontOfficeTest::officers)) {
            bench.signIn("AU1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            assertThat(bench.texts())
                    .contains("Deployments", "People", "Policy")
                    .doesNotContain("Watchlists", "Recorded footage");
        }
    }
}

package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignInResult;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordStore;
import org.secondlook.record.SessionDetails;

/// People: who sees, adds, changes and retires whom.
class PeopleTest {
    private static final String NEW = "four loud mountains";

    @TempDir Path folder;

    private static void officers(TestOffice office) throws Exception {
        office.register().add(Lives.account("ADMIN", Role.ADMINISTRATOR));
        office.register().add(Lives.account("OP1", Role.OPERATOR, Role.SUPERVISOR));
        office.register().add(Lives.account("EO1", Role.ENGAGEMENT_OFFICER));
    }

    private static boolean signsIn(OfficeBench bench, String id, String passphrase)
            throws Exception {
        try (Passphrase typed = Passphrase.of(passphrase.toCharArray())) {
            return bench.office.register().signIn(id, typed, Lives.signInRules())
                    instanceof SignInResult.Welcome;
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,720,DARK,1", "1920,1080,LIGHT,1", "1280,720,DARK,1.5"})
    void anAdministratorAddsChangesAndRetires(int width, int height, Theme theme, double textScale)
            throws Exception {
        String size = "-%d-%s-%s".formatted(width, theme, textScale);
        try (OfficeBench bench =
                new OfficeBench(folder, width, height, theme, textScale, PeopleTest::officers)) {
            bench.signIn("ADMIN", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.click("People");
            bench.await(() -> bench.says("EO1"));
            bench.picture("p-people" + size);
            bench.click("Add an officer");
            bench.click("Add the officer");
            assertThat(bench.texts()).contains("Choose at least one role.");
            bench.picture("p-add-wrong" + size);
            bench.type("Officer id", "EO2");
            bench.type("Name", "Sam Example");
            bench.type("Rank", "Constable");
            bench.type("Passphrase", NEW);
            bench.type("Passphrase once more", NEW);
            tick(bench, "engagement officer");
            bench.picture("p-add" + size);
            bench.click("Add the officer");
            bench.await(() -> bench.says("Officer EO2 was added"));
            assertThat(bench.texts()).contains("Constable Sam Example");
            bench.picture("p-added" + size);
            assertThat(signsIn(bench, "EO2", NEW)).isTrue();

            open(bench, "EO2");
            bench.picture("p-one" + size);
            bench.type("New passphrase", NEW + "!");
            bench.type("Passphrase once more", NEW + "!");
            bench.click("Change the passphrase");
            bench.await(() -> bench.says("The passphrase of EO2 was changed."));
            assertThat(signsIn(bench, "EO2", NEW)).isFalse();
            assertThat(signsIn(bench, "EO2", NEW + "!")).isTrue();

            bench.click("Retire this officer…");
            bench.picture("p-retire" + size);
            bench.click("Retire EO2");
            bench.await(() -> bench.says("EO2 is retired."));
            bench.picture("p-retired" + size);
            assertThat(signsIn(bench, "EO2", NEW + "!")).isFalse();
        }
    }

    private static void judgedPairs(TestOffice office) throws Exception {
        officers(office);
        SessionDetails details =
                new SessionDetails(
                        new Deployment("Market square", "D-1", true),
                        "training",
                        1,
                        "pack",
                        "ab".repeat(32),
                        1,
                        0.35,
                        0.3,
                        new Keeping(24, 12, 24),
                        ZoneId.of("Europe/London"));
        Clock clock = Clock.systemUTC();
        try (RecordStore store = office.register().begin(details);
                AlertDesk desk = new AlertDesk(Policy.demonstration(), store, clock)) {
            for (int i = 0; i < 12; i++) {
                KnownPair pair = new KnownPair("P-" + i, KnownPair.Answer.DIFFERENT);
                Alert shown =
                        desk.pose(Sights.of("A", "E-7", 1), Sights.probe(), Sights.scene(), pair)
                                .orElseThrow();
                desk.decide(
                        shown,
                        i == 0
                                ? Sights.engage("EO1", clock.instant())
                                : Sights.doNotEngage("EO1", clock.instant()));
            }
        }
    }

    /// Wilson's interval of 1 in 12: 1.5 to 35.4 % (computed apart).
    @Test
    void howPracticePairsWereJudgedIsSeenByTheOfficerAndByWhoCoachesThem() throws Exception {
        try (OfficeBench bench =
                new OfficeBench(folder, 1280, 720, Theme.DARK, 1, PeopleTest::judgedPairs)) {
            bench.signIn("OP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.press(KeyCode.DIGIT3, true);
            bench.await(() -> bench.says("EO1"));
            open(bench, "EO1");
            bench.await(() -> bench.says("1 of 12 (8 %; 95 % interval 1 to 35 %)"));
            assertThat(bench.texts())
                    .anyMatch(text -> text.contains("one person: none judged yet"));
            bench.picture("p-pairs");
            bench.click("← All people");
            open(bench, "OP1");
            bench.await(() -> bench.says("None judged yet."));
        }
    }

    @Test
    void anAdministratorAloneDoesNotSeeHowOthersJudged() throws Exception {
        try (OfficeBench bench =
                new OfficeBench(folder, 1280, 720, Theme.DARK, 1, PeopleTest::judgedPairs)) {
            bench.signIn("ADMIN", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.click("People");
            bench.await(() -> bench.says("EO1"));
            open(bench, "EO1");
            assertThat(bench.says("Practice pairs")).isFalse();
        }
    }

    @Test
    void nobodyRetiresThemselvesAndOneAdministratorIsLeft() throws Exception {
        try (OfficeBench bench =
                new OfficeBench(folder, 1280, 720, Theme.DARK, 1, PeopleTest::officers)) {
            bench.signIn("ADMIN", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.click("People");
            bench.await(() -> bench.says("EO1"));
            open(bench, "ADMIN");
            assertThat(bench.says("Nobody retires themselves")).isTrue();
            assertThat(bench.says("Retire this officer")).isFalse();
        }
    }

    @Test
    void anOfficerChangesTheirOwnPassphraseWithTheOldOneAndNobodyElses() throws Exception {
        try (OfficeBench bench =
                new OfficeBench(folder, 1280, 720, Theme.DARK, 1, PeopleTest::officers)) {
            bench.signIn("OP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.press(KeyCode.DIGIT3, true);
            bench.await(() -> bench.says("EO1"));
            assertThat(bench.says("Add an officer")).isFalse();
            open(bench, "EO1");
            assertThat(bench.says("Change the passphrase")).isFalse();
            assertThat(bench.says("Retire")).isFalse();
            bench.click("← All people");
            open(bench, "OP1");
            bench.type("Your passphrase until now", "not this one");
            bench.type("New passphrase", NEW);
            bench.type("Passphrase once more", NEW);
            bench.click("Change the passphrase");
            bench.await(() -> bench.says("The passphrase until now was not right."));
            bench.picture("p-own-wrong");
            assertThat(signsIn(bench, "OP1", NEW)).isFalse();
            bench.type("Your passphrase until now", TestDoor.RIGHT);
            bench.type("New passphrase", NEW);
            bench.type("Passphrase once more", NEW);
            bench.click("Change the passphrase");
            bench.await(() -> bench.says("The passphrase of OP1 was changed."));
            assertThat(signsIn(bench, "OP1", NEW)).isTrue();
        }
    }

    private static void open(OfficeBench bench, String id) throws Exception {
        OfficerAccount account = bench.office.register().officer(new Officer(id)).orElseThrow();
        Bench.onScreen(() -> {
            for (Node node : Bench.all(bench.scene().getRoot())) {
                if (node instanceof javafx.scene.control.ListView<?> list
                        && list.getStyleClass().contains("people-list")) {
                    for (int i = 0; i < list.getItems().size(); i++) {
                        if (((OfficerAccount) list.getItems().get(i))
                                .officer()
                                .equals(account.officer())) {
                            list.getSelectionModel().select(i);
                        }
                    }
                    list.requestFocus();
                }
            }
            return true;
        });
        bench.press(KeyCode.ENTER, false);
    }

    private static void tick(OfficeBench bench, String words) {
        Bench.onScreen(() -> {
            List<Node> nodes = Bench.all(bench.scene().getRoot());
            nodes.stream()
                    .filter(n -> n instanceof CheckBox box && box.getText().equals(words))
                    .map(CheckBox.class::cast)
                    .forEach(box -> box.setSelected(true));
            return true;
        });
    }
}

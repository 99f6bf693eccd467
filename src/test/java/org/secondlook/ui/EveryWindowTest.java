package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Role;

/// Every window on the way through the console, in every language and size of text: nothing is cut
/// off. And the language is the one that somebody asked for.
class EveryWindowTest {
    @TempDir Path folder;

    private static void officers(TestOffice office) throws Exception {
        office.register()
                .add(
                        Lives.account(
                                "ADMIN",
                                Role.ADMINISTRATOR,
                                Role.OPERATOR,
                                Role.SUPERVISOR,
                                Role.AUDITOR));
        office.register().add(Lives.account("EO1", Role.ENGAGEMENT_OFFICER));
    }

    private OfficeBench bench(
            int width, int height, double scale, Language language, boolean first) {
        return new OfficeBench(
                folder,
                width,
                height,
                Theme.DARK,
                scale,
                language,
                first ? _ -> {} : EveryWindowTest::officers);
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720,1,ENGLISH",
        "1920,1080,1,ENGLISH",
        "1280,720,1.5,ENGLISH",
        "1920,1080,1.5,ENGLISH",
        "1280,720,1,WELSH",
        "1920,1080,1,WELSH",
        "1280,720,1.5,WELSH",
        "1920,1080,1.5,WELSH"
    })
    void theFirstStartCanBeReadInFull(int width, int height, double scale, Language language) {
        String size = "-%d-%s-%s".formatted(width, scale, language);
        try (OfficeBench bench = bench(width, height, scale, language, true)) {
            bench.look("v-first-start" + size);
            bench.type("Officer id", "РС 1");
            bench.type("Passphrase", "short");
            bench.click("Create the administrator");
            bench.look("v-first-start-wrong" + size);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720,1,ENGLISH",
        "1920,1080,1,ENGLISH",
        "1280,720,1.5,ENGLISH",
        "1920,1080,1.5,ENGLISH",
        "1280,720,1,WELSH",
        "1920,1080,1,WELSH",
        "1280,720,1.5,WELSH",
        "1920,1080,1.5,WELSH"
    })
    void everyWindowCanBeReadInFull(int width, int height, double scale, Language language) {
        String size = "-%d-%s-%s".formatted(width, scale, language);
        try (OfficeBench bench = bench(width, height, scale, language, false)) {
            bench.look("v-sign-in" + size);
            bench.signIn("ADMIN", "something else");
            bench.await(() -> bench.says("The officer id or the passphrase is wrong."));
            bench.look("v-sign-in-wrong" + size);
            bench.signIn("ADMIN", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            for (int i = 1; i <= 7; i++) {
                bench.press(KeyCode.valueOf("DIGIT" + i), true);
                bench.settle();
                bench.look("v-room-" + i + size);
            }
            bench.click("People");
            bench.await(() -> bench.says("EO1"));
            bench.click("Add an officer");
            bench.click("Add the officer");
            bench.look("v-officer-wrong" + size);
            bench.click("Do not add");
            bench.click("Sign out");
            bench.signIn("ADMIN", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            bench.press(KeyCode.L, true);
            bench.look("v-lock" + size);
            bench.click("Sign in as another officer");
            bench.look("v-lock-another" + size);
            bench.click("Back to the officer who was here");
            bench.type("Passphrase", TestDoor.RIGHT);
            bench.click("Unlock");
            bench.await(() -> bench.says("Sign out"));
            bench.watch();
            bench.office.session.raise();
            bench.office.session.raise();
            bench.settle();
            bench.pass(Duration.ofSeconds(4));
            bench.look("v-session" + size);
            bench.click("Leave");
            bench.look("v-leave" + size);
            bench.click("Leave the session");
            bench.await(() -> bench.says("The session has ended"));
            bench.look("v-left" + size);
        }
    }

    @Test
    void theOtherLanguageIsOneButtonAwayAndTheScreenIsMadeAnewAtOnce() {
        try (OfficeBench bench = bench(1280, 720, 1, Language.ENGLISH, false)) {
            bench.type("Officer id", "ADMIN");
            bench.click("Cymraeg");
            assertThat(bench.texts()).contains("Mewngofnodi", "English").doesNotContain("Sign in");
            bench.type("Cyfrinymadrodd", TestDoor.RIGHT);
            bench.click("Mewngofnodi");
            bench.await(() -> bench.says("Allgofnodi"));
            assertThat(bench.texts()).contains("Rhestrau gwylio", "Cadw a dileu");
            bench.press(KeyCode.DIGIT2, true);
            bench.click("English");
            assertThat(bench.texts()).anyMatch(text -> text.startsWith("English? Pwyswch eto"));
            bench.click("English");
            assertThat(bench.texts())
                    .contains("Watchlists", "No list is kept on this machine")
                    .doesNotContain("Allgofnodi");
            bench.press(KeyCode.L, true);
            assertThat(bench.texts()).contains("Locked");
            bench.type("Passphrase", TestDoor.RIGHT);
            bench.click("Unlock");
            bench.await(() -> bench.says("Sign out"));
            bench.click("Sign out");
            assertThat(bench.texts()).contains("Sign in", "Cymraeg");
        }
    }

    @Test
    void theFirstStartCanBeReadInWelshToo() {
        try (OfficeBench bench = bench(1280, 720, 1, Language.ENGLISH, true)) {
            bench.type("Name", "Alex Example");
            bench.click("Cymraeg");
            assertThat(bench.texts()).contains("Cychwyn cyntaf: y gweinyddwr");
            bench.click("English");
            assertThat(bench.texts()).contains("First start: the administrator");
            assertThat(bench.typed("Name")).isEqualTo("Alex Example");
        }
    }
}

package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.match.Similarities;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordStore;
import org.secondlook.record.SessionDetails;

/// The room of the record over a real one, worked with the keyboard; saves pictures to look at.
class RecordScreensTest {
    private static final String CODE = "[0-9]+(-[0-9A-F]{4}){4}";

    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        work.shutdown();
    }

    private static void fill(Story story) throws Exception {
        story.register().add(Lives.account("AUD1", Role.AUDITOR));
        DeploymentLife life =
                story.live(
                        story.authorised(
                                story.planned(
                                        story.plan(
                                                "2026/114",
                                                "High Street, market day",
                                                Duration.ofMinutes(-30),
                                                Duration.ofHours(6)))));
        try (RecordStore session =
                story.register()
                        .begin(
                                new SessionDetails(
                                        new Deployment("High Street", "2026/114", true),
                                        "24-hour",
                                        1,
                                        "yunet-retail0095",
                                        "3f".repeat(32),
                                        1_204,
                                        0.35,
                                        0.3,
                                        Keeping.of(Policy.builtIn(Policy.HOURS_24)),
                                        Story.LONDON))) {
            for (int i = 1; i <= 60; i++) {
                Alert alert = Sights.alert(i, "W-%04d".formatted(i));
                session.raised(alert);
                if (i % 3 == 0) {
                    session.notAdjudicated(alert, story.clock.instant());
                } else if (i % 3 == 1) {
                    session.decided(alert, Sights.engage("OP1", story.clock.instant()));
                } else {
                    session.decided(alert, Sights.doNotEngage("OP1", story.clock.instant()));
                }
            }
            session.counted(4_312, 1, Similarities.NONE);
        }
        story.ended(life);
    }

    private KeyboardDesk desk(Story story, String who, int w, int h, Theme theme, double scale) {
        return desk(story, who, w, h, theme, scale, Language.ENGLISH);
    }

    private KeyboardDesk desk(
            Story story, String who, int w, int h, Theme theme, double scale, Language language) {
        story.language = language;
        return new KeyboardDesk(
                () -> {
                    RecordRoom room = new RecordRoom(story.place(story.as(who), work));
                    room.shown();
                    return room.view();
                },
                w,
                h,
                theme,
                scale,
                language);
    }

    private KeyboardDesk desk(Story story, String who) {
        return desk(story, who, 1280, 720, Theme.DARK, 1);
    }

    private static void look(KeyboardDesk desk, String name) {
        desk.settle();
        desk.save("record-" + name);
        assertThat(desk.cut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1070,720,1,DARK,ENGLISH",
        "1710,1080,1,DARK,ENGLISH",
        "970,720,1.5,DARK,ENGLISH",
        "1610,1080,1.5,DARK,ENGLISH",
        "1070,720,1,LIGHT,ENGLISH",
        "1070,720,1,DARK,WELSH",
        "1710,1080,1,DARK,WELSH",
        "970,720,1.5,DARK,WELSH",
        "1610,1080,1.5,DARK,WELSH"
    })
    void everyPageCanBeShownAndNothingIsCut(
            int width, int height, double scale, Theme theme, Language language) throws Exception {
        String size =
                "-%d-%s-%s-%s".formatted(height, scale, theme, language).toLowerCase(Locale.ROOT);
        try (Story story = new Story(folder)) {
            fill(story);
            try (KeyboardDesk desk = desk(story, "SUP1", width, height, theme, scale, language)) {
                desk.awaitWords("100 of 133 events shown");
                look(desk, "1-events" + size);
                desk.choose("As it is written");
                desk.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
                look(desk, "2-detail" + size);
                desk.push("Verify, code");
                desk.awaitWords("Write this down");
                look(desk, "3-verify" + size);
                desk.push("Verify");
                desk.awaitWords("Whole: ");
                look(desk, "4-whole" + size);
            }
        }
    }

    @Test
    void eventsAreToldInPlainSentencesAndFoundByWhatTheyHold() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            try (KeyboardDesk desk = desk(story, "AUD1")) {
                desk.awaitWords("Deployment 2026/114 ended.");
                desk.awaitWords("A session ended: 4,312 faces seen.");
                desk.fill("Find an id", "w-0031");
                desk.awaitWords("1 of 133 events fit");
                assertThat(desk.words())
                        .contains(
                                "Alert 31 raised on camera North gate: entry W-0031, similarity 0.52 at threshold 0.35.");
                desk.fill("Find an id", "2026/114");
                desk.awaitWords("100 of 133 events shown");
                desk.push("Show older");
                desk.awaitWords("126 of 133 events fit");
                desk.push("Clear");
                desk.fill("From", "2026-13-01");
                desk.awaitWords("“2026-13-01” is no day");
                desk.fill("From", "2027-01-01");
                desk.awaitWords("There are no such events.");
                desk.push("Clear");
                desk.awaitWords("100 of 133 events shown");
                desk.reach("Kind of event");
                for (EventGroup group = EventGroup.EVERYTHING;
                        group != EventGroup.DECISIONS;
                        group = EventGroup.values()[group.ordinal() + 1]) {
                    desk.press(KeyCode.DOWN);
                }
                desk.awaitWords("40 of 133 events fit");
                assertThat(desk.words())
                        .contains("Officer OP1 decided: engage (")
                        .contains("Officer OP1 decided: do not engage (")
                        .doesNotContain("FEATURES_AGREE")
                        .doesNotContain("scar over the left brow");
            }
        }
    }

    @Test
    void aWrittenCodeAgreesOrDoesNot() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            String code = story.register().code().orElseThrow();
            assertThat(code).matches(CODE);
            try (KeyboardDesk desk = desk(story, "AUD1")) {
                desk.awaitWords("100 of 133 events shown");
                desk.push("Verify, code");
                desk.awaitWords(code);
                desk.fill("A code that was written down", code.toLowerCase(Locale.ROOT));
                desk.press(KeyCode.ENTER);
                desk.awaitWords("The code %s agrees.".formatted(code));
                desk.fill("A code that was written down", "12");
                desk.press(KeyCode.ENTER);
                desk.awaitWords("A code looks like");
                desk.fill("A code that was written down", "7-0000-0000-0000-0000");
                desk.press(KeyCode.ENTER);
                desk.awaitWords("No event has the code 7-0000-0000-0000-0000");
                look(desk, "5-broken");
                assertThat(desk.words()).contains("do not go live with this computer");
            }
        }
    }

    @Test
    void theRecordIsExportedOnceIntoAFolderOfItsOwn() throws Exception {
        Path target = folder.resolve("for the auditor");
        try (Story story = new Story(folder.resolve("record"))) {
            fill(story);
            try (KeyboardDesk desk = desk(story, "AUD1")) {
                desk.awaitWords("100 of 133 events shown");
                desk.push("Verify, code");
                desk.push("Export");
                desk.awaitWords("Say which folder is to be made.");
                desk.fill("Folder to be made", target.toString());
                desk.push("Export");
                desk.awaitWords("Its code is");
                assertThat(Files.exists(target.resolve("VerifyRecord.java"))).isTrue();
                look(desk, "6-exported");
                desk.press(KeyCode.ESCAPE);
                desk.awaitWords("Officer AUD1 exported the record.");
                assertThat(desk.scene.getRoot().lookupAll(".event-list"))
                        .allMatch(ListView.class::isInstance);
            }
        }
    }
}

package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.match.Similarities;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordStore;
import org.secondlook.record.Retention;
import org.secondlook.record.SessionDetails;

/// The room of retention over a real record with real sealed pictures, worked with the keyboard;
/// saves pictures to look at.
class RetentionScreensTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        work.shutdown();
    }

    /// Three alerts each in two deployments, a day apart.
    private static void fill(Story story) throws Exception {
        story.register().add(Lives.account("AUD1", Role.AUDITOR));
        try (Passphrase passphrase = Passphrase.of("correct horse battery".toCharArray())) {
            story.register().signIn("SUP1", passphrase, Lives.signInRules());
        }
        session(story, "2026/114");
        story.clock.pass(Duration.ofHours(20));
        session(story, "2026/115");
    }

    private static void session(Story story, String reference) throws Exception {
        try (RecordStore session =
                story.register()
                        .begin(
                                new SessionDetails(
                                        new Deployment("High Street", reference, true),
                                        "24-hour",
                                        1,
                                        "yunet-retail0095",
                                        "3f".repeat(32),
                                        1_204,
                                        0.35,
                                        0.3,
                                        Keeping.of(Policy.builtIn(Policy.HOURS_24)),
                                        Story.LONDON))) {
            for (int i = 1; i <= 3; i++) {
                Alert alert =
                        new Alert(
                                UUID.randomUUID(),
                                i,
                                Sights.of("North gate", i, "W-%04d".formatted(i), 10.0 * i),
                                Sights.probe(),
                                Sights.scene(),
                                story.clock.instant(),
                                Duration.ofMinutes(1));
                session.raised(alert);
                session.decided(alert, Sights.engage("OP1", story.clock.instant()));
            }
            session.counted(4_312, 1, Similarities.NONE);
        }
    }

    private KeyboardDesk desk(Story story, String who, int w, int h, Theme theme, double scale) {
        return desk(story, who, w, h, theme, scale, Language.ENGLISH);
    }

    private KeyboardDesk desk(
            Story story, String who, int w, int h, Theme theme, double scale, Language language) {
        story.language = language;
        return new KeyboardDesk(
                () -> {
                    RetentionRoom room = new RetentionRoom(story.place(story.as(who), work));
                    room.shown();
                    return room.view();
                },
                w,
                h,
                theme,
                scale,
                language);
    }

    private static void look(KeyboardDesk desk, String name) {
        desk.settle();
        desk.save("retention-" + name);
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
    void picturesAreHeldReleasedAndDeletedWithReceipts(
            int width, int height, double scale, Theme theme, Language language) throws Exception {
        String size =
                "-%d-%s-%s-%s".formatted(height, scale, theme, language).toLowerCase(Locale.ROOT);
        try (Story story = new Story(folder)) {
            fill(story);
            Retention retention = story.register().retention();
            try (KeyboardDesk desk = desk(story, "SUP1", width, height, theme, scale, language)) {
                desk.awaitWords("Pictures of alert 1");
                desk.choose("Until the end of");
                desk.push("Hold as evidence");
                desk.awaitWords("Say why.");
                look(desk, "1-due" + size);
                desk.fill("Reason", "Complaint 2026/77, asked for by the review officer");
                desk.push("Hold as evidence");
                desk.awaitWords("are held.");
                assertThat(retention.holds()).hasSize(1);
                desk.push("Held as evidence (1)");
                desk.choose("Look at it again");
                look(desk, "2-held" + size);
                story.clock.pass(DAY.multipliedBy(29));
                desk.push("Delete what is due now");
                desk.awaitWords("Deleted: pictures of 5 alerts");
                desk.awaitWords("has not been looked at again in time");
                look(desk, "3-overdue" + size);
                desk.push("Receipts");
                desk.choose("by the program");
                desk.awaitWords("overwritten and deleted");
                look(desk, "4-receipt" + size);
                desk.push("Held as evidence (1)");
                desk.choose("Release");
                desk.fill("Reason", "The complaint is settled");
                desk.push("Release");
                desk.awaitWords("are released.");
                assertThat(retention.holds()).allMatch(hold -> !hold.holds());
                desk.awaitWords("Kept, to be deleted (0)");
                look(desk, "5-released" + size);
            }
        }
    }

    @Test
    void whoMayNotHoldIsNotAskedTo() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            try (KeyboardDesk desk = desk(story, "AUD1", 1280, 720, Theme.DARK, 1)) {
                desk.awaitWords("Pictures of alert 1");
                desk.choose("To be deleted on");
                desk.press(KeyCode.DOWN);
                assertThat(desk.isOffered("Hold as evidence")).isFalse();
                assertThat(desk.words()).contains("2026/114 · 24 Nov 2026");
            }
        }
    }

    @Test
    void whetherAPersonWasOnTheListIsAnsweredFromIdsAlone() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            try (KeyboardDesk desk =
                    KeyboardDesk.of(() ->
                            new ListedView(
                                    new ListedViewModel(story.place(story.as("AUD1"), work)),
                                    new Messages(),
                                    () -> {}))) {
                desk.push("Ask");
                desk.awaitWords("Type the record id");
                desk.fill("Record id", "W-0001");
                desk.fill("Day", "2026-11-23");
                desk.push("Ask");
                desk.awaitWords("Not known for every session of 2026-11-23");
                look(desk, "6-listed");
                desk.fill("Day", "2026-10-01");
                desk.push("Ask");
                desk.awaitWords("No session ran on 2026-10-01");
                desk.fill("Day", "tomorrow");
                desk.push("Ask");
                desk.awaitWords("“tomorrow” is no day");
            }
        }
    }
}

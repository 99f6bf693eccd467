package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Policy;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordStore;
import org.secondlook.record.SessionDetails;

/// The page of an alert that needed two officers, over a real record and worked with the keyboard:
/// both judgements are told, and a supervisor says who was right. Saves pictures to look at.
class TwoOfficersPageTest {
    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        work.shutdown();
    }

    private KeyboardDesk desk(Story story, String who) {
        return new KeyboardDesk(
                () -> {
                    RecordRoom room = new RecordRoom(story.place(story.as(who), work));
                    room.shown();
                    return room.view();
                },
                1280,
                720,
                Theme.DARK,
                1);
    }

    /// Two alerts that needed two officers: on one they disagree, of the other the second look
    /// never came.
    private static void twoOfficers(Story story) throws Exception {
        Instant now = story.clock.instant();
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
            Alert disputed = AlertDetailTest.alert(4, now);
            session.raised(disputed);
            session.judged(
                    disputed, Sights.engage("OP1", now.plusSeconds(20)), now.plusSeconds(80));
            Decision second = Sights.doNotEngage("OP2", now.plusSeconds(50));
            session.decidedTogether(disputed, second, second, null);
            Alert alone = AlertDetailTest.alert(5, now);
            session.raised(alone);
            session.judged(alone, Sights.engage("OP1", now.plusSeconds(20)), now.plusSeconds(80));
            session.notAdjudicated(alone, now.plusSeconds(80));
        }
    }

    @Test
    void aSupervisorSeesBothJudgementsAndSaysOnceWhoWasRight() throws Exception {
        try (Story story = new Story(folder)) {
            AlertDetailTest.fill(story);
            twoOfficers(story);
            try (KeyboardDesk desk = desk(story, "SUP1")) {
                AlertDetailTest.open(desk, 4);
                assertThat(desk.words())
                        .contains("Officer OP2 decided: do not engage.")
                        .contains("Judgement 1, officer OP1: engage")
                        .contains("Judgement 2, officer OP2: do not engage")
                        .contains("The two disagree")
                        .contains("scar over the left brow");
                AlertDetailTest.look(desk, "10-disputed");
                desk.push("Say which judgement was right");
                desk.awaitWords("What was decided stays as it is");
                AlertDetailTest.look(desk, "11-resolve");
                desk.push("Record what you found");
                assertThat(desk.words()).contains("Choose the judgement that was right.");
                desk.push("Which judgement was right, Judgement 2");
                desk.push("Record what you found");
                assertThat(desk.words()).contains("Say why");
                desk.fill("Why", "The ears differ");
                desk.push("Record what you found");
                desk.awaitWords("Judgement 2, as supervisor SUP1 found on");
                assertThat(desk.words())
                        .contains("The ears differ")
                        .contains("Officer OP2 decided: do not engage.")
                        .doesNotContain("Say which judgement was right");
                AlertDetailTest.look(desk, "12-resolved");
            }
            assertThat(story.register().verify("").problem()).isEmpty();
        }
    }

    @Test
    void whoIsNoSupervisorSeesBothAndIsNotAskedWhoWasRight() throws Exception {
        try (Story story = new Story(folder)) {
            AlertDetailTest.fill(story);
            twoOfficers(story);
            try (KeyboardDesk desk = desk(story, "AUD1")) {
                AlertDetailTest.open(desk, 4);
                assertThat(desk.words()).contains("Judgement 1, officer OP1: engage");
                assertThat(desk.isOffered("Say which judgement was right")).isFalse();
            }
        }
    }

    @Test
    void whereTheSecondLookNeverCameTheFirstIsTold() throws Exception {
        try (Story story = new Story(folder)) {
            AlertDetailTest.fill(story);
            twoOfficers(story);
            try (KeyboardDesk desk = desk(story, "SUP1")) {
                AlertDetailTest.open(desk, 5);
                assertThat(desk.words())
                        .contains("one officer judged it, and the second look never came")
                        .contains("Judgement 1, officer OP1: engage")
                        .doesNotContain("nobody judged it");
                AlertDetailTest.look(desk, "13-alone");
            }
        }
    }
}

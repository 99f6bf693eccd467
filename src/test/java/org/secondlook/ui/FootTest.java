package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.AlertTally;
import org.secondlook.record.Opening;
import org.secondlook.record.StorageState;
import org.secondlook.record.StoreHealth;

/// The foot says about the record what the record says of itself.
class FootTest {
    private final TestSession session = new TestSession(1);

    private FootViewModel foot() {
        FootViewModel foot =
                new FootViewModel(
                        session.running(),
                        session.clock,
                        new Messages(),
                        new Times(session.clock.getZone(), new Messages()));
        foot.refresh(List.of(), AlertTally.NONE);
        return foot;
    }

    @Test
    void itSaysWhenTheRecordWasLastWritten() {
        FootViewModel foot = foot();
        assertThat(foot.record().get()).isEqualTo("Record ready, nothing written yet");
        session.raise();
        session.clock.pass(java.time.Duration.ofSeconds(2));
        foot.refresh(List.of(), AlertTally.NONE);
        assertThat(foot.record().get()).isEqualTo("Record committed 2 s ago");
        assertThat(foot.recordTone().get()).isEqualTo(CameraViewModel.Tone.GOOD);
    }

    @ParameterizedTest
    @CsvSource({"SLOW,WARN", "FAILED,BAD", "CLOSED,BAD"})
    void aRecordThatIsNotWellSaysSoInItsOwnWords(
            StoreHealth.State state, CameraViewModel.Tone tone) {
        session.record(state, "The record has not answered for 3 s; look at its disk.");
        FootViewModel foot = foot();
        assertThat(foot.record().get())
                .isEqualTo("The record has not answered for 3 s; look at its disk.");
        assertThat(foot.recordTone().get()).isEqualTo(tone);
    }

    @Test
    void theSameFaultIsToldOnce() {
        session.record(StoreHealth.State.FAILED, "The disk is full.");
        session.fault("The disk is full.");
        assertThat(foot().fault().get()).isEmpty();
        session.fault("The engine has stopped.");
        assertThat(foot().fault().get()).isEqualTo("The engine has stopped.");
    }

    @Test
    void whatACrashLeftOpenIsToldAtTheStart() {
        session.opening = new Opening(false, 3, 14);
        FootViewModel foot = foot();
        assertThat(foot.opening().get())
                .isEqualTo("3 alerts left open by a crash were ended as not adjudicated.");
        assertThat(foot.openingTone().get()).isEqualTo(CameraViewModel.Tone.WARN);
        session.clock.pass(FootViewModel.OPENING_TOLD);
        foot.refresh(List.of(), AlertTally.NONE);
        assertThat(foot.opening().get()).isEmpty();
        session.opening = new Opening(false, 1, 14);
        assertThat(foot().opening().get())
                .isEqualTo("One alert left open by a crash was ended as not adjudicated.");
    }

    @Test
    void aNewRecordIsToldAtTheStart() {
        session.opening = new Opening(true, 0, 0);
        assertThat(foot().opening().get()).isEqualTo("A new record was begun.");
        session.opening = new Opening(false, 0, 14);
        assertThat(foot().opening().get()).isEmpty();
    }

    @Test
    void aClockThatWasMovedIsToldAsLongAsItIsWrong() {
        session.opening = new Opening(false, 0, 14);
        session.notice("The clock was set back by 30 min while the session ran. Check the clock.");
        FootViewModel foot = foot();
        assertThat(foot.opening().get()).startsWith("The clock was set back by 30 min");
        assertThat(foot.openingTone().get()).isEqualTo(CameraViewModel.Tone.WARN);
        assertThat(foot.fault().get()).isEmpty();
        session.notice("");
        foot.refresh(List.of(), AlertTally.NONE);
        assertThat(foot.opening().get()).isEmpty();
    }

    /// Hours that end, a clock that was moved, a threshold that was raised: as they stand on the
    /// screen.
    @Test
    void whatStopsASessionAndWhatIsRaisedStandsOnTheScreen() throws Exception {
        session.fault(
                "The authorised hours of deployment 2026/114, 1 Jun 2026 10:00 to 1 Jun 2026 16:00, do not"
                        + " hold now. It must be ended. The cameras have stopped, and no alerts are raised.");
        session.notice("The clock was set back by 30 min while the session ran. Check the clock.");
        session.raiseThreshold(0.7);
        for (double scale : new double[] {1, 1.5}) {
            try (Bench bench =
                    new Bench(
                            session,
                            scale == 1 ? 1280 : 1920,
                            scale == 1 ? 720 : 1080,
                            Theme.DARK,
                            scale)) {
                bench.settle();
                assertThat(bench.model.threshold().get()).isEqualTo("0.70");
                bench.save("j-hours-over-" + scale);
                assertThat(LayoutTest.cut(bench)).isEmpty();
            }
        }
    }

    private static StorageState storage(
            long freeMib, boolean open, int holds, List<String> problems, String clock) {
        return new StorageState(freeMib << 20, open, holds, problems, clock);
    }

    private String shortly(StorageState state) {
        FootViewModel foot = foot();
        foot.storage(state);
        foot.refresh(List.of(), AlertTally.NONE);
        return foot.opening().get();
    }

    @Test
    void whatIsWrongWithTheStorageIsToldInFewWordsAndInFull() {
        List<String> none = List.of();
        assertThat(shortly(StorageState.WELL)).isEmpty();
        assertThat(shortly(storage(1_024, true, 0, none, ""))).isEmpty();
        assertThat(shortly(storage(1_023, true, 0, none, "")))
                .isEqualTo("Disk space is low: 1,023 MiB left");
        assertThat(shortly(storage(100, true, 0, none, ""))).startsWith("Disk space is low");
        assertThat(shortly(storage(99, true, 0, none, "")))
                .isEqualTo("Disk almost full: 99 MiB left");
        assertThat(shortly(storage(9_999, false, 0, none, ""))).isEqualTo("Pictures stay sealed");
        assertThat(shortly(storage(9_999, true, 2, none, ""))).isEqualTo("Evidence hold overdue");
        assertThat(shortly(storage(9_999, true, 0, List.of("It stays."), "")))
                .isEqualTo("Not deleted on time");
        assertThat(shortly(storage(9_999, true, 0, none, "It went back.")))
                .isEqualTo("Clock was changed");
        FootViewModel foot = foot();
        foot.storage(storage(99, true, 2, List.of("It stays."), ""));
        session.notice("The clock was set back by 30 min while the session ran. Check the clock.");
        foot.refresh(List.of(), AlertTally.NONE);
        assertThat(foot.opening().get()).isEqualTo("Disk almost full: 99 MiB left (+2)");
        assertThat(foot.openingTone().get()).isEqualTo(CameraViewModel.Tone.BAD);
        assertThat(foot.advice().get())
                .contains("Make room on it now. It stays. ")
                .contains("2 evidence holds")
                .endsWith("All of it stands in the room of retention.");
        foot.storage(storage(101, true, 0, none, ""));
        foot.refresh(List.of(), AlertTally.NONE);
        assertThat(foot.opening().get()).startsWith("The clock was set back");
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720,DARK,1,ENGLISH",
        "1280,720,LIGHT,1,ENGLISH",
        "1280,720,DARK,1.5,ENGLISH",
        "1920,1080,DARK,1,ENGLISH",
        "1920,1080,LIGHT,1.5,ENGLISH",
        "1280,720,DARK,1,WELSH",
        "1280,720,DARK,1.5,WELSH",
        "1920,1080,DARK,1,WELSH",
        "1920,1080,DARK,1.5,WELSH"
    })
    void whatIsWrongWithTheStorageStandsOnTheScreenAndNothingJumps(
            int width, int height, Theme theme, double scale, Language language) {
        session.opening = new Opening(false, 0, 14);
        session.raise();
        List<StorageState> states =
                List.of(
                        storage(99, true, 2, List.of("It stays."), ""),
                        storage(1_023, true, 0, List.of(), ""),
                        storage(9_999, false, 0, List.of(), ""));
        try (Bench bench = new Bench(session, width, height, theme, scale, language)) {
            bench.settle();
            double before = footHeight(bench);
            for (int i = 0; i < states.size(); i++) {
                session.storage = states.get(i);
                Bench.onScreen(() -> {
                    bench.screen.pulse(System.nanoTime());
                    return true;
                });
                bench.settle();
                assertThat(bench.model.foot().opening().get()).isNotEmpty();
                bench.save("k-storage-%d-%d-%s-%s-%s".formatted(i, width, theme, scale, language));
                assertThat(LayoutTest.cut(bench)).isEmpty();
                assertThat(footHeight(bench)).isEqualTo(before);
            }
        }
    }

    private static double footHeight(Bench bench) {
        return Bench.onScreen(() ->
                bench.stage().getScene().getRoot().lookup(".foot").getLayoutBounds().getHeight());
    }

    @Test
    void soundIsOnOnlyWhereItCanBeHeard() {
        session.opening = new Opening(true, 3, 0);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            assertThat(bench.model.foot().sound().get()).isEqualTo("Sound on");
            bench.loudspeaker = false;
            bench.settle();
            assertThat(bench.model.foot().sound().get()).isEqualTo("No sound output");
            bench.save("i-no-sound");
            assertThat(LayoutTest.cut(bench)).isEmpty();
        }
    }

    @Test
    void whatWasDecidedLateIsNamedAmongWhatWasNotAdjudicated() {
        FootViewModel foot = foot();
        assertThat(foot.notAdjudicated().get()).isEqualTo("Not adjudicated in this session: 0");
        foot.refresh(List.of(), new AlertTally(4, 1, 0, 3, 0, 0, 0, 0, 0, java.util.Map.of(), 0));
        assertThat(foot.notAdjudicated().get()).isEqualTo("Not adjudicated in this session: 3");
        foot.refresh(List.of(), new AlertTally(4, 1, 1, 2, 0, 0, 0, 0, 0, java.util.Map.of(), 0));
        assertThat(foot.notAdjudicated().get())
                .isEqualTo("Not adjudicated in this session: 3, of these decided late: 1");
    }
}

package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondlook.alert.Alert;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.face.BreakingPack;
import org.secondlook.face.ModelPack;
import org.secondlook.face.Photos;
import org.secondlook.watchlist.Watchlist;

/// If a part of the pipeline fails, it says so and raises no alert that it cannot stand behind.
class FailClosedTest {
    @TempDir Path temp;

    @Test
    void anAlertThatCannotBeRecordedIsNotRaisedAndComesAgainWhenItCan() throws Exception {
        Stills stills = new Stills(temp);
        Log log =
                new Log() {
                    @Override
                    public void raised(Alert alert) throws NotRecordedException {
                        if (alert.number() <= 2) {
                            throw new NotRecordedException("The disk is full.");
                        }
                        super.raised(alert);
                    }
                };
        try (Watchlist watchlist = stills.enrol("001", "011");
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        watchlist, stills.camera("a", "001", "024", "011", "001")),
                                log)) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.desk().alerts())
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(alert.number()).isEqualTo(3);
                        assertThat(alert.sight().candidate().entry().reference()).isEqualTo("001");
                    });
            assertThat(log.raised).containsExactly(3);
            assertThat(session.fault()).isEmpty();
            Rig.assertConsistent(session.counters());
        }
    }

    @Test
    void aLogThatTakesNothingIsToldInItsOwnWords() throws Exception {
        Stills stills = new Stills(temp);
        Log log =
                new Log() {
                    @Override
                    public void raised(Alert alert) throws NotRecordedException {
                        throw new NotRecordedException("The disk is full. Free some space.");
                    }
                };
        try (Watchlist watchlist = stills.enrol("001");
                LiveSession session =
                        Rig.session(Rig.setup(watchlist, stills.camera("a", "001", "001")), log)) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.fault()).contains("The disk is full. Free some space.");
            assertThat(session.desk().alerts()).isEmpty();
            assertThat(session.counters().alerts()).isZero();
            Rig.closeWithinFiveSeconds(session);
        }
    }

    @Test
    void aLogThatBreaksStopsTheSession() throws Exception {
        Log log =
                new Log() {
                    @Override
                    public void raised(Alert alert) throws NotRecordedException {
                        if (alert.number() == 2) {
                            throw new IllegalStateException("broken");
                        }
                        super.raised(alert);
                    }
                };
        assertStops(log, Clock.systemUTC(), "IllegalStateException", 1);
        assertThat(log.notAdjudicated).containsExactly(1);
    }

    @Test
    void aClockThatBreaksStopsTheSession() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Clock clock =
                new Clock() {
                    @Override
                    public Instant instant() {
                        // It comes back for the end, when the session is closed.
                        if (asked.incrementAndGet() == 2) {
                            throw new ArithmeticException("no time");
                        }
                        return Instant.EPOCH;
                    }

                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }
                };
        assertStops(new Log(), clock, "ArithmeticException", 0);
    }

    private void assertStops(Log log, Clock clock, String what, int alerts) throws Exception {
        Stills stills = new Stills(temp);
        try (Watchlist watchlist = stills.enrol("001", "011", "024");
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        watchlist,
                                        stills.camera("a", "001", "011", "024", "001"),
                                        Footage.PLAZA.camera()),
                                log,
                                clock)) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.fault())
                    .contains(
                            "The engine has stopped: %s. No alerts are raised. Start the session anew."
                                    .formatted(what));
            assertStaysStopped(session, log, alerts);
        }
    }

    private static void assertStaysStopped(LiveSession session, Log log, int alerts)
            throws InterruptedException {
        Thread.sleep(600);
        assertThat(session.isOver()).isTrue();
        assertThat(session.desk().alerts()).hasSize(alerts);
        assertThat(log.raised).hasSize(alerts);
        assertThat(session.counters().alerts()).isEqualTo(alerts);
        long analysed = session.counters().framesAnalysed();
        Thread.sleep(300);
        assertThat(session.counters().framesAnalysed()).isEqualTo(analysed);
        Rig.closeWithinFiveSeconds(session);
        assertThat(session.desk().alerts()).allMatch(alert -> alert.probe().template().isWiped());
        Rig.assertConsistent(session.counters());
    }

    @Test
    void anEngineThatAnswersWhatIsNoNumberStopsTheSession() throws Exception {
        Stills stills = new Stills(temp);
        ModelPack pack = BreakingPack.make(temp.resolve("pack"));
        CameraPlan camera = stills.camera("a", "024", "011", "001", "043");
        blackenTheLeftSide(temp.resolve("a"));
        Log log = new Log();
        try (Watchlist watchlist = stills.enrol("001");
                LiveSession session =
                        Rig.session(
                                Rig.setup(pack, watchlist, camera, Footage.PLAZA.camera()), log)) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.fault().orElseThrow())
                    .startsWith("The engine has stopped: IllegalStateException.");
            assertStaysStopped(session, log, 0);
        }
    }

    /// Of the third still, so that the engine has worked before it breaks.
    private static void blackenTheLeftSide(Path folder) throws Exception {
        try (Frame frame = Photos.frame(folder.resolve("02.jpg"));
                Picture whole = Photos.picture(frame, 800);
                Picture black = Photos.drawn(800, 800, (x, y) -> x < 270 ? 0 : whole.argb(x, y))) {
            Files.delete(folder.resolve("02.jpg"));
            Files.write(folder.resolve("02.bmp"), Photos.bmp(black));
        }
    }

    @Test
    void alertsThatWaitStillEndWhenMatchingHasStopped() throws Exception {
        Stills stills = new Stills(temp);
        SteppingClock clock = new SteppingClock();
        Log log =
                new Log() {
                    @Override
                    public void raised(Alert alert) throws NotRecordedException {
                        if (alert.number() == 3) {
                            throw new IllegalStateException("broken");
                        }
                        super.raised(alert);
                    }
                };
        try (Watchlist watchlist = stills.enrol("001", "011", "024");
                LiveSession session =
                        Rig.session(
                                Rig.setup(watchlist, stills.camera("a", "001", "011", "024")),
                                log,
                                clock)) {
            session.start();
            Rig.awaitOver(session, () -> {});
            assertThat(session.fault()).isPresent();
            clock.seconds = 3_600;
            for (int i = 0; i < 100 && log.notAdjudicated.size() < 2; i++) {
                Thread.sleep(50);
            }
            assertThat(log.notAdjudicated).containsExactlyInAnyOrder(1, 2);
        }
    }

    @Test
    void aLogThatHangsDoesNotKeepTheOtherThreadsFromEnding() throws Exception {
        Stills stills = new Stills(temp);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        Log log =
                new Log() {
                    @Override
                    public void raised(Alert alert) throws NotRecordedException {
                        hangs.countDown();
                        try {
                            mayGoOn.await();
                        } catch (InterruptedException e) {
                            throw new NotRecordedException("Interrupted.", e);
                        }
                    }
                };
        try (Watchlist watchlist = stills.enrol("001");
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        watchlist,
                                        stills.camera("a", "001"),
                                        Footage.PLAZA.camera()),
                                log)) {
            session.start();
            assertThat(hangs.await(20, TimeUnit.SECONDS)).isTrue();
            Rig.closeWithinFiveSeconds(session);
            assertThat(session.desk().alerts()).isEmpty();
        }
    }
}

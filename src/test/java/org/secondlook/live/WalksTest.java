package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondlook.SharedEngine;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.capture.Box;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.Photos;
import org.secondlook.face.Portrait;
import org.secondlook.face.QualityGate;
import org.secondlook.match.Similarities;
import org.secondlook.watchlist.Watchlist;

/// The whole pipeline on footage in which it is known who walks by when.
class WalksTest {
    @Test
    void everybodySoughtAlertsOnceAndNobodyElse() throws Exception {
        Log log = new Log();
        try (Watchlist watchlist = Footage.enrol(Footage.PLAZA);
                LiveSession session =
                        Rig.session(Rig.setup(watchlist, Footage.PLAZA.camera()), log)) {
            Seen seen = new Seen();
            Tile tile = session.cameras().getFirst().tile();
            tile.ask(960, 540);
            session.start();
            Rig.awaitOver(session, () -> tile.readNewest(seen::look));

            List<Alert> alerts = session.desk().alerts();
            assertScore(Footage.PLAZA, alerts, Footage.PLAZA);
            Counters counted = session.counters();
            assertThat(counted.framesDecoded()).isEqualTo(1_000);
            assertThat(counted.framesDropped()).isZero();
            assertThat(counted.framesAnalysed()).isBetween(8L * 40, 9L * 40);
            assertThat(counted.facesSeen()).isCloseTo(Footage.PLAZA.walks().size(), within(2L));
            assertThat(counted.nonMatchesForgotten())
                    .isEqualTo(counted.facesSeen() - counted.alerts());
            assertThat(session.similarities().total()).isEqualTo(counted.facesSeen());
            assertThat(
                            session
                                    .similarities()
                                    .faces()
                                    .tailMap(Similarities.bin(Rig.THRESHOLD))
                                    .values()
                                    .stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .isEqualTo(counted.alerts());
            assertThat(counted.alerts()).isEqualTo(8);
            assertThat(counted.alertLatencyMsP50()).isPositive();
            assertThat(counted.alertLatencyMsP95())
                    .isGreaterThanOrEqualTo(counted.alertLatencyMsP50());
            assertThat(session.fault()).isEmpty();
            assertThat(log.raised).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);

            assertBetterPicturesWereGathered(alerts);
            assertNobodyElseIsInTheScenes(alerts);
            seen.assertOnlyAlertingFacesWereShown();

            tile.ask(0, 0);
            assertThat(tile.readNewest(_ -> {})).isFalse();
            Rig.closeWithinFiveSeconds(session);
            assertThat(log.notAdjudicated).hasSize(8);
            assertThat(alerts)
                    .allSatisfy(alert -> {
                        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
                        assertThat(alert.probe().template().isWiped()).isTrue();
                        assertThat(alert.scene().picture().pixels().scope().isAlive()).isFalse();
                    });
            assertThat(session.counters().facesSeen()).isEqualTo(counted.facesSeen());
        }
    }

    @Test
    void twoCamerasAreEachTheirOwn() throws Exception {
        try (Watchlist watchlist = Footage.enrol(Footage.PRECINCT, Footage.PLAZA);
                LiveSession session =
                        Rig.session(
                                Rig.setup(
                                        watchlist,
                                        Footage.PRECINCT.camera(),
                                        Footage.PLAZA.camera()),
                                new Log())) {
            session.start();
            Rig.awaitOver(session, () -> {});
            List<Alert> alerts = session.desk().alerts();
            assertScore(Footage.PRECINCT, alerts, Footage.PRECINCT, Footage.PLAZA);
            assertScore(Footage.PLAZA, alerts, Footage.PRECINCT, Footage.PLAZA);
            assertThat(session.counters().framesDropped()).isZero();
            assertThat(session.counters().framesDecoded()).isEqualTo(2_500);
            Rig.assertConsistent(session.counters());
            Rig.closeWithinFiveSeconds(session);
        }
    }

    private static void assertScore(Footage footage, List<Alert> all, Footage... lists)
            throws Exception {
        List<Footage.Walk> walks = footage.soughtWalks(lists);
        List<Alert> alerts =
                all.stream().filter(a -> a.sight().camera().equals(footage.name())).toList();
        Set<Footage.Walk> recognised = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (Alert alert : alerts) {
            walks.stream()
                    .filter(walk -> walk.explains(alert))
                    .findFirst()
                    .ifPresentOrElse(
                            walk ->
                                    assertThat(recognised.add(walk))
                                            .as("%s alerted twice", walk)
                                            .isTrue(),
                            () -> wrong.add(alert.sight().toString()));
        }
        assertThat(wrong).as("false alerts of " + footage.name()).isEmpty();
        assertThat(recognised).as(footage.name()).containsExactlyInAnyOrderElementsOf(walks);
    }

    /// Whoever alerts from afar comes nearer.
    private static void assertBetterPicturesWereGathered(List<Alert> alerts) {
        long better = 0;
        for (Alert alert : alerts) {
            List<Portrait> portraits = alert.portraits();
            assertThat(portraits.size()).isBetween(1, Alert.MAX_PORTRAITS);
            double first = weight(alert.probe().portraits().getFirst());
            assertThat(weight(portraits.getFirst())).isGreaterThanOrEqualTo(first);
            better += weight(portraits.getFirst()) > first ? 1 : 0;
        }
        assertThat(better).isPositive();
    }

    /// Neither does the detector find anybody else there.
    private static void assertNobodyElseIsInTheScenes(List<Alert> alerts) throws Exception {
        try (FaceEngine engine = new FaceEngine(SharedEngine.pack())) {
            for (Alert alert : alerts) {
                Picture picture = alert.scene().picture();
                assertThat(picture.width()).isEqualTo(640);
                assertThat(picture.height()).isEqualTo(360);
                Box person = alert.scene().person().scaled(picture.width(), picture.height());
                try (Frame frame = Photos.frame(picture)) {
                    assertThat(engine.detect(frame))
                            .singleElement()
                            .satisfies(
                                    face -> assertThat(face.box().iou(person)).isGreaterThan(0.5));
                }
            }
        }
    }

    private static double weight(Portrait portrait) {
        return QualityGate.weight(portrait.quality());
    }

    /// What a screen was shown.
    private static final class Seen {
        /// A covered face has a few dozen flat blocks, another has thousands of colours.
        private static final int COVERED_COLOURS_MAX = 150;

        private int covered;
        private int clear;
        private int wrong;

        void look(Tile.View view) {
            for (FaceMark mark : view.marks()) {
                Box box = mark.box().scaled(view.picture().width(), view.picture().height());
                boolean alert = mark.alert() > 0;
                if (box.width() < 25
                        || !isWithin(box, view.picture())
                        || (!alert && isBeforeAnAlert(mark, view.marks()))) {
                    continue;
                }
                boolean flat = !hasMoreColours(view.picture(), box);
                covered += flat && !alert ? 1 : 0;
                clear += !flat && alert ? 1 : 0;
                wrong += flat == alert ? 1 : 0;
            }
        }

        void assertOnlyAlertingFacesWereShown() {
            assertThat(wrong).isZero();
            assertThat(covered).isGreaterThan(50);
            assertThat(clear).isGreaterThan(5);
        }

        private static boolean isWithin(Box box, Picture picture) {
            return box.x() >= 0
                    && box.y() >= 0
                    && box.x() + box.width() < picture.width()
                    && box.y() + box.height() < picture.height();
        }

        /// Whether it is part of an alerting face's picture, which is clear.
        private static boolean isBeforeAnAlert(FaceMark mark, List<FaceMark> all) {
            return all.stream()
                    .anyMatch(other -> other.alert() > 0 && other.box().iou(mark.box()) > 0);
        }

        private static boolean hasMoreColours(Picture picture, Box box) {
            Set<Integer> colours = new HashSet<>();
            for (int y = (int) box.y(); y < box.y() + box.height(); y++) {
                for (int x = (int) box.x(); x < box.x() + box.width(); x++) {
                    colours.add(picture.argb(x, y));
                }
                if (colours.size() > COVERED_COLOURS_MAX) {
                    return true;
                }
            }
            return false;
        }
    }
}

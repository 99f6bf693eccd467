package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.capture.Box;

class TrackerTest {
    private static final double STEP = 0.12;

    private final Tracker tracker = new Tracker();
    private final List<Track> ended = new ArrayList<>();

    @AfterEach
    void wipe() {
        tracker.takeAll().forEach(Track::close);
        ended.forEach(Track::close);
    }

    @Test
    void somebodyWhoWalksByIsOneTrack() {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            numbers.addAll(look(STEP * i, face(100 + 20 * i, 300)));
        }
        assertThat(numbers).containsOnly(1L).hasSize(40);
        assertThat(tracker.takeAll())
                .singleElement()
                .satisfies(track -> {
                    assertThat(track.sightings()).isEqualTo(40);
                    assertThat(track.firstSeconds()).isZero();
                    assertThat(track.lastSeconds()).isEqualTo(STEP * 39);
                });
    }

    /// They pass before each other within a step, so that the nearer face is the wrong one.
    @ParameterizedTest
    @ValueSource(ints = {15, 30, 45})
    void twoPeopleWhoCrossKeepTheirTracks(int speed) {
        long left = 0;
        long right = 0;
        for (int i = 0; i <= 30; i++) {
            Detection a = face(200 + speed * i, 300);
            Detection b = face(200 + speed * (30 - i), 318);
            look(STEP * i, a, b);
            if (i == 0) {
                left = numberOf(a);
                right = numberOf(b);
            }
            assertThat(numberOf(a)).as("step %d", i).isEqualTo(left);
            assertThat(numberOf(b)).as("step %d", i).isEqualTo(right);
        }
    }

    @Test
    void ninetyHundredthsOfASecondOutOfSightIsOneTrack() {
        assertThat(after(0.9)).isEqualTo(1);
        assertThat(ended).isEmpty();
    }

    @Test
    void twelveTenthsOfASecondOutOfSightAreTwo() {
        assertThat(after(1.2)).isEqualTo(2);
        assertThat(ended).extracting(Track::number).containsExactly(1L);
    }

    /// Walks, is out of sight for a time, and comes out again where the walk led.
    private long after(double gapSeconds) {
        double seconds = 0;
        for (int i = 0; i < 10; i++) {
            seconds = STEP * i;
            look(seconds, face(100 + 100 * seconds, 300));
        }
        seconds += gapSeconds;
        return look(seconds, face(100 + 100 * seconds, 300)).getFirst();
    }

    @Test
    void theSamePlaceInTwoStillsIsTwoPeople() {
        assertThat(look(0, face(300, 300))).containsExactly(1L);
        assertThat(look(2, face(300, 300))).containsExactly(2L);
        assertThat(look(4, face(300, 300))).containsExactly(3L);
    }

    @Test
    void aClockThatGoesBackEndsEveryTrack() {
        look(5, face(300, 300));
        assertThat(look(1, face(300, 300))).containsExactly(2L);
        assertThat(ended).hasSize(1);
    }

    @Test
    void aFaceElsewhereOrOfAnotherSizeIsAnother() {
        look(0, face(300, 300));
        assertThat(look(STEP, face(600, 300))).containsExactly(2L);
        assertThat(look(2 * STEP, new Detection(new Box(280, 260, 200, 260), marks(), 0.9)))
                .containsExactly(3L);
    }

    @Test
    void aCrowdIsFollowedOneByOneUpToTheMost() {
        SplittableRandom random = new SplittableRandom(5);
        List<Detection> first = new ArrayList<>();
        for (int i = 0; i < Tracker.MAX_TRACKS + 20; i++) {
            first.add(face(60 * (i % 20), 80 * (i / 20)));
        }
        tracker.update(first, 0);
        Map<Long, Integer> numbers = new TreeMap<>();
        for (int step = 1; step <= 5; step++) {
            List<Detection> moved = new ArrayList<>();
            for (Detection face : first) {
                moved.add(
                        new Detection(
                                face.box()
                                        .shifted(
                                                random.nextDouble(-4, 4), random.nextDouble(-4, 4)),
                                face.landmarks(),
                                0.9));
            }
            for (Track track : tracker.update(moved, STEP * step)) {
                numbers.merge(track.number(), 1, Integer::sum);
            }
        }
        assertThat(numbers).hasSize(Tracker.MAX_TRACKS);
        assertThat(numbers.values()).containsOnly(5);
    }

    @Test
    void whoeverIsHiddenIsExpectedWhereTheWalkLeads() {
        for (int i = 0; i < 10; i++) {
            look(STEP * i, face(100 + 12 * i, 300), face(900, 300));
        }
        look(1.08 + 0.5, face(900, 300));
        assertThat(tracker.expectedUnseen(1.58))
                .singleElement()
                .satisfies(box -> {
                    assertThat(box.centreX()).isBetween(250.0, 266.0);
                    assertThat(box.width()).isEqualTo(50);
                });
    }

    @Test
    void aTrackThatIsSplitLeavesTheOldOneToItsOwner() {
        Detection face = face(300, 300);
        tracker.update(List.of(face), 0);
        Track first = tracker.trackOf(face).orElseThrow();
        ended.add(first);
        Track second = tracker.split(first);
        assertThat(second.number()).isEqualTo(2);
        assertThat(tracker.trackOf(face)).containsSame(second);
        assertThat(look(STEP, face(302, 300))).containsExactly(2L);
    }

    private List<Long> look(double seconds, Detection... faces) {
        ended.addAll(tracker.takeEnded(seconds));
        return tracker.update(List.of(faces), seconds).stream().map(Track::number).toList();
    }

    private long numberOf(Detection face) {
        return tracker.trackOf(face).orElseThrow().number();
    }

    private static Detection face(double centreX, double centreY) {
        return new Detection(new Box(centreX - 25, centreY - 32, 50, 64), marks(), 0.9);
    }

    private static Landmarks marks() {
        return new Landmarks(0, 0, 22, 0, 11, 12, 3, 24, 19, 24);
    }
}

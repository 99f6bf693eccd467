package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.secondlook.SharedEngine;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.capture.Frame;
import org.secondlook.capture.Picture;
import org.secondlook.capture.TimedFrames;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.Photos;

/// The small live picture shows the person of one alert, and everybody else in it covered.
class FollowingTest {
    private static final int SIDE = 200;
    private static final int PART = 300;
    private static FaceEngine engine;

    private final MatchQueue queue = new MatchQueue();
    private final Following following = new Following();
    private final CameraPipeline pipeline =
            new CameraPipeline(_ -> {}, NoCamera::new, queue, new Tally(), following);

    @BeforeAll
    static void open() throws Exception {
        engine = new FaceEngine(SharedEngine.pack());
    }

    @AfterAll
    static void shut() {
        engine.close();
    }

    @AfterEach
    void close() {
        pipeline.close();
        pipeline.wipe();
        queue.close();
        following.close();
    }

    /// Two people close together: whoever is followed has the other beside them in their picture.
    ///
    /// @param secondThere false where the one on the right cannot be found although they are there
    private static Picture two(boolean secondThere) throws Exception {
        try (Frame left = Photos.london("001");
                Frame right = Photos.london("002");
                Picture one = Photos.picture(left, 2 * SIDE);
                Picture other = Photos.picture(right, 2 * SIDE)) {
            return Photos.drawn(
                    2 * SIDE,
                    one.height(),
                    (x, y) ->
                            x < SIDE
                                    ? one.argb(x + SIDE / 2, y)
                                    : secondThere
                                            ? other.argb(x - SIDE / 2, y)
                                            : (x * 97 & 255) << 16 | (y * 61 & 255) << 8 | x ^ y);
        }
    }

    private static void send(CameraPipeline to, boolean secondThere, double seconds)
            throws Exception {
        try (Picture street = two(secondThere)) {
            to.frames().offer(TimedFrames.at(Photos.frame(street), seconds));
            to.work(engine, _ -> {});
        }
    }

    private static Alert alert(int number) {
        return Sights.alert(number, "E-" + number);
    }

    /// The track of the one on the left, in every pipeline that is sent the same.
    private static long leftTrack() throws Exception {
        CameraPipeline other =
                new CameraPipeline(
                        _ -> {}, NoCamera::new, new MatchQueue(), new Tally(), new Following());
        other.note(1, alert(1));
        other.tile().ask(2 * SIDE, 2 * SIDE);
        send(other, true, 0);
        List<FaceMark> marks = new ArrayList<>();
        other.tile().readNewest(view -> marks.addAll(view.marks()));
        other.close();
        other.wipe();
        assertThat(marks).hasSize(2);
        return marks.stream().anyMatch(m -> m.alert() == 1 && m.box().centreX() < 0.5) ? 1 : 2;
    }

    private Picture part(Tile tile) {
        List<Picture> pictures = new ArrayList<>();
        assertThat(tile.readNewest(view -> pictures.add(view.picture()))).isTrue();
        return pictures.getFirst();
    }

    /// How many colours there are in a part of what is shown: few where a face is covered.
    private static int colours(Picture picture, double fromX, double toX) {
        Set<Integer> colours = new HashSet<>();
        for (int y = (int) (0.3 * picture.height()); y < 0.6 * picture.height(); y++) {
            for (int x = (int) (fromX * picture.width()); x < toX * picture.width(); x++) {
                colours.add(picture.argb(x, y));
            }
        }
        return colours.size();
    }

    private static void assertOnlyTheOneInTheMiddleIsSeen(Picture picture) {
        int middle = colours(picture, 0.42, 0.58);
        int beside = colours(picture, 0.78, 0.94);
        assertThat(middle).isGreaterThan(800);
        assertThat(beside).isLessThan(60);
    }

    private Tile follow(int number) {
        Tile tile = following.follow(number);
        tile.ask(PART, PART);
        return tile;
    }

    @Test
    void aPasserByBesideThePersonIsCovered() throws Exception {
        pipeline.note(leftTrack(), alert(1));
        Tile tile = follow(1);
        send(pipeline, true, 0);
        assertOnlyTheOneInTheMiddleIsSeen(part(tile));
    }

    @Test
    void thePersonOfAnotherAlertIsCoveredAsWell() throws Exception {
        long left = leftTrack();
        pipeline.note(left, alert(1));
        pipeline.note(3 - left, alert(2));
        Tile tile = follow(1);
        send(pipeline, true, 0);
        assertOnlyTheOneInTheMiddleIsSeen(part(tile));
    }

    @Test
    void somebodyWhoIsNotFoundForAMomentIsCoveredWhereTheyShouldBe() throws Exception {
        pipeline.note(leftTrack(), alert(1));
        Tile tile = follow(1);
        send(pipeline, true, 0);
        send(pipeline, false, 0.1);
        assertOnlyTheOneInTheMiddleIsSeen(part(tile));
    }

    @Test
    void nothingIsLeftOfWhoWasFollowedBefore() throws Exception {
        pipeline.note(leftTrack(), alert(1));
        Tile tile = follow(1);
        send(pipeline, true, 0);
        List<Picture> shown = List.of(part(tile));
        follow(2);
        assertThat(shown.getFirst().pixels().scope().isAlive()).isFalse();
        assertThat(tile.readNewest(_ -> {})).isFalse();
        send(pipeline, true, 0.1);
        assertThat(tile.readNewest(_ -> {})).isFalse();
        follow(1);
        send(pipeline, true, 0.2);
        shown = List.of(part(tile));
        follow(0);
        assertThat(shown.getFirst().pixels().scope().isAlive()).isFalse();
    }
}

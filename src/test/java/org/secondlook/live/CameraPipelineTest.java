package org.secondlook.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.secondlook.SharedEngine;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.Sights;
import org.secondlook.capture.Frame;
import org.secondlook.deployment.Policy;
import org.secondlook.face.FaceEngine;
import org.secondlook.face.Photos;

class CameraPipelineTest {
    private static FaceEngine engine;

    private final List<CameraPipeline> woken = new ArrayList<>();
    private final MatchQueue queue = new MatchQueue();
    private final Tally tally = new Tally();
    private final SteppingClock clock = new SteppingClock();
    private final CameraPipeline pipeline =
            new CameraPipeline(woken::add, NoCamera::new, queue, tally, new Following());

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
    }

    @Test
    void aFrameWakesItOnceAndWhatCameMeanwhileOnceMore() throws Exception {
        pipeline.frames().offer(Photos.london("001"));
        pipeline.frames().offer(Photos.london("001"));
        assertThat(woken).hasSize(1);
        assertThat(pipeline.frames().dropped()).isEqualTo(1);
        pipeline.work(engine, woken::add);
        assertThat(woken).hasSize(1);
        pipeline.frames().offer(Photos.london("001"));
        assertThat(woken).hasSize(2);
    }

    @Test
    void theEndWakesItThoughItIsAtWork() throws Exception {
        pipeline.frames().offer(Photos.london("001"));
        pipeline.frames().end();
        assertThat(woken).hasSize(1);
        pipeline.work(engine, woken::add);
        assertThat(pipeline.isOver()).isFalse();
        assertThat(woken).hasSize(2);
        pipeline.work(engine, woken::add);
        assertThat(pipeline.isOver()).isTrue();
        assertThat(woken).hasSize(2);
        assertThat(queue.poll(1)).isInstanceOf(MatchQuery.class);
        assertThat(queue.poll(1)).isInstanceOf(TrackEnded.class);
    }

    /// The last look of a walk may be compared after the walk is over.
    @Test
    void aTrackThatAlertsAfterItHasEndedIsNotCountedAsForgotten() throws Exception {
        pipeline.frames().offer(Photos.london("001"));
        pipeline.frames().end();
        pipeline.work(engine, woken::add);
        pipeline.work(engine, woken::add);
        TrackNews query = queue.poll(1);
        assertThat(query).isInstanceOf(MatchQuery.class);
        pipeline.note(1, alert());
        while (query != null) {
            queue.done(query);
            query = queue.poll(1);
        }
        Counters counted = tally.counters(List.of());
        assertThat(counted.facesSeen()).isEqualTo(1);
        assertThat(counted.nonMatchesForgotten()).isZero();
    }

    @Test
    void aFaceIsCoveredUntilItsTrackHasAlerted() throws Exception {
        pipeline.tile().ask(400, 400);
        try (Frame frame = Photos.london("001")) {
            assertThat(shown(frame).alert()).isZero();
            try (Alert alert = alert()) {
                pipeline.note(1, alert);
                assertThat(shown(frame).alert()).isEqualTo(alert.number());
            }
        }
    }

    /// Whoever is not to be engaged is a passer-by again, and so is whoever nobody judged in time.
    @Test
    void aFaceIsCoveredAgainWhenItsAlertIsDecidedAgainstOrOver() throws Exception {
        pipeline.tile().ask(400, 400);
        try (AlertDesk desk = new AlertDesk(Policy.demonstration(), new Log(), clock);
                Frame frame = Photos.london("001")) {
            assertThat(shown(frame).alert()).isZero();
            pipeline.note(
                    1,
                    desk.raise(Sights.of("test", "E-7", 1), Sights.probe(), Sights.scene())
                            .orElseThrow());
            assertThat(shown(frame).alert()).isEqualTo(1);
            clock.seconds = 3_600;
            desk.expire();
            assertThat(shown(frame).alert()).isZero();
        }
    }

    @Test
    void framesThatNobodyAnalysedAreNotShown() throws Exception {
        pipeline.tile().ask(400, 400);
        pipeline.frames().offer(Photos.london("001"));
        assertThat(pipeline.tile().readNewest(_ -> {})).isFalse();
    }

    private FaceMark shown(Frame frame) throws InterruptedException {
        pipeline.frames().offer(frame.share());
        pipeline.work(engine, woken::add);
        List<FaceMark> marks = new ArrayList<>();
        assertThat(pipeline.tile().readNewest(view -> marks.addAll(view.marks()))).isTrue();
        assertThat(marks).hasSize(1);
        return marks.getFirst();
    }

    private static Alert alert() {
        return Sights.alert(7, "E-7");
    }
}

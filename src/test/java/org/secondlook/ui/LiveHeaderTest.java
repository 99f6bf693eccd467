package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;

/// What the operator's screen says of its deployment, and what may be done with it from there.
class LiveHeaderTest {
    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();
    private final AtomicInteger left = new AtomicInteger();
    private Story story;
    private DeploymentLife life;
    private final AtomicReference<OperatorView> shown = new AtomicReference<>();

    @BeforeEach
    void begin() throws Exception {
        Bench.start();
        story = new Story(folder);
        life =
                story.live(
                        story.authorised(
                                story.planned(
                                        story.plan(
                                                "2026/114",
                                                "High Street, market day",
                                                Duration.ofMinutes(-30),
                                                Duration.ofHours(6)))));
    }

    @AfterEach
    void stop() {
        work.shutdown();
        story.close();
    }

    private KeyboardDesk desk(String who, int width, int height, double scale) {
        return desk(who, width, height, scale, Language.ENGLISH);
    }

    private KeyboardDesk desk(String who, int width, int height, double scale, Language language) {
        story.language = language;
        Messages messages = new Messages(language);
        StartDefaults machine =
                new StartDefaults("", "", List.of(), "yunet-retail0095", "", 0.64, 0.6);
        DeploymentDesk desk = story.desk(story.as(who), machine, work);
        TestSession session = new TestSession(2);
        return new KeyboardDesk(
                () -> {
                    OperatorViewModel model =
                            new OperatorViewModel(
                                    session.running(),
                                    new Seat(desk.who().officer(), (_, _) -> {}),
                                    story.clock,
                                    messages,
                                    work,
                                    Platform::runLater,
                                    new Sound() {
                                        @Override
                                        public void play() {}

                                        @Override
                                        public boolean isThere() {
                                            return false;
                                        }
                                    });
                    LiveHeaderViewModel live =
                            new LiveHeaderViewModel(
                                    () -> desk, story.register().follow(life), messages);
                    OperatorView view =
                            new OperatorView(model, messages, live, left::incrementAndGet);
                    shown.set(view);
                    return view;
                },
                width,
                height,
                Theme.DARK,
                scale,
                language);
    }

    private void tick() {
        Bench.onScreen(() -> {
            java.util.Objects.requireNonNull(shown.get()).refresh();
            return true;
        });
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
    void itSaysWhereAndHowLongStillAndThatItHasEnded(
            int width, int height, double scale, Language language) throws Exception {
        String size = "-%d-%s-%s".formatted(width, scale, language);
        try (KeyboardDesk desk = desk("OP1", width, height, scale, language)) {
            assertThat(desk.words()).contains("2026/114 · High Street", inHours(language));
            assertThat(desk.tells("LIVE until")).isTrue();
            desk.save("l1-live" + size);
            story.clock.pass(Duration.ofMinutes(320));
            tick();
            assertThat(desk.words()).contains(inMinutes(language));
            assertThat(desk.cut()).isEmpty();
            desk.save("l2-near-end" + size);
            desk.push("Raise the threshold…");
            desk.save("l3-raise" + size);
            assertThat(desk.cut()).isEmpty();
            desk.push("Back");
            story.clock.pass(Duration.ofMinutes(20));
            tick();
            assertThat(desk.words()).contains(ended(language));
            desk.save("l4-over" + size);
            assertThat(desk.cut()).isEmpty();
        }
    }

    @Test
    void theThresholdIsRaisedFromThereAndStandsInTheRecord() throws Exception {
        try (KeyboardDesk desk = desk("OP1", 1280, 720, 1)) {
            desk.push("Raise the threshold…");
            desk.fill("New threshold", "0.60");
            desk.fill("Reason", "Too many alerts");
            desk.push("Raise the threshold");
            desk.awaitWords("Lowering it needs a new authorisation.");
            desk.fill("New threshold", "0.70");
            desk.push("Raise the threshold");
            desk.await("the record", 10, () -> threshold() == 0.70);
        }
        assertThat(left).hasValue(0);
    }

    private static String inHours(Language language) {
        return language == Language.ENGLISH ? "5 h 30 min left" : "5 awr 30 mun ar ôl";
    }

    private static String inMinutes(Language language) {
        return language == Language.ENGLISH ? "10 min left" : "10 mun ar ôl";
    }

    private static String ended(Language language) {
        return language == Language.ENGLISH
                ? "ENDED · The authorised hours of deployment 2026/114"
                : "DAETH I BEN · ";
    }

    private double threshold() {
        try {
            return story.recorded("2026/114").orElseThrow().state()
                            instanceof DeploymentState.Live live
                    ? live.threshold()
                    : 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whenItIsEndedFromThereTheSessionIsLeft() throws Exception {
        try (KeyboardDesk desk = desk("EO1", 1280, 720, 1)) {
            assertThat(desk.isOffered("Raise the threshold…")).isFalse();
            desk.push("End…");
            desk.fill("Reason", "The street is empty");
            desk.push("End the deployment");
            desk.await("leaving", 10, () -> left.get() == 1);
            assertThat(desk.words()).contains("ENDED");
        }
        assertThat(story.recorded("2026/114").orElseThrow().state())
                .isInstanceOf(DeploymentState.Ended.class);
    }
}

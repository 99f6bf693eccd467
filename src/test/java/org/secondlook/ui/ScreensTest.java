package org.secondlook.ui;

import java.util.concurrent.CountDownLatch;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.capture.CameraHealth;

/// Saves a picture of every state to `target/screens`, for people to look at.
class ScreensTest {

    @ParameterizedTest
    @CsvSource({
        "1920,1080,DARK,1",
        "1280,720,DARK,1",
        "1920,1080,LIGHT,1",
        "1280,720,LIGHT,1",
        "1920,1080,CONTRAST,1",
        "1280,720,CONTRAST,1",
        "1920,1080,NIGHT,1",
        "1280,720,NIGHT,1",
        "3840,2160,DARK,2",
        "3840,2160,LIGHT,2",
        "3840,2160,CONTRAST,2",
        "3840,2160,NIGHT,2"
    })
    void everyStateCanBeShown(int width, int height, Theme theme, double textScale) {
        String size = "-%d-%s".formatted(width, theme.name().toLowerCase(java.util.Locale.ROOT));
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, width, height, theme, textScale)) {
            bench.save("1-quiet" + size);
            session.raise();
            bench.pass(9);
            bench.save("2-look" + size);
            session.raise();
            session.raise();
            bench.pass(7);
            bench.press(KeyCode.DIGIT6);
            bench.save("3-marked-queue" + size);
            bench.press(KeyCode.ENTER);
            bench.save("4-weigh" + size);
            bench.press(KeyCode.DIGIT1, KeyCode.DIGIT2);
            bench.save("5-ticked" + size);
            CountDownLatch gate = new CountDownLatch(1);
            session.log.holdBy(gate);
            bench.press(KeyCode.E);
            bench.save("6-recording" + size);
            gate.countDown();
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            bench.save("7-recorded" + size);
            bench.press(KeyCode.ENTER, KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT4);
            session.log.failWith("The disk is full. Free some space, then decide again.");
            bench.press(KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.NotRecorded);
            bench.save("8-store-fault" + size);
            session.log.failWith("");
            bench.pass(60);
            bench.save("9-expired" + size);
            session.raise();
            session.camera(
                    1,
                    CameraHealth.State.STALLED,
                    "Camera 2 has sent nothing for 4 s. Trying again.");
            session.camera(
                    2,
                    CameraHealth.State.FAILED,
                    "“arcade.mp4” cannot be opened as video: Invalid data found. Check the file.");
            session.fault("The model pack cannot be read. No alerts are raised until it can.");
            bench.save("a-camera-stalled" + size);
            bench.press(KeyCode.F1);
            bench.save("b-keys" + size);
            bench.press(KeyCode.ESCAPE);
            bench.press(KeyCode.L, true);
            bench.save("c-lock" + size);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1920,1080", "2,1280,720", "6,1920,1080", "9,1280,720", "9,1920,1080"})
    void everyNumberOfCamerasCanBeShown(int cameras, int width, int height) {
        TestSession session = new TestSession(cameras);
        try (Bench bench = new Bench(session, width, height, Theme.DARK, 1)) {
            session.raise();
            bench.pass(9);
            bench.save("d-%d-cameras-%d".formatted(cameras, width));
        }
    }

    @org.junit.jupiter.api.Test
    void theEndOfTheFootageCanBeShown() {
        TestSession session = new TestSession(2);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.camera(0, CameraHealth.State.ENDED, "This footage has been shown to its end.");
            session.camera(1, CameraHealth.State.ENDED, "This footage has been shown to its end.");
            session.over();
            session.fault(
                    "The clock of this machine went back by 40 s. No alerts are raised until it is right.");
            bench.save("e-over-1920");
        }
    }
}

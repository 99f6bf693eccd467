package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every screen of deployments at the sizes that people have; saves pictures to look at.
class DeploymentScreensTest {
    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    private static DeploymentsView shown(DeploymentsViewModel model, Messages messages) {
        DeploymentsView view = new DeploymentsView(model, messages);
        model.reload();
        return view;
    }

    @AfterEach
    void stop() {
        work.shutdown();
    }

    private static void fill(Story story) throws Exception {
        Duration hours = Duration.ofHours(6);
        story.closed(
                story.ended(
                        story.live(
                                story.authorised(
                                        story.planned(
                                                story.plan(
                                                        "2026/109",
                                                        "Market Square, Saturday",
                                                        Duration.ofHours(-1),
                                                        hours))))));
        story.ended(
                story.live(
                        story.authorised(
                                story.planned(
                                        story.plan(
                                                "2026/111",
                                                "Station, evening",
                                                Duration.ofHours(-2),
                                                hours)))));
        story.planned(story.plan("2026/116", "Harbour, regatta", Duration.ofDays(9), hours));
        story.authorised(
                story.planned(
                        story.plan("2026/115", "Station, morning", Duration.ofHours(15), hours)));
        story.raised(
                story.live(
                        story.authorised(
                                story.planned(
                                        story.plan(
                                                "2026/114",
                                                "High Street, market day",
                                                Duration.ofMinutes(-30),
                                                hours)))),
                0.68);
    }

    private DeploymentsViewModel model(Story story, String who) {
        StartDefaults machine =
                new StartDefaults("", "", java.util.List.of(), "yunet-retail0095", "", 0.64, 0.6);
        DeploymentDesk desk = story.desk(story.as(who), machine, work);
        return Bench.onScreen(() -> new DeploymentsViewModel(desk, (_, _) -> {}));
    }

    @Test
    void theOutcomeShowsTheCodeThatVerifyingPrints() throws Exception {
        Bench.start();
        try (Story story = new Story(folder)) {
            fill(story);
            DeploymentsViewModel supervisor = model(story, "SUP1");
            try (KeyboardDesk desk = KeyboardDesk.of(() -> shown(supervisor, new Messages()))) {
                desk.awaitWords("Harbour");
                desk.choose("Harbour");
                desk.press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
                desk.awaitWords("Receipt");
                String code = story.register().verify("").code();
                assertThat(code).matches("[0-9]+(-[0-9A-F]{4}){4}");
                assertThat(desk.words()).contains(code);
                desk.save("7-outcome");
                assertThat(desk.cut()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720,1,DARK,ENGLISH",
        "1920,1080,1,DARK,ENGLISH",
        "1280,720,1.5,DARK,ENGLISH",
        "1920,1080,1.5,DARK,ENGLISH",
        "1280,720,1,LIGHT,ENGLISH",
        "1280,720,1,DARK,WELSH",
        "1920,1080,1,DARK,WELSH",
        "1280,720,1.5,DARK,WELSH",
        "1920,1080,1.5,DARK,WELSH"
    })
    void everyPageCanBeShownAndNothingIsCut(
            int width, int height, double scale, Theme theme, Language language) throws Exception {
        Bench.start();
        String size = "-%d-%s-%s-%s".formatted(width, scale, theme, language);
        Messages messages = new Messages(language);
        try (Story story = new Story(folder)) {
            story.language = language;
            fill(story);
            DeploymentsViewModel operator = model(story, "OP1");
            try (KeyboardDesk desk =
                    new KeyboardDesk(
                            () -> shown(operator, messages),
                            width,
                            height,
                            theme,
                            scale,
                            language)) {
                desk.awaitWords("Harbour");
                desk.save("1-list" + size);
                assertThat(desk.cut()).isEmpty();
                desk.press(KeyCode.DOWN, KeyCode.DOWN);
                desk.awaitWords("Threshold raised");
                desk.save("2-live" + size);
                assertThat(desk.cut()).isEmpty();
                desk.push("Plan a deployment");
                desk.save("3-plan-place" + size);
                assertThat(desk.cut()).isEmpty();
                desk.push("Next");
                desk.awaitWords("EO1");
                desk.save("4-plan-time" + size);
                assertThat(desk.cut()).isEmpty();
                desk.push("Next");
                desk.push("Add a camera");
                desk.fill("Address", "rtsp://admin:secret@10.0.0.7/1");
                desk.push("Add a camera");
                desk.fill("Address", "ftp://10.0.0.7/1");
                desk.save("5-plan-cameras" + size);
                assertThat(desk.cut()).isEmpty();
                desk.push("Next");
                desk.save("6-plan-list" + size);
                assertThat(desk.cut()).isEmpty();
                desk.push("Next");
                desk.save("7-plan-summary" + size);
                assertThat(desk.cut()).isEmpty();
                desk.push("1  ");
                desk.save("8-plan-errors" + size);
                assertThat(desk.cut()).isEmpty();
            }
            DeploymentsViewModel approver = model(story, "AO1");
            try (KeyboardDesk desk =
                    new KeyboardDesk(
                            () -> shown(approver, messages),
                            width,
                            height,
                            theme,
                            scale,
                            language)) {
                desk.awaitWords("Harbour");
                desk.push("Authorise…");
                desk.awaitWords("3f3f3f");
                desk.save("9-authorise" + size);
                assertThat(desk.cut()).isEmpty();
            }
        }
    }
}

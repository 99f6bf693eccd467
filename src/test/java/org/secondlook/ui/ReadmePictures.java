package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Draws the pictures of the README: invented people in invented streets on the real screen. No
/// part of the suite; run with `./mvnw test -Dtest=ReadmePictures`.
class ReadmePictures {
    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final int WIDTH = 1456;
    private static final int HEIGHT = 819;
    private static final long BYTES_MAX = 300 * 1024;

    @Test
    void lookAndWeigh() throws IOException {
        Files.createDirectories(FOLDER);
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            for (int i = 0; i < 6; i++) {
                session.raise();
                bench.pass(11 + 3L * i);
                boolean engage = i % 3 == 2;
                bench.press(engage ? KeyCode.DIGIT6 : KeyCode.DIGIT3, KeyCode.ENTER);
                bench.press(engage ? KeyCode.DIGIT1 : i == 1 ? KeyCode.DIGIT5 : KeyCode.DIGIT4);
                bench.press(engage ? KeyCode.E : KeyCode.N);
                bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
                bench.press(KeyCode.ENTER);
                bench.pass(170);
            }
            session.raise();
            bench.pass(5);
            session.raise();
            bench.pass(4);
            save(bench, "look.png");
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1);
            bench.pass(3);
            save(bench, "weigh.png");
        }
    }

    private static void save(Bench bench, String name) throws IOException {
        bench.settle();
        Image image = Bench.onScreen(() -> bench.scene.snapshot(null));
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage full = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                full.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        Path file = FOLDER.resolve(name);
        ImageIO.write(Palette.of(Drawings.scaled(full, WIDTH, HEIGHT)), "png", file.toFile());
        assertThat(Files.size(file)).isLessThan(BYTES_MAX);
    }
}

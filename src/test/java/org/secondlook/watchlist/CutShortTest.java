package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.watchlist.ImageVerdict.Enrolled;
import org.secondlook.watchlist.ImageVerdict.Refused;

/// A photograph of which a part is missing may show a face all the same, but not the one it showed.
class CutShortTest {
    private Photographs.Reader reader = new FakePhotographs().open();
    private byte[] whole = {};

    @BeforeEach
    void open() throws Exception {
        whole =
                Files.readAllBytes(
                        Shared.folder("faces", "london", "001", "001_03_neutral_front.jpg"));
        reader = SharedEngine.photographs().open();
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void theWholePhotographIsTakenInEveryKindOfFile() throws IOException {
        assertThat(verdict(whole)).isInstanceOf(Enrolled.class);
        assertThat(verdict(progressive())).isInstanceOf(Enrolled.class);
        assertThat(verdict(as("png"))).isInstanceOf(Enrolled.class);
        assertThat(verdict(as("bmp"))).isInstanceOf(Enrolled.class);
    }

    @Test
    void whatFollowsTheEndOfAPhotographDoesNotMatter() {
        assertThat(verdict(Arrays.copyOf(whole, whole.length + 5_000)))
                .isInstanceOf(Enrolled.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 50, 70, 90, 99})
    void aPartOfAFileIsRefused(int percent) throws IOException {
        for (byte[] file : new byte[][] {whole, progressive(), as("png"), as("bmp"), as("tiff")}) {
            isRefused(Arrays.copyOf(file, (int) ((long) file.length * percent / 100)));
        }
    }

    @Test
    void aProgressivePhotographWithoutItsLastScansIsRefused() throws IOException {
        byte[] file = progressive();
        int scans = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xda && scans++ > 0) {
                isRefused(Arrays.copyOf(file, i));
            }
        }
        assertThat(scans).isGreaterThan(3);
        isRefused(Arrays.copyOf(file, file.length - 2));
    }

    @Test
    void aFileWithWrongBitsIsRefused() throws IOException {
        byte[] file = as("png");
        file[file.length / 2] ^= 4;
        isRefused(file);
        byte[] jpeg = whole.clone();
        Arrays.fill(jpeg, jpeg.length / 2, jpeg.length * 6 / 10, (byte) 0);
        isRefused(jpeg);
    }

    private void isRefused(byte[] bytes) {
        assertThat(verdict(bytes))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.UNREADABLE));
    }

    private ImageVerdict verdict(byte[] bytes) {
        try (Portraits portraits = new Portraits(new FakePhotographs());
                Judged judged = ImageJudge.judge(reader, bytes, "", portraits)) {
            return judged.verdict();
        }
    }

    private byte[] as(String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture(), kind, out)).isTrue();
        return out.toByteArray();
    }

    private byte[] progressive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture(), null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private BufferedImage picture() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(whole));
    }
}

package org.secondlook.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.secondlook.Shared;
import org.secondlook.SharedEngine;
import org.secondlook.watchlist.ImageVerdict.Refused;

/// Odd and broken files, offered as reference images. By none of them could a person be found: they
/// are no photographs, cut short, larger than may be, without a face, with several (a picture that
/// shows its own colour channels), or with one that is too small.
class HostileImagesTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TestFactory
    Stream<DynamicTest> isRefusedInTimeWithASentence() throws IOException {
        Path folder = Shared.folder("hostile");
        return Files.walk(folder)
                .filter(Files::isRegularFile)
                .sorted()
                .map(file ->
                        dynamicTest(folder.relativize(file).toString(), () -> isRefused(file)));
    }

    private static void isRefused(Path file) throws Exception {
        ImageVerdict verdict = assertTimeoutPreemptively(LONGEST, () -> verdict(file));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            assertThat(refused.reason())
                                    .isIn(
                                            Refusal.UNREADABLE,
                                            Refusal.NO_FACE,
                                            Refusal.SEVERAL_FACES,
                                            Refusal.TOO_SMALL);
                            assertThat(refused.sentence())
                                    .endsWith(".")
                                    .doesNotContain(String.valueOf(file.getFileName()));
                        });
    }

    @Test
    void aPhotographThatIsOnlyTooSmallIsSaidToBe() throws Exception {
        assertThat(verdict(Shared.folder("hostile", "pillow", "hopper.png")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Refusal.TOO_SMALL));
    }

    private static ImageVerdict verdict(Path file) throws Exception {
        Photographs photographs = SharedEngine.photographs();
        try (Photographs.Reader reader = photographs.open();
                Portraits portraits = new Portraits(photographs);
                Judged judged = ImageJudge.judge(reader, Files.readAllBytes(file), "", portraits)) {
            return judged.verdict();
        }
    }
}

package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.secondlook.Shared;
import org.secondlook.capture.Affine;
import org.secondlook.capture.Frame;

/// Two photographs of every person of the London set, side by side: the eyes that were found in
/// each lie on one line, to far less than the pixel that counts at the nearest look.
class LondonAlignmentTest {
    /// The nearest look shows a portrait's pixel this many times as large.
    private static final double NEAREST = 8;

    private static final double PIXEL = 1;

    @Test
    void theEyesOfBothSidesLieOnOneLineForEveryPair() throws Exception {
        int pairs = 0;
        double worst = 0;
        try (FaceEngine engine = new FaceEngine(ModelPack.open(TestPack.shared()));
                Stream<Path> people = Files.list(Shared.folder("faces", "london"))) {
            for (Path person : people.filter(Files::isDirectory).sorted().toList()) {
                List<Path> photographs = frontal(person);
                if (photographs.size() < 2) {
                    continue;
                }
                pairs++;
                for (Path photograph : photographs) {
                    worst = Math.max(worst, offLine(engine, photograph));
                }
            }
        }
        System.out.printf(
                "alignment: %d pairs, eyes at most %.2e px off their line, %.2e px when nearest%n",
                pairs, worst, NEAREST * worst);
        assertThat(pairs).isGreaterThanOrEqualTo(100);
        assertThat(2 * NEAREST * worst).isLessThan(PIXEL);
    }

    private static List<Path> frontal(Path person) throws IOException {
        try (Stream<Path> files = Files.list(person)) {
            return files.filter(f -> f.toString().endsWith("_front.jpg")).sorted().toList();
        }
    }

    private static double offLine(FaceEngine engine, Path photograph) throws Exception {
        try (Frame frame = Photos.frame(photograph)) {
            Detection face = engine.detect(frame).getFirst();
            Affine toPortrait = Alignment.portrait(face.landmarks());
            double[] points = face.landmarks().points();
            double left = toPortrait.y(points[0], points[1]) - Portrait.EYE_LINE;
            double right = toPortrait.y(points[2], points[3]) - Portrait.EYE_LINE;
            return Math.max(Math.abs(left), Math.abs(right));
        }
    }
}

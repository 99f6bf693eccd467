package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.capture.Film;
import tools.jackson.databind.JsonNode;

/// `second-look watch`: what it says of footage, and how it refuses what it cannot use.
class WatchCommandTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir private Path folder;
    private Path list = Path.of("");
    private Path film = Path.of("");
    private String models = "";

    @BeforeEach
    void aListAFilmAndAPack() throws IOException {
        models = Shared.folder("models", "yunet-retail0095").toString();
        list = SmallList.in(folder);
        film = Film.mpeg4(25, 25).shoot(folder.resolve("Süd Tor 1.mp4"));
    }

    private Typed watch(String... more) {
        List<String> args = new ArrayList<>(List.of("watch", "--models", models));
        args.addAll(List.of(more));
        return Typed.run(args.toArray(String[]::new));
    }

    private Typed watchCamera(String camera, String... more) {
        List<String> args = new ArrayList<>(List.of("--camera", camera, "--watchlist"));
        args.add(list.toString());
        args.add("--json");
        args.addAll(List.of(more));
        return watch(args.toArray(String[]::new));
    }

    @Test
    void anAlertLineAndTheSummaryHoldEveryFieldThatTheyPromise() throws IOException {
        Path plaza = Shared.folder("footage", "plaza");
        Path cut = Film.cut(plaza.resolve("footage.mp4"), folder.resolve("Süd 2.mp4"), 7.6, 10.5);
        Path few = folder.resolve("few.csv");
        List<String> rows = Files.readAllLines(plaza.resolve("watchlist.csv"));
        Files.write(few, rows.subList(0, 6));
        Files.createDirectory(folder.resolve("watchlist"));
        for (String row : rows.subList(1, 6)) {
            String image = row.substring(row.lastIndexOf(',') + 1);
            Files.copy(plaza.resolve(image), folder.resolve(image));
        }
        Typed run = watch("--camera", cut.toString(), "--watchlist", few.toString(), "--json");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.json()).hasSize(2);
        JsonNode alert = run.json().getFirst();
        assertThat(alert.propertyNames())
                .contains(
                        "camera",
                        "track",
                        "firstSeenSeconds",
                        "alertSeconds",
                        "reference",
                        "similarity",
                        "threshold",
                        "inQuality",
                        "runnersUp");
        assertThat(alert.get("camera").asString()).isEqualTo(cut.toString());
        assertThat(alert.get("reference").asString()).isEqualTo("136");
        assertThat(alert.get("firstSeenSeconds").asDouble()).isBetween(0.0, 3.0);
        assertThat(alert.get("alertSeconds").asDouble())
                .isBetween(alert.get("firstSeenSeconds").asDouble(), 4.0);
        assertThat(alert.get("similarity").asDouble()).isBetween(0.6, 1.0);
        assertThat(alert.get("threshold").asDouble()).isEqualTo(0.6);
        JsonNode summary = run.json().getLast();
        assertThat(summary.propertyNames())
                .contains(
                        "framesDecoded",
                        "framesAnalysed",
                        "framesDropped",
                        "facesSeen",
                        "alerts",
                        "cpuSeconds",
                        "wallSeconds",
                        "alertLatencyMsP50",
                        "alertLatencyMsP95",
                        "peakRssMiB");
        int decoded = summary.get("framesDecoded").asInt();
        assertThat(decoded).isBetween(70, 140);
        assertThat(summary.get("framesAnalysed").asInt()).isBetween(decoded / 3, decoded / 3 + 1);
        assertThat(summary.get("framesDropped").asInt()).isZero();
        assertThat(summary.get("alerts").asInt()).isEqualTo(1);
        assertThat(summary.get("facesSeen").asInt()).isBetween(1, 8);
        for (String positive : List.of("cpuSeconds", "wallSeconds", "alertLatencyMsP50")) {
            assertThat(summary.get(positive).asDouble()).as(positive).isPositive();
        }
    }

    @Test
    void footageWithoutAFaceEndsWithASummaryForPeopleToo() {
        Typed run = watch("--camera", film.toString(), "--watchlist", list.toString());
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith(
                        "0 faces seen, 0 alerts, 0 forgotten; 25 frames decoded, 9 analysed, 0 dropped;");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aFolderOfStillsOfWhichOneCannotBeReadIsShownAndThatIsSaid() throws IOException {
        Path stills = list.resolveSibling("");
        Files.writeString(stills.resolve("kaputt.jpg"), "no photograph");
        Typed run = watchCamera(stills.toString());
        assertThat(run.status()).isZero();
        assertThat(run.json().getFirst().get("reference").asString()).isEqualTo("A-1");
        assertThat(run.err())
                .isEqualTo(
                        "%s: The folder has been shown, but 1 of its 2 photographs cannot be read.%n"
                                .formatted(stills));
    }

    @Test
    void tenCamerasAreTooMany() {
        List<String> args = new ArrayList<>(List.of("--watchlist", list.toString(), "--camera"));
        for (int i = 0; i < 10; i++) {
            args.add(film.toString());
        }
        assertThat(watch(args.toArray(String[]::new)).refusal())
                .isEqualTo("10 cameras were named; at most 9 can run at once.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no/such file.mp4 | There is no file or folder “no/such file.mp4”. Check the path.",
                "http://host/a.mp4 | Camera “http://host/a.mp4”: only files, folders, device: and rtsp:// addresses can be cameras.",
                "rtsp://guard:sEcret1@cam/live | “rtsp://cam/live” is a live camera, and a live camera opens only inside a live deployment.",
                "/dev/video99 | “/dev/video99” is a live camera, and a live camera opens only inside a live deployment.",
                "device:cam | “cam” is a live camera, and a live camera opens only inside a live deployment."
            })
    void aCameraThatIsNotThereOrIsLiveIsRefused(String camera, String sentence) {
        assertThat(watchCamera(camera).refusal()).isEqualTo(sentence);
    }

    @Test
    void aCameraThatCannotBePlayedIsSaidAndTheStatusIsOne() throws IOException {
        Path text = Files.writeString(folder.resolve("kein Vidéo.mp4"), "no video".repeat(200));
        Path empty = Files.createFile(folder.resolve("leer.mp4"));
        Path stills = Files.createDirectory(folder.resolve("keine Bilder"));
        for (Path camera : List.of(text, empty, stills)) {
            Typed run = watchCamera(camera.toString());
            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err().strip())
                    .contains(camera.toString())
                    .endsWith(".")
                    .doesNotContain("\n");
            assertThat(run.json()).hasSize(1);
        }
    }

    @Test
    void nineBrokenVideosEndInTimeWithASentenceForEachThatCouldNotBeShown() throws IOException {
        List<String> args =
                new ArrayList<>(List.of("--watchlist", list.toString(), "--json", "--camera"));
        try (Stream<Path> broken = Files.list(Shared.folder("hostile", "video-broken"))) {
            broken.map(Path::toString).sorted().forEach(args::add);
        }
        Typed run = assertTimeoutPreemptively(LONGEST, () -> watch(args.toArray(String[]::new)));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.json().getLast().get("framesDecoded").asInt()).isEqualTo(3);
        assertThat(run.err().lines())
                .hasSize(6)
                .allMatch(line -> line.startsWith("“") && line.endsWith("."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.49 | The threshold 0.49 is below this pack's floor 0.50.",
                "-1 | The threshold -1.00 is below this pack's floor 0.50.",
                "2 | The threshold 2.00 is above 1, the greatest similarity there is.",
                "NaN | The threshold must be a number from 0.50 to 1.",
                "Infinity | The threshold must be a number from 0.50 to 1."
            })
    void aThresholdOutsideItsBoundsIsRefused(String threshold, String sentence) {
        assertThat(watchCamera(film.toString(), "--threshold=" + threshold).refusal())
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--treshold=0.6", "--threshold=high", "--threshold", "--camera"})
    void wrongUseIsToldApartAndPointsToTheHelp(String option) {
        Typed run = watchCamera(film.toString(), option);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("Try `second-look watch --help`.%n".formatted());
    }

    @Test
    void aWatchlistByWhichNobodyCanBeFoundIsRefused() throws IOException {
        Path empty = Files.writeString(folder.resolve("leer.csv"), "");
        Path rowless =
                Files.writeString(folder.resolve("a.csv"), "reference,name,category,image\n");
        Path columns =
                Files.writeString(folder.resolve("b.csv"), "id,name,category,image\nA,B,C,D\n");
        Path missing = folder.resolve("no such.csv");
        Path none = Files.createDirectory(folder.resolve("no list"));
        for (Path bad : List.of(empty, rowless, columns, missing, none)) {
            Typed run = watch("--camera", film.toString(), "--watchlist", bad.toString(), "--json");
            assertThat(run.refusal()).as(bad.toString()).isNotEmpty();
        }
    }

    @Test
    void aListOfWhichNoImageCanBeTakenIsRefusedAndSaysWhyForEachRow() throws IOException {
        Path bad =
                Files.writeString(
                        folder.resolve("Liste ü.csv"),
                        """
                        reference,name,category,image
                        A-1,A,MISSING_AT_RISK,../Süd Tor 1.mp4
                        A-2,B,MISSING_AT_RISK,/etc/hostname
                        A-3,C,MISSING_AT_RISK,not there.jpg
                        A-4,D,NO_SUCH,Süd Tor 1.mp4
                        A-5,E,MISSING_AT_RISK,Süd Tor 1.mp4
                        """);
        Typed run = watch("--camera", film.toString(), "--watchlist", bad.toString(), "--json");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(6);
        assertThat(run.err())
                .contains("entry A-1, refused: The image's path leads out of the list's folder.")
                .contains("entry A-2, refused: The image's path is absolute;")
                .contains("entry A-3, refused: The image file is not there.")
                .contains("entry A-4, refused: The category “NO_SUCH” is not one")
                .contains("entry A-5, refused: The file is not a photograph")
                .endsWith(
                        "Nobody on the watchlist could be enrolled, so there is nobody to look for.\n");
    }
}

package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Sights;
import org.secondlook.deployment.Deployment;
import org.secondlook.deployment.Lives;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.face.Portrait;
import org.secondlook.face.Probe;
import org.secondlook.face.Template;
import org.secondlook.match.Candidate;
import org.secondlook.match.Similarities;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordStore;
import org.secondlook.record.Register;
import org.secondlook.record.SessionDetails;
import org.secondlook.watchlist.ReferenceImage;

/// One alert in full over a real record with real sealed pictures, worked with the keyboard: what
/// was decided outlives the faces, and these are on the screen only while somebody who may looks at
/// them. Saves pictures to look at.
class AlertDetailTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        work.shutdown();
    }

    static void fill(Story story) throws Exception {
        story.register().add(Lives.account("AUD1", Role.AUDITOR));
        signIn(story, "SUP1");
        session(story.register(), story.clock.instant());
    }

    private static void signIn(Story story, String who) throws Exception {
        try (Passphrase passphrase = Passphrase.of("correct horse battery".toCharArray())) {
            story.register().signIn(who, passphrase, Lives.signInRules());
        }
    }

    /// Three alerts: one decided with all there is, one not adjudicated, one decided briefly.
    private static void session(Register register, Instant now) throws Exception {
        try (RecordStore session =
                register.begin(
                        new SessionDetails(
                                new Deployment("High Street", "2026/114", true),
                                "24-hour",
                                1,
                                "yunet-retail0095",
                                "3f".repeat(32),
                                1_204,
                                0.35,
                                0.3,
                                Keeping.of(Policy.builtIn(Policy.HOURS_24)),
                                Story.LONDON))) {
            Alert first = alert(1, now);
            session.raised(first);
            session.decided(first, Sights.engage("OP1", now.plusSeconds(38)));
            session.later(
                    first,
                    IntStream.range(0, 3)
                            .mapToObj(i -> Drawings.portrait(1, 90.0, 20.0 + i))
                            .toList());
            Alert second = alert(2, now.plusSeconds(60));
            session.raised(second);
            session.notAdjudicated(second, now.plusSeconds(120));
            Alert third = alert(3, now.plusSeconds(180));
            session.raised(third);
            session.decided(third, Sights.doNotEngage("OP1", now.plusSeconds(190)));
            session.counted(4_312, 1, Similarities.NONE);
        }
    }

    static Alert alert(int number, Instant at) {
        Alert.Sight like =
                Sights.of("North gate", number, "W-%04d".formatted(number), 10.0 * number);
        Alert.Sight sight =
                new Alert.Sight(
                        like.camera(),
                        like.track(),
                        like.firstSeenSeconds(),
                        like.alertSeconds(),
                        like.threshold(),
                        new Candidate(
                                like.candidate().entry(),
                                new ReferenceImage("00".repeat(32), Drawings.reference(number)),
                                like.candidate().similarity()),
                        like.runnersUp());
        List<Portrait> portraits =
                IntStream.range(0, 4)
                        .mapToObj(i -> Drawings.portrait(number, i < 3, 10.0 * number + i))
                        .toList();
        return new Alert(
                UUID.randomUUID(),
                number,
                sight,
                new Probe(portraits, Template.of(Sights.marked())),
                Drawings.scene(number),
                at,
                Duration.ofMinutes(1));
    }

    private KeyboardDesk desk(Story story, String who, int w, int h, Theme theme, double scale) {
        return desk(story, who, w, h, theme, scale, Language.ENGLISH);
    }

    private KeyboardDesk desk(
            Story story, String who, int w, int h, Theme theme, double scale, Language language) {
        story.language = language;
        return new KeyboardDesk(
                () -> {
                    RecordRoom room = new RecordRoom(story.place(story.as(who), work));
                    room.shown();
                    return room.view();
                },
                w,
                h,
                theme,
                scale,
                language);
    }

    private KeyboardDesk desk(Story story, String who) {
        return desk(story, who, 1280, 720, Theme.DARK, 1);
    }

    static void look(KeyboardDesk desk, String name) {
        desk.settle();
        desk.save("alert-" + name);
        assertThat(desk.cut()).isEmpty();
    }

    /// Opens an alert from its event.
    static void open(KeyboardDesk desk, int number) {
        desk.awaitWords("events fit");
        desk.choose("Show the alert in full");
        desk.fill("Find an id", "w-%04d".formatted(number));
        desk.await(
                "one event",
                10,
                () -> desk.words().contains("\n1 of ") || desk.words().contains("\nMae 1 o "));
        desk.choose("Show the alert in full");
        desk.press(KeyCode.ENTER);
        desk.awaitWords("What the machine saw");
    }

    @ParameterizedTest
    @CsvSource({
        "1070,720,1,DARK,ENGLISH",
        "1710,1080,1,DARK,ENGLISH",
        "970,720,1.5,DARK,ENGLISH",
        "1610,1080,1.5,DARK,ENGLISH",
        "1070,720,1,LIGHT,ENGLISH",
        "1710,1080,1,LIGHT,ENGLISH",
        "1070,720,1,DARK,WELSH",
        "1710,1080,1,DARK,WELSH",
        "970,720,1.5,DARK,WELSH",
        "1610,1080,1.5,DARK,WELSH"
    })
    void facesAreShownWhenAskedForAndTheDecisionOutlivesThem(
            int width, int height, double scale, Theme theme, Language language) throws Exception {
        String size =
                "-%d-%s-%s-%s".formatted(height, scale, theme, language).toLowerCase(Locale.ROOT);
        try (Story story = new Story(folder)) {
            fill(story);
            try (KeyboardDesk desk = desk(story, "SUP1", width, height, theme, scale, language)) {
                desk.awaitWords("events fit");
                desk.choose("Show the alert in full");
                look(desk, "0-event" + size);
                open(desk, 1);
                assertThat(ShownImages.of(desk)).isEmpty();
                tells(
                        desk,
                        "Officer OP1 decided: engage.",
                        "scar over the left brow",
                        "0.52 at threshold 0.35",
                        "38 s after it was raised",
                        "Nobody is recorded as having looked",
                        "Whoever looks is recorded");
                look(desk, "1-facts" + size);
                desk.push("Show the pictures");
                desk.awaitWords("More portraits");
                desk.awaitWords("SUP1, ");
                look(desk, "2-pictures" + size);
                // Four of before, the reference, the scene, three of later.
                assertThat(ShownImages.of(desk)).hasSize(9).noneMatch(ShownImages::isBlank);
                scrollDown(desk);
                look(desk, "3-below" + size);
                desk.push("Hide the pictures");
                desk.awaitWords("Show the pictures");
                assertThat(ShownImages.of(desk)).isEmpty();
                desk.press(KeyCode.ESCAPE);
                story.clock.pass(DAY);
                story.register().retention().purge();
                open(desk, 1);
                desk.awaitWords("Deleted for good");
                tells(
                        desk,
                        ", because their time was over (policy 24-hour)",
                        "scar over the left brow",
                        "SUP1, ");
                assertThat(desk.tells("Show the pictures")).isFalse();
                String receipt =
                        story.register().retention().purges(9).stream()
                                .filter(purge -> !purge.items().getFirst().sha256().isEmpty())
                                .map(purge -> purge.id().toString())
                                .findFirst()
                                .orElseThrow();
                assertThat(desk.words()).contains(receipt);
                look(desk, "4-deleted" + size);
            }
        }
    }

    private static void tells(KeyboardDesk desk, String... all) {
        for (String words : all) {
            assertThat(desk.tells(words)).as(words).isTrue();
        }
    }

    private static void scrollDown(KeyboardDesk desk) {
        Bench.onScreen(() -> {
            for (Node node : Bench.all(desk.scene.getRoot())) {
                if (node instanceof javafx.scene.control.ScrollPane scroll) {
                    scroll.setVvalue(1);
                }
            }
            return true;
        });
    }

    @Test
    void whatNobodyJudgedSaysSoAndWhoMayNotLookIsToldWhy() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            try (KeyboardDesk desk = desk(story, "AUD1")) {
                open(desk, 2);
                assertThat(desk.words()).contains("Not adjudicated: nobody judged it.");
                desk.awaitWords("Pictures of alerts are seen by supervisors");
                assertThat(desk.isOffered("Show the pictures")).isFalse();
                look(desk, "5-auditor");
            }
            assertThat(story.register().alert(id(story, 2), story.as("SUP1")).orElseThrow().looks())
                    .isEmpty();
        }
    }

    private static UUID id(Story story, int number) throws Exception {
        return story.register().alerts("2026/114").stream()
                .filter(alert -> alert.number() == number)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Path> sealed() throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".slx")).toList();
        }
    }

    @Test
    void picturesThatCannotBeOpenedSayWhyInOneSentence() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            story.register()
                    .retention()
                    .hold(
                            id(story, 3),
                            "Complaint 2026/77",
                            story.clock.instant().plus(DAY.multipliedBy(9)),
                            story.clock.instant().plus(DAY.multipliedBy(5)),
                            story.as("SUP1"));
            try (KeyboardDesk desk = desk(story, "SUP1")) {
                open(desk, 3);
                desk.awaitWords("Held as evidence by SUP1");
                assertThat(desk.words()).contains("“Complaint 2026/77”");
                look(desk, "6-held");
                desk.press(KeyCode.ESCAPE);
                for (Path file : sealed()) {
                    byte[] bytes = Files.readAllBytes(file);
                    bytes[bytes.length - 1] ^= 1;
                    Files.write(file, bytes);
                }
                open(desk, 1);
                desk.push("Show the pictures");
                desk.awaitWords("were changed, or belong to another record");
                assertThat(ShownImages.of(desk)).isEmpty();
                look(desk, "7-damaged");
                desk.press(KeyCode.ESCAPE);
                for (Path file : sealed()) {
                    Files.delete(file);
                }
                open(desk, 1);
                desk.push("Show the pictures");
                desk.awaitWords("are not on the disk any more");
                look(desk, "8-missing");
                desk.press(KeyCode.ESCAPE);
                story.clock.pass(DAY);
                open(desk, 1);
                desk.awaitWords("so nobody may look at them any more");
                assertThat(desk.isOffered("Show the pictures")).isFalse();
                look(desk, "9-overdue");
            }
        }
    }

    @Test
    void withoutTheStoreKeyNothingOpens() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            story.restart();
            try (KeyboardDesk desk = desk(story, "SUP1")) {
                open(desk, 1);
                desk.awaitWords("Your passphrase does not open the pictures' key.");
                assertThat(desk.isOffered("Show the pictures")).isFalse();
            }
        }
    }

    @Test
    void picturesWhoseTimeEndsWhileTheyAreLookedAtLeaveTheScreen() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            UUID alert = id(story, 1);
            Bench.start();
            AlertDetailViewModel model =
                    new AlertDetailViewModel(story.place(story.as("SUP1"), Runnable::run), alert);
            onScreen(model::refresh);
            onScreen(model::show);
            onScreen(() -> {});
            AlertPictures shown = model.pictures().get();
            assertThat(shown).isNotNull();
            Portrait face = shown.probes().getFirst();
            onScreen(model::tick);
            assertThat(model.pictures().get()).isSameAs(shown);
            story.clock.pass(DAY);
            onScreen(model::tick);
            assertThat(model.pictures().get()).isNull();
            assertThatThrownBy(() ->
                            face.picture().pixels().get(java.lang.foreign.ValueLayout.JAVA_BYTE, 0))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /// Somebody leaves while the pictures are still being opened.
    @Test
    void picturesThatComeTooLateAreOverwrittenUnseen() throws Exception {
        try (Story story = new Story(folder)) {
            fill(story);
            UUID alert = id(story, 1);
            Bench.start();
            AlertDetailViewModel model =
                    new AlertDetailViewModel(story.place(story.as("SUP1"), work), alert);
            onScreen(model::show);
            onScreen(model::hide);
            work.submit(() -> {}).get();
            onScreen(() -> {});
            work.submit(() -> {}).get();
            onScreen(() -> {});
            assertThat(model.pictures().get()).isNull();
            assertThat(model.looking().busy().get()).isFalse();
            assertThat(model.history().get().looks()).hasSize(1);
        }
    }

    private static void onScreen(Runnable task) {
        Bench.onScreen(() -> {
            task.run();
            return true;
        });
        Bench.onScreen(() -> true);
    }

    /// In the real console: the lock, another room and signing out take the faces away, and what
    /// the screen had of them is overwritten.
    @Test
    void theLockAnotherRoomAndSigningOutOverwriteTheFaces() throws Exception {
        try (OfficeBench bench =
                new OfficeBench(
                        folder,
                        1280,
                        720,
                        Theme.DARK,
                        1,
                        office -> {
                            office.register().add(Lives.account("ADMIN", Role.ADMINISTRATOR));
                            office.register().add(Lives.account("SUP1", Role.SUPERVISOR));
                        })) {
            bench.signIn("SUP1", TestDoor.RIGHT);
            bench.await(() -> bench.says("Sign out"));
            session(bench.office.register(), bench.clock.instant());
            KeyCode record = KeyCode.getKeyCode("" + sectionOf(bench));
            bench.press(record, true);
            bench.await(() -> bench.says("raised on camera"));
            choose(bench);
            bench.click("Show the alert in full (Enter)");
            bench.await(() -> bench.says("What the machine saw"));

            List<Image> faces = looked(bench);
            bench.press(KeyCode.L, true);
            assertThat(bench.says("Locked")).isTrue();
            assertThat(faces).allMatch(ShownImages::isBlank);
            bench.type("Passphrase", TestDoor.RIGHT);
            bench.click("Unlock");
            bench.await(() -> bench.says("Show the pictures"));
            assertThat(ShownImages.in(bench.scene().getRoot())).isEmpty();

            faces = looked(bench);
            bench.press(KeyCode.DIGIT1, true);
            assertThat(faces).allMatch(ShownImages::isBlank);
            bench.press(record, true);
            bench.await(() -> bench.says("Show the pictures"));

            faces = looked(bench);
            bench.picture("alert-console");
            bench.click("Sign out");
            assertThat(faces).allMatch(ShownImages::isBlank);
        }
    }

    private static int sectionOf(OfficeBench bench) {
        List<String> texts = bench.texts();
        return (int)
                        texts.subList(0, texts.indexOf("Record")).stream()
                                .filter(text -> text.startsWith("Ctrl "))
                                .count()
                + 1;
    }

    private static void choose(OfficeBench bench) {
        Bench.onScreen(() -> {
            for (Node node : Bench.all(bench.scene().getRoot())) {
                if (node instanceof javafx.scene.control.ListView<?> list
                        && list.getStyleClass().contains("event-list")) {
                    for (int i = 0; i < list.getItems().size() && !offered(bench); i++) {
                        list.getSelectionModel().select(i);
                    }
                }
            }
            return true;
        });
        bench.settle();
    }

    private static boolean offered(OfficeBench bench) {
        return Bench.all(bench.scene().getRoot()).stream()
                .anyMatch(n ->
                        n instanceof javafx.scene.control.Button b
                                && b.getText() != null
                                && b.getText().startsWith("Show the alert"));
    }

    private static List<Image> looked(OfficeBench bench) {
        bench.click("Show the pictures");
        bench.await(() -> bench.says("More portraits"));
        bench.settle();
        List<Image> faces = Bench.onScreen(() -> ShownImages.in(bench.scene().getRoot()));
        assertThat(faces).isNotEmpty().noneMatch(ShownImages::isBlank);
        return faces;
    }
}

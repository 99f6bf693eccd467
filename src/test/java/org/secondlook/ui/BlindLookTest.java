package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.alert.Alert;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.live.AlikeEntries;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.ImageDetails;
import org.secondlook.watchlist.Marker;

/// The first step shows faces and nothing that could lean on the officer.
class BlindLookTest {
    private static final List<String> SECRETS =
            List.of(
                    TestSession.NAME,
                    "Quillfeather",
                    TestSession.REFERENCE,
                    "0.79",
                    "0.7931",
                    "COURT_ORDER",
                    "Bail or court conditions",
                    "Amodau mechnïaeth neu lys",
                    "Amber",
                    "Ambr",
                    "Runner Upson",
                    "ENTRY-01",
                    "0.41",
                    "Violence",
                    "under age",
                    "twin",
                    "Breach of bail",
                    "list owner",
                    "Custody suite",
                    "ENTRY-0107",
                    "expires in 40 min",
                    "looks alike");

    /// Everything that can be said of an entry is said of this one.
    private static TestSession telling(TestSession session) {
        session.lookalikes = new AlikeEntries.Found(List.of("ENTRY-0107"));
        session.image = new ImageDetails("Custody suite", LocalDate.of(2019, 5, 4), "PACE 64A");
        session.details =
                new EntryDetails(
                        LocalDate.of(2010, 3, 1),
                        null,
                        "Breach of bail",
                        "",
                        "",
                        "Ring the list owner before any arrest",
                        Set.of(Marker.VIOLENCE),
                        true,
                        session.clock.instant().plus(Duration.ofMinutes(40)),
                        null);
        return session;
    }

    /// What is looked for is there once the look is marked: the test would find it.
    @Test
    void everySecretIsToldOnceTheLookIsMarked() {
        TestSession session = telling(new TestSession(1));
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            String all = String.join("\n", texts(bench));
            assertThat(all)
                    .contains(
                            TestSession.NAME,
                            TestSession.REFERENCE,
                            "0.79",
                            "Bail or court conditions",
                            "Amber",
                            "Runner Upson",
                            "ENTRY-010",
                            "Violence",
                            "under age",
                            "Breach of bail",
                            "list owner",
                            "Custody suite",
                            "ENTRY-0107",
                            "2019-05-04");
        }
    }

    @Test
    void neitherTheSceneNorTheFeaturesNorTheAnnouncementTellAnything() {
        TestSession session = telling(new TestSession(1));
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            assertThat(texts(bench)).contains("New: Alert 1 · Camera 1 · North pavement");
            assertNothingTold(bench);
            bench.press(KeyCode.C);
            assertThat(bench.model.card().place().get()).isNotNull();
            assertNothingTold(bench);
            bench.press(KeyCode.C, KeyCode.F, KeyCode.A, KeyCode.D, KeyCode.V);
            assertThat(bench.model.card().findings()).isNotEmpty();
            assertNothingTold(bench);
            session.raise();
            session.raise();
            bench.settle();
            assertThat(texts(bench)).contains("2 new alerts");
            assertNothingTold(bench);
        }
    }

    /// The second officer must not know that there was a first, nor what they said.
    @Test
    void theSecondOfficerIsToldNothingEither() {
        TestSession session = telling(new TestSession(1, Policy.builtIn(Policy.HOURS_24)));
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.AwaitsSecond);
            Bench.onScreen(() -> {
                bench.model.seat().lock();
                bench.model.seat().unlock(new Officer("PC-5150"));
                return true;
            });
            bench.settle();
            bench.settle();
            assertThat(bench.model.card().number()).isEqualTo(1);
            assertNothingTold(bench);
            for (String text : texts(bench)) {
                assertThat(text)
                        .doesNotContain(
                                "Second look needed", "another officer", "PC-4471", "Begun");
            }
            bench.press(KeyCode.DIGIT2);
            assertNothingTold(bench);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingButFacesIsInTheSceneBeforeTheMark(Language language) {
        TestSession session = telling(new TestSession(2));
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            assertThat(bench.model.card().look().get()).isNotNull();
            assertNothingTold(bench);
            bench.press(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.E, KeyCode.N, KeyCode.A);
            assertNothingTold(bench);
            assertThat(session.log.decisions).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClearerPictureTellsNothingElse(Language language) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            Alert alert = session.raiseFar();
            bench.settle();
            bench.press(KeyCode.DIGIT6);
            alert.add(Drawings.portrait(1, 58.0, 2));
            bench.settle();
            assertThat(bench.model.card().pictures().clearer().get()).isTrue();
            assertNothingTold(bench);
            bench.press(KeyCode.B);
            assertNothingTold(bench);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noAidTellsAnything(Language language) {
        TestSession session = new TestSession(1);
        session.references = 3;
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            for (KeyCode key :
                    List.of(
                            KeyCode.PLUS,
                            KeyCode.Z,
                            KeyCode.X,
                            KeyCode.L,
                            KeyCode.G,
                            KeyCode.W,
                            KeyCode.K,
                            KeyCode.R)) {
                bench.press(key);
                assertNothingTold(bench);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void weighingIsShutUntilTheMarkIsPlaced(Language language) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().weighing().get()).isNull();
            bench.press(KeyCode.DIGIT6);
            assertNothingTold(bench);
            bench.press(KeyCode.ENTER);
            assertThat(texts(bench)).anyMatch(t -> t.contains(TestSession.NAME));
        }
    }

    @Test
    void theMarkCannotBeMovedOnceTheRestIsSeen() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.DIGIT2, KeyCode.ENTER);
            Bench.onScreen(() -> {
                bench.model.card().mark(Mark.CERTAINLY_SAME);
                return true;
            });
            assertThat(bench.model.card().mark().get()).isEqualTo(Mark.DIFFERENT);
        }
    }

    @Test
    void toEngageAgainstTheMarkIsAskedWhy() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1.5)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT1);
            bench.press(KeyCode.E);
            bench.settle();
            bench.save("change-of-mind");
            assertThat(session.log.decisions).isEmpty();
            assertThat(texts(bench)).anyMatch(t -> t.startsWith("Your mark said different people"));
            Bench.onScreen(() -> {
                bench.model.card().note().set("the scar shows in the second picture");
                return true;
            });
            bench.press(KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            assertThat(session.log.decisions.getFirst().note()).isNotBlank();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNextCardIsBlindAgain(Language language) {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1, language)) {
            session.raise();
            bench.settle();
            session.raise();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            bench.press(KeyCode.DOWN);
            assertThat(bench.model.card().number()).isEqualTo(2);
            assertNothingTold(bench);
        }
    }

    private static void assertNothingTold(Bench bench) {
        for (String text : texts(bench)) {
            for (String secret : SECRETS) {
                assertThat(text).doesNotContainIgnoringCase(secret);
            }
        }
        for (Node node : Bench.all(bench.view.card())) {
            assertThat(node.getStyleClass()).doesNotContain("red", "amber", "green");
        }
    }

    private static List<String> texts(Bench bench) {
        return AllTexts.of(bench);
    }
}

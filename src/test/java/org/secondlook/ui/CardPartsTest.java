package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.CardStep.Finding;
import org.secondlook.alert.FaceComponent;
import org.secondlook.alert.TakenStep;
import org.secondlook.capture.Box;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.Marker;

/// What helps to look and to weigh: features, scene, whereabouts, warnings, factors; and a decision
/// that comes late.
class CardPartsTest {

    private static List<String> words(Bench bench) {
        return bench.nodes().stream()
                .filter(n -> n instanceof Labeled && n.isVisible())
                .map(n -> ((Labeled) n).getText())
                .toList();
    }

    private static List<CardStep> steps(TestSession session) {
        return session.log.steps.stream().map(TakenStep::step).toList();
    }

    private static void warn(TestSession session) {
        session.lookalikes = List.of("ENTRY-0107");
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
    }

    @ParameterizedTest
    @CsvSource({
        "1280,720,1,ENGLISH",
        "1920,1080,1,ENGLISH",
        "1280,720,1.5,ENGLISH",
        "1920,1080,1.5,ENGLISH",
        "1920,1080,2,ENGLISH",
        "3840,2160,2,ENGLISH",
        "1280,720,1,WELSH",
        "1920,1080,1,WELSH",
        "1280,720,1.5,WELSH",
        "1920,1080,1.5,WELSH"
    })
    void everythingCanBeSeenAtEverySize(int width, int height, double scale, Language language) {
        String size = "-%d-%s-%s".formatted(width, scale, language);
        TestSession session = new TestSession(4);
        warn(session);
        try (Bench bench = new Bench(session, width, height, Theme.DARK, scale, language)) {
            Alert alert = session.raise();
            for (int i = 0; i < 10; i++) {
                alert.trail()
                        .seen(
                                System.nanoTime() - (10 - i) * 100_000_000L,
                                new Box(0.4, 0.3, 0.1 + 0.005 * i, 0.2));
            }
            bench.settle();
            look(bench, "g-look" + size);
            bench.press(KeyCode.F, KeyCode.A, KeyCode.D, KeyCode.V);
            look(bench, "g-features" + size);
            bench.press(KeyCode.F, KeyCode.C);
            look(bench, "g-scene" + size);
            bench.press(KeyCode.C, KeyCode.DIGIT6, KeyCode.ENTER);
            look(bench, "g-weigh" + size);
            bench.press(KeyCode.F, KeyCode.SPACE, KeyCode.DIGIT1);
            look(bench, "g-factors" + size);
        }
    }

    private static void look(Bench bench, String name) {
        bench.save(name);
        assertThat(LayoutTest.cut(bench)).as(name).isEmpty();
    }

    @Test
    void featuresAreJudgedByKeyAndEachIsAStep() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.F, KeyCode.A, KeyCode.D, KeyCode.V, KeyCode.LEFT, KeyCode.V);
            assertThat(bench.model.card().findings())
                    .containsEntry(FaceComponent.EYES, Finding.AGREES)
                    .containsEntry(FaceComponent.EYEBROWS, Finding.DIFFERS)
                    .doesNotContainKey(FaceComponent.NOSE);
            assertThat(steps(session))
                    .containsSubsequence(
                            new CardStep.Compared("EYES", Finding.AGREES),
                            new CardStep.Compared("EYEBROWS", Finding.DIFFERS),
                            new CardStep.Compared("NOSE", Finding.NOT_VISIBLE),
                            new CardStep.Compared("NOSE", Finding.TAKEN_BACK));
            bench.press(KeyCode.F, KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(bench.model.card().weighing().get()).isNotNull();
        }
    }

    @Test
    void theSceneTakesThePlaceOfTheFacesUntilTheKeyIsPressedAgainOrTheCardGoesOn() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.C);
            assertThat(bench.model.card().place().get()).isNotNull();
            bench.press(KeyCode.C);
            assertThat(bench.model.card().place().get()).isNull();
            bench.press(KeyCode.C, KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(bench.model.card().place().get()).isNull();
            assertThat(steps(session))
                    .containsSubsequence(
                            new CardStep.SceneShown(true), new CardStep.SceneShown(false));
        }
    }

    @Test
    void warningsAreTheThereInWordsOnlyOnceTheLookIsMarked() {
        TestSession session = new TestSession(1);
        warn(session);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            assertThat(String.join("\n", words(bench)))
                    .doesNotContain("Violence", "list owner", "under age", "ENTRY-0107");
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(words(bench))
                    .contains(
                            "Instructions: Ring the list owner before any arrest",
                            "The person sought is under age.",
                            "A twin or a relative who looks alike is known.",
                            "Somebody else on the list looks alike: entry ENTRY-0107.",
                            "The entry expires in 40 min.",
                            "Breach of bail · photograph without a date");
        }
    }

    @Test
    void factorsAreTickedByKeyAndEachIsAStep() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.F, KeyCode.SPACE);
            assertThat(bench.model.card().factors()).containsExactly("AGE_SINCE_IMAGE");
            assertThat(steps(session)).contains(new CardStep.FactorTicked("AGE_SINCE_IMAGE", true));
        }
    }

    @Test
    void thePersonIsShownLiveOnlyWhileTheirCardIsOpenAndNotWhileLocked() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            Alert alert = session.raise();
            alert.trail().seen(System.nanoTime(), new Box(0.4, 0.3, 0.1, 0.2));
            bench.settle();
            bench.settle();
            assertThat(isPersonShown(bench)).isTrue();
            assertThat(String.join("\n", words(bench))).contains("In view", "Camera 1");
            bench.press(KeyCode.L, true);
            bench.settle();
            assertThat(isPersonShown(bench)).isFalse();
        }
    }

    private static boolean isPersonShown(Bench bench) {
        return bench.nodes().stream()
                .filter(n -> n.getStyleClass().contains("person-live"))
                .flatMap(n -> Bench.all(n).stream())
                .anyMatch(n -> n instanceof ImageView v && v.getImage() != null);
    }

    @Test
    void anAlertThatEndedIsDecidedLateAndSaysSo() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            Alert alert = session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT4);
            bench.pass(61);
            assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
            bench.press(KeyCode.N);
            assertThat(session.log.decisions).isEmpty();
            bench.save("h-expired");
            bench.press(KeyCode.D);
            assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.Late.class);
            bench.save("h-late");
            bench.press(KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            assertThat(session.log.late).isEqualTo(1);
            bench.settle();
            assertThat(String.join("\n", words(bench)))
                    .contains("Recorded late", "Late: Did not engage");
            bench.save("h-recorded-late");
            assertThat(bench.model.shift().notAdjudicated()).isEqualTo(1);
        }
    }

    @Test
    void notToEngageAfterAMarkOfTheSamePersonNeedsANoteWhereTheReasonJudgesTheFaces() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.N);
            assertThat(session.log.decisions).isEmpty();
            assertThat(words(bench))
                    .contains(
                            "Your mark said the same person. Write in the note why you changed your mind.");
            bench.press(KeyCode.DIGIT4, KeyCode.DIGIT6, KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
        }
    }

    @Test
    void theMostUrgentComesFirstThenWhoIsInViewThenTheNewest() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            Alert first = session.raise();
            Alert second = session.raise();
            session.category = "MISSING_AT_RISK";
            session.raise();
            session.category = "BLUE_LIST";
            session.raise();
            bench.pass(4);
            first.trail().seen(System.nanoTime() + 3_600_000_000_000L, new Box(0.4, 0.3, 0.1, 0.2));
            bench.settle();
            assertThat(bench.model.queue().entries())
                    .extracting(QueueEntry::number)
                    .containsExactly(3, 1, 2, 4);
            assertThat(second.trail().last(System.nanoTime())).isEmpty();
            assertThat(bench.model.card().number()).isEqualTo(2);
        }
    }

    @Test
    void aNewAlertSaysSoInWordsForAWhile() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            session.raise();
            bench.settle();
            assertThat(String.join("\n", words(bench))).contains("New: Alert 2 · Camera 1");
            bench.save("j-announced");
            bench.pass(7);
            assertThat(String.join("\n", words(bench))).doesNotContain("New: Alert 2");
        }
    }
}

package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
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
import org.secondlook.live.AlikeEntries;
import org.secondlook.watchlist.EntryDetails;
import org.secondlook.watchlist.ImageDetails;
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
        session.lookalikes = new AlikeEntries.Found(List.of("ENTRY-0107"));
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
            session.inView = false;
            Alert alert = session.raise();
            for (int i = 0; i < 10; i++) {
                alert.trail()
                        .seen(
                                System.nanoTime() + 3_600_000_000_000L - (10 - i) * 100_000_000L,
                                0.45 + 0.0025 * i,
                                0.1 + 0.005 * i);
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
            assertThat(String.join("\n", AllTexts.of(bench)))
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
            alert.trail().seen(System.nanoTime(), 0.45, 0.1);
            bench.settle();
            bench.settle();
            assertThat(isPersonShown(bench)).isTrue();
            assertThat(String.join("\n", words(bench))).contains("In view", "Camera 1");
            bench.press(KeyCode.L, true);
            bench.settle();
            assertThat(isPersonShown(bench)).isFalse();
        }
    }

    /// A picture that stands still is no live picture.
    @Test
    void thePictureGoesWithThePerson() throws InterruptedException {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            Alert alert = session.raise();
            bench.settle();
            bench.settle();
            assertThat(isPersonShown(bench)).isTrue();
            session.inView = false;
            long end = System.nanoTime() + 1_200_000_000L;
            while (System.nanoTime() < end) {
                Thread.sleep(20);
            }
            bench.settle();
            assertThat(alert.trail().last(System.nanoTime()).orElseThrow().isInView()).isFalse();
            assertThat(isPersonShown(bench)).isFalse();
            assertThat(session.person.readNewest(_ -> {})).isFalse();
            assertThat(String.join("\n", words(bench))).contains("Out of view");
            session.inView = true;
            bench.settle();
            bench.settle();
            assertThat(isPersonShown(bench)).isTrue();
        }
    }

    @Test
    void whoIsNotLookedForAnyMoreIsNotSaidToBeOutOfView() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.pass(61);
            bench.press(KeyCode.D);
            bench.settle();
            assertThat(isPersonShown(bench)).isFalse();
            assertThat(String.join("\n", words(bench)))
                    .contains("Not followed any more")
                    .doesNotContain("Out of view", "In view");
            bench.save("h-late-look");
        }
    }

    @Test
    void theImageThatIsShownIsTheOneThatIsSpokenOf() {
        TestSession session = new TestSession(1);
        session.references = 3;
        session.image = new ImageDetails("Custody suite", LocalDate.of(2012, 5, 4), "PACE 64A");
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.R, KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(words(bench))
                    .contains(
                            "image 2 of 3 · photograph without a date"
                                    + " · the similarity and the warnings belong to image 1");
            bench.save("k-weigh-other-image");
            session.raise();
            bench.settle();
            bench.press(KeyCode.DOWN, KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(words(bench))
                    .contains("image 1 of 3 · photograph of 2012-05-04 · Custody suite");
        }
    }

    @Test
    void aRunnerUpIsNamedAsWarningsNameThem() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(words(bench)).contains("Runner Upson 0", "ENTRY-010", "0.41");
        }
    }

    /// Nothing moves when it comes to be known who looks alike, and both are recorded as shown.
    @Test
    void thatTheListIsNotComparedYetIsSaidUntilItIs() {
        TestSession session = new TestSession(1);
        session.image = new ImageDetails("", LocalDate.of(2025, 1, 1), "");
        session.lookalikes = new AlikeEntries.NotYet();
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            String waiting = "Whether somebody else on the list looks alike is not compared yet.";
            assertThat(words(bench)).contains(waiting);
            bench.save("k-weigh-not-compared");
            double before = height(bench);
            session.lookalikes = new AlikeEntries.Found(List.of("ENTRY-0107", "ENTRY-0108"));
            bench.settle();
            assertThat(words(bench)).doesNotContain(waiting);
            assertThat(String.join("\n", words(bench))).contains("ENTRY-0107", "ENTRY-0108");
            assertThat(height(bench)).isEqualTo(before);
            bench.save("k-weigh-compared");
            assertThat(steps(session))
                    .contains(
                            new CardStep.Revealed(List.of("LOOKALIKES_NOT_COMPARED")),
                            new CardStep.WarningsShown(List.of("LOOKALIKE")));
        }
    }

    @Test
    void thatNobodyElseLooksAlikeTakesThePlaceOfTheQuestion() {
        TestSession session = new TestSession(1);
        session.lookalikes = new AlikeEntries.NotYet();
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER);
            double before = height(bench);
            session.lookalikes = new AlikeEntries.Found(List.of());
            bench.settle();
            assertThat(words(bench)).contains("Nobody else on the list looks alike.");
            assertThat(height(bench)).isEqualTo(before);
            session.lookalikes = new AlikeEntries.Failed();
            session.raise();
            bench.settle();
            bench.press(KeyCode.DOWN, KeyCode.DIGIT6, KeyCode.ENTER);
            assertThat(words(bench))
                    .contains(
                            "It could not be compared whether somebody else on the list looks alike.");
        }
    }

    private static double height(Bench bench) {
        return bench.nodes().stream()
                .filter(WarningsView.class::isInstance)
                .mapToDouble(n -> ((WarningsView) n).getHeight())
                .findFirst()
                .orElseThrow();
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
            first.trail().seen(System.nanoTime() + 3_600_000_000_000L, 0.45, 0.1);
            bench.pass(4);
            assertThat(numbers(bench)).containsExactly(3, 1, 2, 4);
            assertThat(second.trail().last(System.nanoTime())).isEmpty();
            assertThat(bench.model.card().number()).isEqualTo(3);
        }
    }

    private static List<Integer> numbers(Bench bench) {
        return bench.model.queue().entries().stream().map(QueueEntry::number).toList();
    }

    /// A chip that moves under the pointer opens somebody else's card.
    @Test
    void chipsStayWhereTheyAreWhileNobodyComesOrGoes() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            Alert first = session.raise();
            bench.settle();
            session.raise();
            session.raise();
            bench.settle();
            assertThat(numbers(bench)).containsExactly(1, 3, 2);
            bench.pass(4);
            bench.session
                    .desk
                    .alerts()
                    .get(1)
                    .trail()
                    .seen(System.nanoTime() + 3_600_000_000_000L, 0.45, 0.1);
            bench.settle();
            assertThat(numbers(bench)).containsExactly(1, 3, 2);
            assertThat(first.number()).isEqualTo(bench.model.card().number());
        }
    }

    @Test
    void openAndBegunCardsKeepTheirPlaceWhenAnotherComes() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.DOWN);
            assertThat(bench.model.card().number()).isEqualTo(2);
            session.category = "MISSING_AT_RISK";
            session.raise();
            session.raise();
            bench.settle();
            assertThat(numbers(bench)).containsExactly(1, 2, 4, 3);
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
            assertThat(spoken(bench)).startsWith("New: Alert 2 · Camera 1");
            bench.save("j-announced");
            bench.pass(7);
            assertThat(String.join("\n", words(bench))).doesNotContain("New: Alert 2");
            assertThat(spoken(bench)).as("can be read again").startsWith("New: Alert 2");
            session.raise();
            session.raise();
            bench.settle();
            assertThat(spoken(bench)).isEqualTo("2 new alerts");
            assertThat(words(bench)).anyMatch(w -> w.startsWith("2 new alerts"));
        }
    }

    /// What a screen reader is told: by a text that says when it changes, and that can be reached.
    private static String spoken(Bench bench) {
        Announcer announcer =
                bench.nodes().stream()
                        .filter(Announcer.class::isInstance)
                        .map(Announcer.class::cast)
                        .findFirst()
                        .orElseThrow();
        return Bench.onScreen(() -> {
            assertThat(announcer.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT);
            assertThat(announcer.isFocusTraversable()).isTrue();
            return String.valueOf(announcer.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        });
    }
}

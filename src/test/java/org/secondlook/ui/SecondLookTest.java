package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;

/// Where the policy asks for it, nobody is engaged before a second officer has looked, blind.
class SecondLookTest {
    private static final Officer OTHER = new Officer("PC-5150");
    private final TestSession session = new TestSession(4, Policy.builtIn(Policy.HOURS_24));

    private static String words(Bench bench) {
        return String.join(
                "\n",
                bench.nodes().stream()
                        .filter(n -> n instanceof Labeled && n.isVisible())
                        .map(n -> ((Labeled) n).getText())
                        .toList());
    }

    /// The first officer engages; then the other sits down.
    private void handOver(Bench bench) {
        session.raise();
        bench.settle();
        bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.AwaitsSecond);
        bench.save("i-awaits-second");
        assertThat(words(bench)).contains("Second look needed");
        assertThat(session.log.decisions).isEmpty();
        Bench.onScreen(() -> {
            bench.model.seat().lock();
            bench.model.seat().unlock(OTHER);
            return true;
        });
        bench.settle();
    }

    private Alert alert() {
        return session.desk.alerts().getFirst();
    }

    @Test
    void theSecondLooksBlindAndOnlyThenIsAnybodyEngaged() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            handOver(bench);
            assertThat(alert().state()).isInstanceOf(AlertState.Waiting.class);
            assertThat(bench.model.card().weighing().get()).isNull();
            assertThat(bench.model.card().mark().get()).isNull();
            assertThat(words(bench))
                    .doesNotContain("Second look", "another officer", "Engage")
                    .contains("Camera 1");
            bench.save("i-second-looks");
            bench.press(KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.DIGIT2, KeyCode.E);
            bench.await(() -> alert().state() instanceof AlertState.Decided);
            bench.settle();
            assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.Recorded.class);
            assertThat(session.log.decisions)
                    .singleElement()
                    .satisfies(d -> assertThat(d.verdict()).isEqualTo(Verdict.ENGAGE));
            assertThat(session.log.judgements)
                    .extracting(d -> d.officer().id())
                    .isEqualTo(List.of(Bench.OFFICER.id(), OTHER.id()));
        }
    }

    @Test
    void whereTheyDisagreeTheMoreCautiousStandsAndBothAreToldSo() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            handOver(bench);
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Disputed);
            assertThat(session.log.decisions.getFirst().verdict()).isEqualTo(Verdict.DO_NOT_ENGAGE);
            assertThat(words(bench)).contains("You disagree", "Two officers disagreed");
            bench.save("i-disputed");
        }
    }

    @Test
    void theFirstOfficerCannotBeTheSecondAsWell() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.AwaitsSecond);
            bench.press(KeyCode.E, KeyCode.N, KeyCode.ENTER);
            assertThat(bench.model.card().look().get()).isNull();
            bench.settle();
            assertThat(bench.model.card().look().get()).isNull();
            assertThat(bench.model.shift().figures().get(3).shown().get()).isEqualTo("0");
            session.raise();
            bench.settle();
            assertThat(bench.model.card().number()).isEqualTo(2);
            assertThat(session.log.decisions).isEmpty();
        }
    }

    /// Nothing tells the second that somebody has judged already: no word, no age, no life left.
    @Test
    void toTheSecondTheAlertLooksLikeAnyOther() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.pass(40);
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.AwaitsSecond);
            Bench.onScreen(() -> {
                bench.model.seat().lock();
                bench.model.seat().unlock(OTHER);
                return true;
            });
            bench.pass(30);
            QueueEntry entry = bench.model.queue().entries().getFirst();
            assertThat(entry.line().get()).startsWith("Camera 1");
            assertThat(entry.age().get()).isEqualTo("0:30");
            assertThat(bench.model.tag(1)).endsWith("0:30");
            assertThat(bench.model.card().lifeLeft())
                    .isCloseTo(0.5, org.assertj.core.data.Offset.offset(0.02));
            assertThat(words(bench)).doesNotContain("Second look", "1:10");
        }
    }

    @Test
    void howManyWaitForAnotherOfficerIsToldToTheFirstAndOnTheLock() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.AwaitsSecond);
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().look().get()).isNull();
            assertThat(words(bench)).contains("1 alert waits for another officer");
            bench.press(KeyCode.L, true);
            assertThat(words(bench))
                    .contains("One alert is waiting.", "1 alert waits for another officer");
            Bench.onScreen(() -> {
                bench.model.seat().unlock(OTHER);
                return true;
            });
            bench.settle();
            bench.settle();
            assertThat(words(bench)).doesNotContain("another officer");
        }
    }

    @Test
    void theCardSaysThatThisOfficerIsDone() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.AwaitsSecond);
            assertThat(isDecideDone(bench)).isTrue();
            Bench.onScreen(() -> {
                bench.model.seat().lock();
                bench.model.seat().unlock(OTHER);
                return true;
            });
            bench.settle();
            assertThat(isDecideDone(bench)).isFalse();
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Disputed);
            assertThat(isDecideDone(bench)).isTrue();
        }
    }

    private static boolean isDecideDone(Bench bench) {
        return bench.nodes().stream()
                .filter(n -> n.getStyleClass().contains("step"))
                .filter(n -> ((Labeled) n).getText().contains("Decide"))
                .anyMatch(
                        n -> n.getPseudoClassStates().contains(PseudoClass.getPseudoClass("done")));
    }

    @Test
    void whomNobodyLooksAtASecondTimeEndsAsNotAdjudicated() {
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            handOver(bench);
            bench.pass(59);
            assertThat(alert().state()).isInstanceOf(AlertState.Waiting.class);
            bench.pass(2);
            assertThat(alert().state()).isInstanceOf(AlertState.NotAdjudicated.class);
        }
    }
}

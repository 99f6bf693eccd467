package org.secondlook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.Outcome;
import org.secondlook.alert.Perceived;
import org.secondlook.deployment.Officer;

/// What came of a decision to engage is told on the screen, with the keyboard alone.
class EngagementScreenTest {

    private static void engage(Bench bench) {
        bench.press(KeyCode.DIGIT6, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.E);
        bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
    }

    private static List<String> words(Bench bench) {
        return bench.nodes().stream()
                .filter(n -> n instanceof Labeled && n.isVisible())
                .map(n -> ((Labeled) n).getText())
                .toList();
    }

    private static void reach(Bench bench, String accessible) {
        for (int i = 0; i < 60; i++) {
            boolean there =
                    Bench.onScreen(() -> {
                        var owner = bench.scene.getFocusOwner();
                        String says = owner == null ? null : owner.getAccessibleText();
                        String text = owner instanceof Labeled l ? l.getText() : null;
                        return says != null && says.startsWith(accessible)
                                || text != null && text.startsWith(accessible);
                    });
            if (there) {
                return;
            }
            bench.press(KeyCode.TAB);
        }
        throw new AssertionError("cannot be reached: " + accessible);
    }

    @Test
    void anArrestIsToldWithTheKeyboardAlone() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            assertThat(words(bench)).contains("1 engagement without a result (O)");
            bench.press(KeyCode.O);
            assertThat(bench.model.engagements().shown().get()).isNotNull();
            bench.press(KeyCode.ENTER);
            assertThat(words(bench)).contains("Choose a result.");
            bench.press(KeyCode.DIGIT1, KeyCode.ENTER);
            assertThat(words(bench)).contains("Choose how identity was established.");
            reach(bench, "Identity established by, Document");
            bench.press(KeyCode.SPACE);
            reach(bench, "Minutes");
            bench.type("4");
            bench.press(KeyCode.ENTER);
            assertThat(words(bench)).contains("Choose an outcome.");
            reach(bench, "Reason explained");
            bench.press(KeyCode.SPACE);
            reach(bench, "Outcome, Arrest");
            bench.press(KeyCode.SPACE, KeyCode.ENTER);
            assertThat(words(bench)).contains("Choose what the arrest was for.");
            reach(bench, "Arrested for, Wanted");
            bench.press(KeyCode.SPACE);
            bench.save("f-engagement-filled-1280");
            bench.press(KeyCode.ENTER);
            bench.await(() -> bench.model.engagements().shown().get() == null);
            Engagement told = session.log.engagements.getFirst();
            assertThat(told.result()).isEqualTo(EngagementResult.CONFIRMED_TRUE);
            assertThat(told.outcome()).isEqualTo(Outcome.ARREST);
            assertThat(told.minutes()).isEqualTo(4);
            assertThat(told.explained()).isTrue();
            assertThat(told.officer()).isEqualTo(Bench.OFFICER);
            bench.settle();
            assertThat(words(bench)).doesNotContain("1 engagement without a result (O)");
        }
    }

    @Test
    void aNewAlertIsNotHiddenByTheFormAndWhatWasFilledInIsKept() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            bench.press(KeyCode.O, KeyCode.DIGIT4);
            session.raise();
            bench.settle();
            assertThat(bench.model.engagements().shown().get()).isNotNull();
            assertThat(bench.model.queue().waiting()).isEqualTo(1);
            bench.press(KeyCode.ESCAPE);
            bench.settle();
            assertThat(bench.model.engagements().shown().get()).isNull();
            assertThat(bench.model.card().number()).isEqualTo(1);
            assertThat(bench.model.card().status().get()).isInstanceOf(CardStatus.Recorded.class);
            bench.press(KeyCode.O);
            assertThat(bench.model.engagements().shown().get()).isNotNull();
            bench.press(KeyCode.ENTER);
            bench.await(() -> bench.model.engagements().shown().get() == null);
            assertThat(session.log.engagements)
                    .singleElement()
                    .satisfies(t -> assertThat(t.result()).isEqualTo(EngagementResult.NOT_LOCATED));
        }
    }

    @Test
    void whatTheRecordRefusesStaysOnTheForm() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            session.log.failWith("The disk is full.");
            bench.press(KeyCode.O, KeyCode.DIGIT3, KeyCode.ENTER);
            EngagementForm form =
                    Objects.requireNonNull(bench.model.engagements().shown().get()).form();
            bench.await(() -> form.error().get().equals("Not recorded: The disk is full."));
            session.log.failWith("");
            bench.press(KeyCode.ENTER);
            bench.await(() -> bench.model.engagements().shown().get() == null);
            assertThat(session.log.engagements).hasSize(1);
        }
    }

    @Test
    void whatWasToldCanBeCorrectedAndDigitsInAFieldAreText() {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, 1920, 1080, Theme.LIGHT, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            bench.press(KeyCode.O, KeyCode.DIGIT3, KeyCode.ENTER);
            bench.await(() -> bench.model.engagements().shown().get() == null);
            Bench.onScreen(() -> {
                bench.model.takeUp(1);
                return true;
            });
            bench.settle();
            bench.press(KeyCode.DIGIT2);
            reach(bench, "Minutes");
            bench.press(KeyCode.DIGIT5);
            assertThat(bench.nodes()).anyMatch(n -> n instanceof TextField f && f.isFocused());
            EngagementViewModel.Sheet sheet = bench.model.engagements().shown().get();
            assertThat(sheet).isNotNull();
            assertThat(sheet.form().result().get()).isEqualTo(EngagementResult.CONFIRMED_FALSE);
            bench.save("f-engagement-corrected-1920");
        }
    }

    /// A card that waits for its officer is not left for a form: its alert's life runs on.
    @Test
    void noFormOpensOverAHalfFinishedCard() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            session.raise();
            bench.press(KeyCode.ENTER);
            assertThat(bench.model.card().number()).isEqualTo(2);
            bench.press(KeyCode.DIGIT6, KeyCode.O);
            assertThat(bench.model.engagements().shown().get()).isNull();
            assertThat(bench.model.card().number()).isEqualTo(2);
            assertThat(bench.model.card().mark().get()).isEqualTo(Mark.SAME);
            assertThat(words(bench)).contains("First finish the open card.");
            bench.save("f-engagement-not-now");
            bench.press(KeyCode.ENTER, KeyCode.O);
            assertThat(bench.model.engagements().shown().get()).isNull();
            bench.pass(7);
            assertThat(words(bench)).contains("1 engagement without a result (O)");
        }
    }

    @Test
    void upAndDownLeadFromTheFormToTheQueueAndTheFormIsKept() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            session.raise();
            bench.press(KeyCode.O, KeyCode.DIGIT4);
            bench.press(KeyCode.DOWN);
            assertThat(bench.model.card().number()).isEqualTo(2);
            assertThat(bench.model.engagements().shown().get()).isNull();
            bench.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.N);
            bench.await(() -> bench.model.card().status().get() instanceof CardStatus.Recorded);
            bench.press(KeyCode.O);
            EngagementViewModel.Sheet sheet =
                    Objects.requireNonNull(bench.model.engagements().shown().get());
            assertThat(sheet.form().result().get()).isEqualTo(EngagementResult.NOT_LOCATED);
        }
    }

    /// Enter does what stands under the focus, and records only from the form's own fields.
    @Test
    void enterRecordsOnlyFromTheFormsOwnFields() {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            session.raise();
            bench.settle();
            engage(bench);
            session.raise();
            bench.press(KeyCode.O, KeyCode.DIGIT1);
            EngagementForm form =
                    Objects.requireNonNull(bench.model.engagements().shown().get()).form();
            ComboBox<String> box = new ComboBox<>();
            box.getItems().addAll("one", "two");
            Bench.onScreen(() -> {
                ((VBox) first(bench, "engagement-body")).getChildren().add(box);
                box.requestFocus();
                box.show();
                return true;
            });
            bench.press(KeyCode.ENTER);
            assertThat(form.error().get()).isEmpty();
            Bench.onScreen(() -> {
                box.hide();
                return true;
            });
            bench.press(KeyCode.ENTER);
            assertThat(form.error().get()).isNotEmpty();
            bench.press(KeyCode.DIGIT3);
            for (String elsewhere : List.of("shift-list", "chip")) {
                Node node = first(bench, elsewhere);
                Bench.onScreen(() -> {
                    node.requestFocus();
                    return true;
                });
                bench.press(KeyCode.ENTER);
                assertThat(session.log.engagements).as(elsewhere).isEmpty();
            }
            Node later =
                    bench.nodes().stream()
                            .filter(n ->
                                    n instanceof Labeled l && "Later (Esc)".equals(l.getText()))
                            .findFirst()
                            .orElseThrow();
            Bench.onScreen(() -> {
                later.requestFocus();
                return true;
            });
            bench.press(KeyCode.ENTER);
            bench.settle();
            assertThat(session.log.engagements).isEmpty();
        }
    }

    private static Node first(Bench bench, String styleClass) {
        return Bench.all(bench.scene.getRoot()).stream()
                .filter(n -> n.getStyleClass().contains(styleClass))
                .findFirst()
                .orElseThrow();
    }

    /// What another officer told meanwhile is what is corrected then.
    @Test
    void afterAnotherOfficerHasToldTheFormCanStillBeRecorded() throws Exception {
        TestSession session = new TestSession(1);
        try (Bench bench = new Bench(session, 1280, 720, Theme.DARK, 1)) {
            Alert alert = session.raise();
            bench.settle();
            engage(bench);
            bench.press(KeyCode.O, KeyCode.DIGIT3);
            session.desk
                    .engagements()
                    .tell(
                            alert,
                            new Engagement(
                                    1,
                                    EngagementResult.NOT_LOCATED,
                                    "",
                                    0,
                                    Outcome.NO_ACTION,
                                    "",
                                    false,
                                    Perceived.NOTHING,
                                    "",
                                    new Officer("PC-12"),
                                    session.clock.instant()));
            bench.press(KeyCode.ENTER);
            bench.await(() ->
                    !Objects.requireNonNull(bench.model.engagements().shown().get())
                            .form()
                            .error()
                            .get()
                            .isEmpty());
            EngagementForm form =
                    Objects.requireNonNull(bench.model.engagements().shown().get()).form();
            assertThat(form.result().get()).isEqualTo(EngagementResult.EVADED);
            bench.settle();
            assertThat(String.join("\n", words(bench))).contains("PC-12");
            bench.press(KeyCode.ENTER);
            bench.await(() -> bench.model.engagements().shown().get() == null);
            assertThat(session.log.engagements).extracting(Engagement::number).contains(2);
        }
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
    void theFormCanBeReadAtEverySize(int width, int height, double scale, Language language) {
        TestSession session = new TestSession(4);
        try (Bench bench = new Bench(session, width, height, Theme.DARK, scale, language)) {
            session.raise();
            bench.settle();
            engage(bench);
            look(bench, "f-engaged-%d-%s-%s".formatted(width, scale, language));
            bench.press(KeyCode.O, KeyCode.DIGIT1);
            look(bench, "f-engagement-%d-%s-%s".formatted(width, scale, language));
            bench.press(KeyCode.DIGIT4, KeyCode.ENTER);
            bench.await(() -> bench.model.engagements().shown().get() == null);
            look(bench, "f-engagement-told-%d-%s-%s".formatted(width, scale, language));
        }
    }

    private static void look(Bench bench, String name) {
        bench.save(name);
        assertThat(LayoutTest.cut(bench)).as(name).isEmpty();
    }
}

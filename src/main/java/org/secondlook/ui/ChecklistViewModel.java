package org.secondlook.ui;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.deployment.Checklist;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Guards;

/// What is seen to before a deployment goes live, and going live. Used by the screen's thread.
final class ChecklistViewModel {
    /// One item, as far as it is filled in.
    ///
    /// @param item which
    /// @param done whether it was seen to
    /// @param waived whether it is left out, for the reason in the note
    /// @param note what was done and found
    record Line(
            Checklist.Item item,
            BooleanProperty done,
            BooleanProperty waived,
            StringProperty note) {
        Line(Checklist.Item item) {
            this(
                    item,
                    new SimpleBooleanProperty(),
                    new SimpleBooleanProperty(),
                    new SimpleStringProperty(""));
        }

        boolean isWaivable() {
            return item == Checklist.Item.BLUE_LIST_TEST;
        }

        boolean isAnswered() {
            return done.get() || waived.get();
        }

        Optional<Checklist.Answer> answer() {
            String words = note.get().strip();
            return isAnswered()
                            && !words.isEmpty()
                            && words.length() <= Checklist.Answer.NOTE_LENGTH_MAX
                    ? Optional.of(new Checklist.Answer(waived.get(), words))
                    : Optional.empty();
        }
    }

    private final DeploymentDesk desk;
    private final DeploymentLife life;
    private final Consumer<DeploymentLife> done;
    private final Runnable back;
    private final Errand errand;
    private final Waiting waiting;
    private final List<Line> lines = Arrays.stream(Checklist.Item.values()).map(Line::new).toList();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");

    /// @param done given the deployment when it is live
    /// @param back leaves without it
    ChecklistViewModel(
            DeploymentDesk desk,
            DeploymentLife life,
            Consumer<DeploymentLife> done,
            Runnable back) {
        this.desk = desk;
        this.life = life;
        this.done = done;
        this.back = back;
        this.errand = desk.longErrand();
        this.waiting = desk.waiting();
        for (Line line : lines) {
            line.done.addListener((_, _, now) -> changed(line.waived, now));
            line.waived.addListener((_, _, now) -> changed(line.done, now));
            line.note.addListener((_, _, _) -> tell());
        }
        tell();
    }

    private void changed(BooleanProperty other, boolean now) {
        if (now) {
            other.set(false);
        }
        tell();
    }

    private void tell() {
        List<Checklist.Item> open = checklist().missing();
        Messages messages = desk.messages();
        missing.set(
                open.isEmpty()
                        ? messages.text("checklist.complete")
                        : messages.text(
                                "checklist.missing",
                                open.stream()
                                        .map(Checklist.Item::words)
                                        .collect(Collectors.joining("; "))));
    }

    DeploymentLife life() {
        return life;
    }

    DeploymentDesk desk() {
        return desk;
    }

    List<Line> lines() {
        return lines;
    }

    /// What is still to be seen to, a sentence.
    ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    Errand errand() {
        return errand;
    }

    Waiting waiting() {
        return waiting;
    }

    private Checklist checklist() {
        Map<Checklist.Item, Checklist.Answer> answers = new EnumMap<>(Checklist.Item.class);
        lines.forEach(line -> line.answer().ifPresent(a -> answers.put(line.item, a)));
        return new Checklist(answers);
    }

    /// Goes live, or says why not. What would run is looked for only when nothing else is missing,
    /// since that takes long.
    void goLive() {
        if (errand.busy().get()) {
            return;
        }
        Checklist checklist = checklist();
        Optional<String> refusal = Guards.refusesToStart(life, desk.who(), checklist, desk.now());
        if (refusal.isPresent()) {
            errand.refuse(refusal.get());
            return;
        }
        Messages messages = desk.messages();
        waiting.begin(messages.text("deployments.finding"));
        errand.run(
                () -> {
                    Found found =
                            desk.office()
                                    .find(
                                            life.plan(),
                                            life.approvedAt(desk.now()),
                                            waiting,
                                            waiting);
                    return desk.take(
                            life, Guards.start(life, desk.who(), found, checklist, desk.now()));
                },
                done);
    }

    /// Stops looking and leaves.
    void back() {
        Messages messages = desk.messages();
        waiting.cancel(messages.text("waiting.cancelling"));
        back.run();
    }
}

package org.secondlook.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.LiveHours;
import org.secondlook.deployment.Plan;
import org.secondlook.deployment.Step;

/// What the screen of a session says of the deployment that it belongs to, and what the officer may
/// do with it from there. Used by the screen's thread, which calls `refresh` at its own pace.
final class LiveHeaderViewModel {
    /// From so long before the end on, the time that is left is pointed out.
    static final Duration NEAR_END = Duration.ofMinutes(15);

    /// How it stands with the hours.
    enum Hours {
        RUNNING,
        NEAR_END,
        OVER
    }

    private final Supplier<DeploymentDesk> desk;
    private final Supplier<DeploymentLife> life;
    private final Messages messages;
    private final DeploymentWords words;
    private final ReadOnlyObjectWrapper<Hours> hours = new ReadOnlyObjectWrapper<>(Hours.RUNNING);
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ObservableList<Step> steps = FXCollections.observableArrayList();

    /// @param desk for whoever sits here now
    /// @param life all that is recorded of the deployment now; never waits
    LiveHeaderViewModel(
            Supplier<DeploymentDesk> desk, Supplier<DeploymentLife> life, Messages messages) {
        this.desk = desk;
        this.life = life;
        this.messages = messages;
        this.words = new DeploymentWords(messages);
        refresh();
    }

    Plan plan() {
        return life.get().plan();
    }

    ReadOnlyObjectProperty<Hours> hours() {
        return hours.getReadOnlyProperty();
    }

    /// Whether it may not watch any more.
    boolean isOver() {
        return hours.get() == Hours.OVER;
    }

    /// How long it may watch, or why it may not any more.
    ReadOnlyStringProperty left() {
        return left.getReadOnlyProperty();
    }

    /// The steps that whoever sits here may take.
    ObservableList<Step> steps() {
        return steps;
    }

    /// The form of a step.
    ///
    /// @param done run when it is taken
    /// @param back run when it is not
    StepViewModel step(Step step, Runnable done, Runnable back) {
        return new StepViewModel(desk.get(), life.get(), step, _ -> done.run(), back);
    }

    /// What a button says that begins a step.
    String button(Step step) {
        return words.button(step, life.get());
    }

    /// Takes note of everything as it stands now.
    void refresh() {
        DeploymentLife now = life.get();
        DeploymentDesk present = desk.get();
        Instant at = present.now();
        switch (LiveHours.ask(now, at)) {
            case LiveHours.Leave.None(String sentence) -> {
                hours.set(Hours.OVER);
                left.set(messages.text("live.ended", sentence));
            }
            case LiveHours.Leave.Given(var permit) -> {
                boolean near = !at.isBefore(permit.until().minus(NEAR_END));
                hours.set(near ? Hours.NEAR_END : Hours.RUNNING);
                left.set(
                        messages.text(
                                "live.left",
                                words.local(now.plan(), permit.until()),
                                words.left(at, permit.until())));
            }
        }
        List<Step> open =
                Step.openTo(present.who(), now).stream()
                        .filter(step -> step != Step.RAISE_THRESHOLD || !isOver())
                        .toList();
        if (!steps.equals(open)) {
            steps.setAll(open);
        }
    }
}

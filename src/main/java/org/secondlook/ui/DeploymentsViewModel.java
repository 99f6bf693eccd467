package org.secondlook.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.DeploymentState;
import org.secondlook.deployment.NextStep;
import org.secondlook.deployment.Step;

/// All deployments, the one that is looked at, and what the officer may do with it. Used by the
/// screen's thread.
final class DeploymentsViewModel {
    /// Which deployments are listed.
    enum Filter {
        ALL,
        PLANNED,
        AUTHORISED,
        LIVE,
        ENDED,
        CLOSED;

        static Filter of(DeploymentState state) {
            return switch (state) {
                case DeploymentState.Planned _ -> PLANNED;
                case DeploymentState.Authorised _ -> AUTHORISED;
                case DeploymentState.Live _ -> LIVE;
                case DeploymentState.Ended _ -> ENDED;
                case DeploymentState.Closed _ -> CLOSED;
            };
        }

        boolean takes(DeploymentLife life) {
            return this == ALL || this == of(life.state());
        }
    }

    /// What is shown.
    sealed interface Page {
        /// The list, with one deployment beside it.
        record All() implements Page {}

        /// The wizard.
        record Planning(PlanViewModel model) implements Page {}

        /// The authorisation.
        record Authorising(AuthoriseViewModel model) implements Page {}

        /// The checklist.
        record Starting(ChecklistViewModel model) implements Page {}

        /// Raising the threshold, ending, closing.
        record Taking(StepViewModel model) implements Page {}
    }

    private final DeploymentDesk desk;
    private final BiConsumer<RunningSession, DeploymentLife> onLive;
    private final Errand errand;
    private final Errand opening;
    private final Waiting waiting;
    private final ObservableList<DeploymentLife> shown = FXCollections.observableArrayList();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable DeploymentLife> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.All());
    private final ReadOnlyObjectWrapper<Map<Filter, Integer>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable DeploymentOutcome> outcome =
            new ReadOnlyObjectWrapper<>();
    private List<DeploymentLife> all = List.of();
    private @Nullable PlanViewModel draft;

    /// @param onLive shows a session whose cameras run
    DeploymentsViewModel(DeploymentDesk desk, BiConsumer<RunningSession, DeploymentLife> onLive) {
        this.desk = desk;
        this.onLive = onLive;
        this.errand = desk.errand();
        this.opening = desk.longErrand();
        this.waiting = desk.waiting();
        filter.addListener((_, _, _) -> show());
        selected.addListener((_, _, now) -> readOutcome(now));
    }

    DeploymentDesk desk() {
        return desk;
    }

    /// Reading the list.
    Errand errand() {
        return errand;
    }

    /// Opening the cameras.
    Errand opening() {
        return opening;
    }

    /// How far opening the cameras is.
    Waiting waiting() {
        return waiting;
    }

    ObservableList<DeploymentLife> shown() {
        return shown;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    /// How many there are of each.
    ReadOnlyObjectProperty<Map<Filter, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DeploymentLife> selected() {
        return selected.getReadOnlyProperty();
    }

    /// What came of the one that is looked at; null where nothing can have come of it yet.
    ReadOnlyObjectProperty<@Nullable DeploymentOutcome> outcome() {
        return outcome.getReadOnlyProperty();
    }

    private void readOutcome(@Nullable DeploymentLife life) {
        outcome.set(null);
        if (life == null
                || life.state() instanceof DeploymentState.Planned
                || life.state() instanceof DeploymentState.Authorised) {
            return;
        }
        errand.run(
                () -> DeploymentOutcome.of(desk.office().register(), life.plan().reference()),
                read -> {
                    DeploymentLife now = selected.get();
                    if (now != null && isSame(now, life)) {
                        outcome.set(read);
                    }
                });
    }

    ReadOnlyObjectProperty<Page> page() {
        return page.getReadOnlyProperty();
    }

    /// Looks at one of those listed.
    void select(@Nullable DeploymentLife life) {
        if (life != null) {
            selected.set(life);
            opening.refuse("");
        }
    }

    boolean mayPlan() {
        return Step.PLAN.isOpenTo(desk.who());
    }

    /// The steps that this officer may take with it now.
    List<Step> steps(DeploymentLife life) {
        return Step.openTo(desk.who(), life);
    }

    /// Whether this officer may run its cameras now.
    boolean mayWatch(DeploymentLife life) {
        return life.state() instanceof DeploymentState.Live
                && steps(life).contains(Step.RAISE_THRESHOLD);
    }

    Optional<NextStep> next(DeploymentLife life) {
        return NextStep.of(life, desk.now());
    }

    /// Reads all deployments from the record.
    void reload() {
        errand.run(
                () -> desk.office().register().deployments(),
                lives -> {
                    all = lives;
                    Map<Filter, Integer> count = new EnumMap<>(Filter.class);
                    for (Filter f : Filter.values()) {
                        count.put(f, (int) lives.stream().filter(f::takes).count());
                    }
                    counts.set(count);
                    show();
                });
    }

    private void show() {
        DeploymentLife before = selected.get();
        shown.setAll(all.stream().filter(filter.get()::takes).toList());
        selected.set(
                shown.stream()
                        .filter(life -> before != null && isSame(life, before))
                        .findFirst()
                        .orElse(shown.isEmpty() ? null : shown.getFirst()));
    }

    private static boolean isSame(DeploymentLife one, DeploymentLife other) {
        return one.plan().reference().equals(other.plan().reference());
    }

    /// Goes on with a plan that was begun, or begins one.
    void plan() {
        PlanViewModel begun = draft;
        if (begun == null) {
            begun = new PlanViewModel(desk, this::backTo, this::back);
            draft = begun;
        }
        page.set(new Page.Planning(begun));
    }

    /// Whether a plan was begun and not saved.
    boolean isPlanBegun() {
        return draft != null;
    }

    /// Begins a step with the deployment that is looked at.
    void begin(Step step) {
        DeploymentLife life = selected.get();
        if (life == null || opening.busy().get()) {
            return;
        }
        page.set(
                switch (step) {
                    case AUTHORISE ->
                            new Page.Authorising(
                                    new AuthoriseViewModel(desk, life, this::backTo, this::back));
                    case START ->
                            new Page.Starting(
                                    new ChecklistViewModel(desk, life, this::started, this::back));
                    case RAISE_THRESHOLD, END, CLOSE ->
                            new Page.Taking(
                                    new StepViewModel(desk, life, step, this::backTo, this::back));
                    case PLAN -> throw new IllegalArgumentException("a plan has its own page");
                });
    }

    private void started(DeploymentLife life) {
        backTo(life);
        watch(life);
    }

    /// Opens the cameras of a deployment that is live.
    void watch(DeploymentLife life) {
        if (opening.busy().get()) {
            return;
        }
        Messages messages = desk.messages();
        waiting.begin(messages.text("deployments.opening"));
        opening.run(
                () -> desk.office().goLive(life, desk.who(), waiting, waiting),
                running -> onLive.accept(running, life));
    }

    /// Leaves the page of a step without taking it.
    void leave() {
        switch (page.get()) {
            case Page.All() -> {}
            case Page.Planning(PlanViewModel model) -> model.back();
            case Page.Authorising(AuthoriseViewModel model) -> model.back();
            case Page.Starting(ChecklistViewModel model) -> model.back();
            case Page.Taking(StepViewModel model) -> model.back();
        }
    }

    /// Back to the list; what was begun and needs keeping is kept.
    void back() {
        page.set(new Page.All());
        reload();
    }

    /// Back to the list, looking at a deployment to which something has happened.
    void backTo(DeploymentLife life) {
        PlanViewModel begun = draft;
        if (begun != null && begun.isSaved()) {
            draft = null;
        }
        filter.set(Filter.ALL);
        selected.set(life);
        back();
    }

    /// Gives up whatever is being waited for.
    void close() {
        Messages messages = desk.messages();
        waiting.cancel(messages.text("waiting.cancelling"));
        leave();
    }

    /// Gives up the plan that was begun.
    void discardPlan() {
        draft = null;
        back();
    }
}

package org.secondlook.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.Decision;
import org.secondlook.alert.DecisionResult;
import org.secondlook.alert.FaceComponent;
import org.secondlook.alert.SecondJudgements;
import org.secondlook.alert.Trail;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Policy;
import org.secondlook.face.Portrait;
import org.secondlook.face.Scene;
import org.secondlook.live.AlikeEntries;
import org.secondlook.live.LiveView;
import org.secondlook.live.Tile;
import org.secondlook.watchlist.ReferenceImage;

/// The one open card: look, weigh, decide. Used by the screen's thread; deciding runs on `work` and
/// comes back by `screen`.
///
/// What the officer must not see before the mark is not held back by the view: it is not handed out
/// before `weigh` has been called with a mark placed.
final class CardViewModel {
    private final AlertDesk desk;
    private final ReadOnlyObjectProperty<Officer> officer;
    private final Clock clock;
    private final ReasonList reasons;
    private final LiveView view;
    private final Executor work;
    private final Executor screen;
    private final Drafts drafts = new Drafts();
    private final AlertLife life;
    private final ReadOnlyObjectWrapper<@Nullable Look> look = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Weighing> weighing =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Mark> mark = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CardStatus> status =
            new ReadOnlyObjectWrapper<>(new CardStatus.None());
    private final Findings found;
    private final ReadOnlyObjectWrapper<@Nullable Scene> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Reference> reference =
            new ReadOnlyObjectWrapper<>();
    private final PicturesViewModel pictures = new PicturesViewModel();
    private final Lens lens;

    /// Whose work the open card is: while it is handed over, still the one before.
    private Officer whose;

    private @Nullable Draft draft;

    /// While a card is being opened, what changes is nothing that the officer did.
    private boolean isOpening;

    /// @param officer who decides; may be another one from some moment on
    CardViewModel(
            LiveView view,
            ReadOnlyObjectProperty<Officer> officer,
            Clock clock,
            ReasonList reasons,
            Executor work,
            Executor screen) {
        this.view = view;
        this.desk = view.desk();
        this.officer = officer;
        this.clock = clock;
        this.reasons = reasons;
        this.found = new Findings(reasons);
        this.work = work;
        this.screen = screen;
        this.whose = officer.get();
        this.life = new AlertLife(view.facts().policy(), clock);
        this.lens = new Lens(clock, this::did);
        pictures.shown().addListener((_, _, now) -> tell(now));
        officer.addListener((_, _, now) -> handOver(now));
    }

    /// Another officer has to look for themselves: what the one before marked and wrote is kept for
    /// when they come back, and is not theirs.
    private void handOver(Officer now) {
        Draft before = draft;
        close();
        whose = now;
        if (before != null && !before.alert.state().isFinal()) {
            open(before.alert);
        }
    }

    /// What may be seen from the start; null when no card is open.
    ReadOnlyObjectProperty<@Nullable Look> look() {
        return look.getReadOnlyProperty();
    }

    /// The pictures of the person, from the start.
    PicturesViewModel pictures() {
        return pictures;
    }

    /// The reference image that is shown; null when no card is open.
    ReadOnlyObjectProperty<@Nullable Reference> reference() {
        return reference.getReadOnlyProperty();
    }

    /// How both faces are looked at before the mark.
    Lens lens() {
        return lens;
    }

    /// What may be seen after the mark; null before.
    ReadOnlyObjectProperty<@Nullable Weighing> weighing() {
        return weighing.getReadOnlyProperty();
    }

    /// The blind look's mark; null before it is placed.
    ReadOnlyObjectProperty<@Nullable Mark> mark() {
        return mark.getReadOnlyProperty();
    }

    /// Where the card stands.
    ReadOnlyObjectProperty<CardStatus> status() {
        return status.getReadOnlyProperty();
    }

    /// Codes of the reasons that are ticked.
    ObservableSet<String> ticked() {
        return found.ticked;
    }

    /// Free text that goes with the decision.
    StringProperty note() {
        return found.note;
    }

    /// Both kinds of reasons.
    ReasonList reasons() {
        return reasons;
    }

    /// Number of the alert whose card is open, 0 for none.
    int number() {
        return draft == null ? 0 : draft.alert.number();
    }

    /// Opens the card of an alert; work on the card that was open is kept.
    void open(Alert alert) {
        if (draft != null && draft.alert == alert) {
            return;
        }
        putAside();
        Draft next = drafts.take(whose, alert, () -> begun(alert));
        lens.reset();
        draft = next;
        isOpening = true;
        found.takeUp(next);
        mark.set(next.mark);
        next.pictures.update(alert.portraits());
        pictures.show(next.pictures);
        show(next);
        look.set(new Look(alert.number(), alert.sight().camera()));
        if (next.isWeighing()) {
            weighing.set(weighed(next));
        }
        refresh();
        isOpening = false;
        did(new CardStep.Opened());
        tell(pictures.shown().get());
        did(new CardStep.ReferenceShown(next.reference));
    }

    /// The picture that is shown large is another one.
    private void tell(@Nullable Portrait shown) {
        if (draft != null && shown != null) {
            draft.alert.place(shown).ifPresent(n -> did(new CardStep.PictureShown(n)));
        }
    }

    private void show(Draft of) {
        List<ReferenceImage> images = of.alert.sight().candidate().images();
        ReferenceImage image = images.get(of.reference);
        @Nullable LocalDate taken = image.details().taken();
        reference.set(
                new Reference(
                        of.reference,
                        images.size(),
                        image.portrait().orElse(null),
                        taken,
                        taken == null ? 0 : ChronoUnit.YEARS.between(taken, LocalDate.now(clock))));
    }

    /// Shows the entry's next reference image, after the last one the first.
    void nextReference() {
        Draft of = draft;
        if (of != null) {
            of.reference = (of.reference + 1) % of.alert.sight().candidate().images().size();
            show(of);
            did(new CardStep.ReferenceShown(of.reference));
        }
    }

    /// That an officer sees these faces is recorded, once.
    private Draft begun(Alert alert) {
        Officer who = officer.get();
        work.execute(() -> desk.cards().opened(alert, who));
        return new Draft(alert, who, clock.instant());
    }

    /// Closes the card; an alert that still waits stays in the queue.
    void close() {
        putAside();
        draft = null;
        pictures.show(null);
        lens.reset();
        reference.set(null);
        look.set(null);
        mark.set(null);
        status.set(new CardStatus.None());
    }

    /// Takes note of a step of the officer's; recorded.
    void did(CardStep step) {
        if (draft != null && !isOpening && status.get().isOpen()) {
            desk.cards().did(draft.alert, whose, step);
        }
    }

    private void putAside() {
        Draft before = draft;
        if (before != null) {
            lens.settle();
            did(new CardStep.PutAside());
            found.keep(before);
            drafts.dropIfOver(before);
        }
        weighing.set(null);
        found.clear();
        place.set(null);
    }

    /// Places or moves the blind look's mark; not possible any more once weighing has begun.
    void mark(Mark place) {
        if (draft == null || draft.isWeighing() || !status.get().isOpen()) {
            return;
        }
        draft.mark = place;
        draft.markedAt = clock.instant();
        pictures.hold();
        mark.set(place);
        lens.settle();
        did(new CardStep.Marked(place.value()));
    }

    /// Goes on from looking to weighing.
    ///
    /// @return whether the mark was there, so that it could
    boolean weigh() {
        if (draft == null || draft.isWeighing() || draft.mark == null || !status.get().isOpen()) {
            return false;
        }
        place.set(null);
        draft.revealedAt = clock.instant();
        lens.settle();
        Weighing revealed = weighed(draft);
        did(new CardStep.Revealed(revealed.warningCodes()));
        weighing.set(revealed);
        return true;
    }

    private Weighing weighed(Draft marked) {
        String entry = marked.alert.sight().candidate().entry().reference();
        return marked.weighing(view.facts(), view.lookalikes(entry), clock);
    }

    /// Who else on the list looks alike may come to be known while the officer weighs.
    private void takeInAlike(Draft of) {
        Weighing before = weighing.get();
        if (before != null && before.alike() instanceof AlikeEntries.NotYet) {
            Weighing now = weighed(of);
            if (!now.alike().equals(before.alike())) {
                weighing.set(now);
                did(new CardStep.WarningsShown(now.warningCodes()));
            }
        }
    }

    /// What the officer found of the components of the two faces.
    ObservableMap<FaceComponent, CardStep.Finding> findings() {
        return found.components;
    }

    /// Judges a component of the two faces, while looking; the same again takes it back.
    void compare(FaceComponent component, CardStep.Finding finding) {
        if (draft == null || draft.isWeighing() || !status.get().isOpen()) {
            return;
        }
        if (finding == found.components.get(component)) {
            found.components.remove(component);
            did(new CardStep.Compared(component.name(), CardStep.Finding.TAKEN_BACK));
        } else {
            found.components.put(component, finding);
            did(new CardStep.Compared(component.name(), finding));
        }
    }

    /// The place around the person, shown instead of the faces; null while the faces are.
    ReadOnlyObjectProperty<@Nullable Scene> place() {
        return place.getReadOnlyProperty();
    }

    /// Shows the place around the person, or the faces again.
    void togglePlace() {
        if (draft != null && !draft.isWeighing()) {
            boolean on = place.get() == null;
            place.set(on ? draft.alert.scene() : null);
            did(new CardStep.SceneShown(on));
        }
    }

    /// Codes of the factors that are ticked.
    ObservableSet<String> factors() {
        return found.factors;
    }

    /// Ticks or unticks a factor.
    void toggleFactor(String code) {
        if (weighing.get() != null && status.get().isOpen()) {
            did(new CardStep.FactorTicked(code, Findings.toggle(found.factors, code)));
        }
    }

    /// The policy in force.
    Policy policy() {
        return view.facts().policy();
    }

    /// When and how the person was seen last, in the track that alerted.
    Optional<Trail.Last> lastSeen() {
        return draft == null ? Optional.empty() : draft.alert.trail().last(System.nanoTime());
    }

    /// Whether the person of the open card is still looked for.
    boolean isFollowed() {
        return draft != null && !draft.late && LiveView.concerns(draft.alert.state());
    }

    /// Where the person of the open card was seen; empty when none is open.
    String camera() {
        return draft == null ? "" : draft.alert.sight().camera();
    }

    /// The live picture of the person of the open card.
    Tile person() {
        return view.follow(number());
    }

    /// Ticks or unticks a reason.
    void toggle(String code) {
        if (weighing.get() != null && status.get().isOpen()) {
            did(new CardStep.ReasonTicked(code, Findings.toggle(found.ticked, code)));
        }
    }

    /// Whether a verdict can be given now.
    boolean canDecide(Verdict verdict) {
        return weighing.get() != null && status.get().isOpen() && found.allow(verdict, mark.get());
    }

    /// Whether a verdict contradicts the blind mark and the note does not say why yet.
    boolean isChangeUnexplained(Verdict verdict) {
        return found.isChangeUnexplained(verdict, mark.get());
    }

    /// Whether a reason that fits a verdict is ticked.
    boolean isTicked(Verdict verdict) {
        return found.isTicked(verdict);
    }

    /// Decides. Counts as taken only when the record says so.
    void decide(Verdict verdict) {
        Draft deciding = draft;
        if (deciding == null || !canDecide(verdict)) {
            return;
        }
        List<String> codes = reasons.inOrder(found.ticked);
        String text = found.note.get().strip();
        text = text.substring(0, Math.min(text.length(), Decision.MAX_NOTE_LENGTH));
        Decision decision =
                new Decision(
                        verdict, codes, text, officer.get(), clock.instant(), deciding.blindMark());
        deciding.deciding = verdict;
        deciding.result = null;
        refresh();
        boolean late = deciding.late;
        work.execute(() -> {
            DecisionResult result = decide(deciding.alert, decision, late);
            screen.execute(() -> came(deciding, result));
        });
    }

    private DecisionResult decide(Alert alert, Decision decision, boolean late) {
        try {
            return late ? desk.decideLate(alert, decision) : desk.decide(alert, decision);
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            return new DecisionResult.NotRecorded(String.valueOf(e.getMessage()));
        }
    }

    /// Takes up an alert that ended as not adjudicated: what is decided now is marked as late.
    void decideLate() {
        Draft of = draft;
        if (of != null && status.get() instanceof CardStatus.Expired) {
            of.late = true;
            of.result = null;
            refresh();
            did(new CardStep.TakenUpLate());
        }
    }

    private void came(Draft of, DecisionResult result) {
        of.deciding = null;
        of.result = result;
        of.resultAt = clock.instant();
        refresh();
    }

    /// Whether an alert waits for somebody else: this officer has judged it already.
    boolean isForAnother(Alert alert) {
        Decision first = alert.first();
        return first != null && SecondJudgements.isSame(first.officer(), whose);
    }

    /// Whether the officer has begun to judge an alert: its mark is placed.
    boolean isBegun(Alert alert) {
        return drafts.isBegun(whose, alert);
    }

    /// Whether a decision on an alert was not recorded and the officer has to decide again.
    boolean isNotRecorded(Alert alert) {
        return drafts.isNotRecorded(whose, alert);
    }

    /// Whether the officer has taken up an alert that had ended, and has not decided yet.
    boolean isLate(Alert alert) {
        return drafts.isLate(whose, alert);
    }

    /// How long alerts have waited and still may.
    AlertLife life() {
        return life;
    }

    /// Share of the alert's life that is left, 1…0.
    double lifeLeft() {
        return draft == null ? 0 : life.left(draft.alert);
    }

    /// Time until the alert expires, 0:51.
    String timeLeft() {
        return draft == null ? "" : life.timeLeft(draft.alert);
    }

    /// Whether the officer decides although the alert has ended.
    boolean isLate() {
        return draft != null && draft.late;
    }

    /// Whether the alert ends before long as not adjudicated.
    boolean endsSoon() {
        return draft != null && !draft.late && life.endsSoon(draft.alert);
    }

    /// Takes note of where the alert stands now.
    void refresh() {
        if (draft != null) {
            pictures.refresh(draft.alert.portraits());
            lens.refresh();
            takeInAlike(draft);
            CardStatus now = draft.standing();
            if (!now.equals(status.get())) {
                status.set(now);
            }
        }
    }
}

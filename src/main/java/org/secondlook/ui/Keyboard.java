package org.secondlook.ui;

import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.CardStep.Aid;
import org.secondlook.alert.Verdict;

/// The operator's keys. Used by the screen's thread.
///
/// Letters and digits belong to whoever types a text; elsewhere each does one thing, and the thing
/// is printed beside what it does.
final class Keyboard {
    private static final KeyCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.CONTROL_DOWN);

    /// A step over the faces, as a share of what is seen.
    private static final double PAN = 0.1;

    private final OperatorView view;
    private final OperatorViewModel model;
    private final CardViewModel card;
    private final Runnable theme;
    private final EventHandler<KeyEvent> listener = this::listen;

    /// The key that is down: what comes of it again is a repetition.
    private @Nullable KeyCode held;

    /// Whether that key has done its one thing: it types nothing into a text that it led to.
    private boolean swallows;

    /// @param theme changes to the next theme
    Keyboard(OperatorView view, Runnable theme) {
        this.view = view;
        this.model = view.model();
        this.card = model.card();
        this.theme = theme;
    }

    /// Listens to a scene.
    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, listener);
    }

    /// Stops listening to a scene.
    void detach(Scene scene) {
        scene.removeEventFilter(KeyEvent.ANY, listener);
    }

    private void listen(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            held = null;
            swallows = false;
        }
        Node focus = event.getTarget() instanceof Node node ? node : null;
        boolean done = false;
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            swallows = pressed(event, focus);
            done = swallows;
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            done = swallows || ("?".equals(event.getCharacter()) && typed(focus));
        }
        if (done) {
            event.consume();
        }
    }

    private boolean typed(@Nullable Node focus) {
        if (isLocked() || view.isAsking() || focus instanceof TextInputControl) {
            return false;
        }
        toggleKeys();
        return true;
    }

    private boolean isLocked() {
        return model.seat().locked().get();
    }

    private void toggleKeys() {
        if (view.isKeysShown()) {
            view.hideOverlay();
        } else {
            view.showKeys();
        }
    }

    private boolean pressed(KeyEvent event, @Nullable Node focus) {
        if (isLocked()) {
            return false;
        }
        if (LOCK.match(event)) {
            model.seat().lock();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE && view.isOverlaid()) {
            view.hideOverlay();
            return true;
        }
        if (view.isAsking()) {
            return false;
        }
        if (event.getCode() == KeyCode.F1) {
            toggleKeys();
            return true;
        }
        if (view.isKeysShown()
                || focus instanceof TextInputControl
                || event.isControlDown()
                || event.isAltDown()
                || event.isMetaDown()) {
            return false;
        }
        boolean repeats = event.getCode() == held;
        held = event.getCode();
        EngagementView form = view.card().engagement();
        if (form != null) {
            return anywhere(event.getCode()) || telling(event.getCode(), form, focus);
        }
        if (isLooking()
                && !event.isShiftDown()
                && view.card().look().components().press(event.getCode(), focus)) {
            return true;
        }
        if (event.isShiftDown() && card.look().get() != null && pan(event.getCode())) {
            return true;
        }
        return anywhere(event.getCode())
                || (isLooking() && seeing(event.getCode(), repeats))
                || onCard(event.getCode(), focus);
    }

    /// The form for what came of an alert; its fields take what they need themselves.
    private boolean telling(KeyCode code, EngagementView form, @Nullable Node focus) {
        return switch (code) {
            case ENTER -> takeUp(focus) || record(form, focus);
            case UP, DOWN ->
                    !(focus instanceof ComboBoxBase) && queue(code == KeyCode.UP ? -1 : 1, focus);
            default -> {
                int digit = digit(code);
                form.choose(digit);
                yield digit >= 0;
            }
        };
    }

    private boolean record(EngagementView form, @Nullable Node focus) {
        boolean takes = form.takesEnter(focus);
        if (takes) {
            model.engagements().record();
        }
        return takes;
    }

    private boolean takeUp(@Nullable Node focus) {
        if (focus instanceof ListView<?> list
                && list.getSelectionModel().getSelectedItem() instanceof ShiftRow row) {
            model.takeUp(row.number());
            return true;
        }
        return false;
    }

    private boolean isLooking() {
        return card.look().get() != null && card.weighing().get() == null;
    }

    private boolean pan(KeyCode code) {
        if (!isLooking()) {
            return false;
        }
        switch (code) {
            case LEFT -> card.lens().move(-PAN, 0);
            case RIGHT -> card.lens().move(PAN, 0);
            case UP -> card.lens().move(0, -PAN);
            case DOWN -> card.lens().move(0, PAN);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// How the faces are looked at. A key that is held down turns an aid once: nothing may flash.
    private boolean seeing(KeyCode code, boolean repeats) {
        Lens lens = card.lens();
        switch (code) {
            case PLUS, EQUALS, ADD -> lens.nearer();
            case MINUS, SUBTRACT -> lens.farther();
            case DIGIT0, NUMPAD0 -> lens.whole();
            case Z -> lens.actual();
            case COMMA -> lens.slideBy(-1);
            case PERIOD -> lens.slideBy(1);
            case C -> {
                if (!repeats) {
                    card.togglePlace();
                }
            }
            case F -> {
                if (!repeats) {
                    view.card().look().toggleComponents();
                }
            }
            case R -> {
                if (!repeats) {
                    card.nextReference();
                }
            }
            default -> {
                return aid(code)
                        .map(aid -> {
                            if (!repeats) {
                                lens.toggle(aid);
                            }
                            return true;
                        })
                        .orElse(false);
            }
        }
        return true;
    }

    private static Optional<Aid> aid(KeyCode code) {
        return switch (code) {
            case X -> Optional.of(Aid.SWAPPED);
            case L -> Optional.of(Aid.EQUALISED);
            case G -> Optional.of(Aid.GRID);
            case W -> Optional.of(Aid.WIPE);
            case K -> Optional.of(Aid.FLICKER);
            default -> Optional.empty();
        };
    }

    private boolean anywhere(KeyCode code) {
        switch (code) {
            case T -> theme.run();
            case M -> model.muted().set(!model.muted().get());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean onCard(KeyCode code, @Nullable Node focus) {
        return switch (code) {
            case UP, DOWN -> queue(code == KeyCode.UP ? -1 : 1, focus);
            case ENTER -> enter(focus);
            case O -> {
                model.tellOutcome();
                yield true;
            }
            case D -> late() || onStep(code);
            case E -> decide(Verdict.ENGAGE);
            case N -> decide(Verdict.DO_NOT_ENGAGE);
            case ESCAPE -> view.card().weigh().hideFactors();
            default -> onStep(code);
        };
    }

    private boolean onStep(KeyCode code) {
        return card.weighing().get() == null ? looking(code) : weighing(code);
    }

    private boolean queue(int step, @Nullable Node focus) {
        if (focus instanceof ListView) {
            return false;
        }
        model.queue().move(step);
        return true;
    }

    private boolean late() {
        boolean ended = card.status().get() instanceof CardStatus.Expired;
        card.decideLate();
        return ended;
    }

    private boolean decide(Verdict verdict) {
        if (isLooking()) {
            view.card().look().askForMark();
        }
        card.decide(verdict);
        return true;
    }

    private boolean enter(@Nullable Node focus) {
        if (takeUp(focus)) {
            return true;
        }
        CardStatus status = card.status().get();
        if (status.isFinal() || status instanceof CardStatus.AwaitsSecond) {
            model.queue().next();
            return true;
        }
        if (card.weigh()) {
            return true;
        }
        // A focused button does what it does, but nothing is ticked by pressing Enter once more.
        boolean ticks = focus instanceof CheckBox || focus instanceof ToggleButton;
        if (focus instanceof ButtonBase && !ticks) {
            return false;
        }
        if (status instanceof CardStatus.None) {
            model.queue().move(1);
        } else if (isLooking()) {
            view.card().look().askForMark();
        }
        return true;
    }

    private boolean looking(KeyCode code) {
        if (card.look().get() == null) {
            return false;
        }
        if (code == KeyCode.LEFT || code == KeyCode.RIGHT) {
            card.pictures().move(code == KeyCode.LEFT ? -1 : 1);
            return true;
        }
        if (code == KeyCode.B) {
            card.pictures().pickBest();
            return true;
        }
        return Mark.ofKey(digit(code))
                .map(mark -> {
                    card.mark(mark);
                    return true;
                })
                .orElse(false);
    }

    private boolean weighing(KeyCode code) {
        if (code == KeyCode.A) {
            view.card().weigh().focusNote();
            return true;
        }
        if (code == KeyCode.F) {
            view.card().weigh().toggleFactors();
            return true;
        }
        int digit = digit(code);
        String key = digit >= 0 ? String.valueOf(digit) : code.isLetterKey() ? code.getName() : "";
        return card.reasons()
                .ofKey(key)
                .map(reason -> {
                    card.toggle(reason.code());
                    return true;
                })
                .orElse(false);
    }

    private static int digit(KeyCode code) {
        if (code.isDigitKey()) {
            String name = code.getName();
            return name.charAt(name.length() - 1) - '0';
        }
        return -1;
    }
}

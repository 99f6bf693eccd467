package org.secondlook.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The operator's screen: bar, cameras and shift on the left, queue and card on the right, foot.
/// Used by the screen's thread.
final class OperatorView extends StackPane {
    private static final double CARD_SHARE = 0.49;
    private static final double CARD_SHARE_MAX = 0.62;
    private static final double CARD_EM_MIN = 40;
    private static final double CARD_MAX = 960;
    private static final double COMPACT_EM = 60;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final long TICK_NANOS = 100_000_000;

    private final OperatorViewModel model;
    private final LeftView left;
    private final CardView card;
    private final KeysView keys;
    private final LockView lock;
    private final VBox screen;
    private @Nullable Node focusBefore;
    private long lastTick = Long.MIN_VALUE;

    OperatorView(OperatorViewModel model, Messages messages) {
        this.model = model;
        getStyleClass().add("operator");
        left = new LeftView(model, messages);
        card = new CardView(model, messages);
        keys = new KeysView(messages, this::hideKeys);
        lock = new LockView(model, messages);
        Region halves = new Halves();
        VBox.setVgrow(halves, Priority.ALWAYS);
        screen =
                new VBox(
                        new TopBarView(model, messages),
                        halves,
                        new FootView(model, messages, this::showKeys));
        getChildren().setAll(screen);
        heightProperty()
                .addListener((_, _, now) ->
                        pseudoClassStateChanged(
                                COMPACT, now.doubleValue() < COMPACT_EM * Em.of(this)));
        model.locked().addListener((_, _, now) -> setLocked(now));
    }

    /// Once a pulse: newest pictures; ten times a second: everything else.
    void pulse(long nanos) {
        if (lastTick == Long.MIN_VALUE || nanos - lastTick >= TICK_NANOS) {
            lastTick = nanos;
            refresh();
        }
        if (!model.locked().get()) {
            left.wall().redraw();
        }
    }

    /// Takes note of everything as it stands now.
    void refresh() {
        model.refresh();
        card.tick();
        lock.tick();
    }

    OperatorViewModel model() {
        return model;
    }

    CardView card() {
        return card;
    }

    private void setLocked(boolean locked) {
        left.wall().setShown(!locked);
        Node shown = locked ? lock : screen;
        getChildren().setAll(shown);
        if (locked) {
            lock.tick();
            lock.focus();
        }
    }

    /// Whether the overlay of all keys is shown.
    boolean isKeysShown() {
        return getChildren().contains(keys);
    }

    void showKeys() {
        if (!isKeysShown() && !model.locked().get()) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
            getChildren().add(keys);
            keys.focus();
        }
    }

    void hideKeys() {
        Node before = focusBefore;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        getChildren().remove(keys);
    }

    private final class Halves extends Region {
        private final Region line = new Region();

        Halves() {
            line.getStyleClass().add("divider");
            getChildren().addAll(left, line, card);
        }

        @Override
        protected double computeMinHeight(double width) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            double em = Em.of(this);
            double wanted = Math.max(getWidth() * CARD_SHARE, CARD_EM_MIN * em);
            double most =
                    Math.min(getWidth() * CARD_SHARE_MAX, Math.max(CARD_MAX, CARD_EM_MIN * em));
            double width = Math.floor(Math.min(wanted, most));
            double x = getWidth() - width;
            left.resizeRelocate(0, 0, x - 1, getHeight());
            line.resizeRelocate(x - 1, 0, 1, getHeight());
            card.resizeRelocate(x, 0, width, getHeight());
        }
    }
}

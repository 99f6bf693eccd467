package org.secondlook.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Step;

/// The operator's screen: bar, cameras and shift on the left, queue and card on the right, foot.
/// Used by the screen's thread.
final class OperatorView extends StackPane {
    private static final double CARD_SHARE = 0.49;
    private static final double CARD_SHARE_MAX = 0.62;
    private static final double CARD_EM_MIN = 40;
    private static final double CARD_EM_MAX = 68.5;
    private static final double COMPACT_EM = 60;

    /// Narrower, the halves stand one above the other and scroll, each as high as it needs.
    private static final double STACKED_EM = 50;

    private static final double STACKED_CARD_EM = 36;
    private static final double STACKED_LEFT_EM = 24;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final long TICK_NANOS = 100_000_000;

    private final OperatorViewModel model;
    private final LeftView left;
    private final CardView card;
    private final KeysView keys;
    private final Messages messages;
    private final @Nullable LiveHeaderViewModel live;
    private final @Nullable Runnable leave;
    private final Region halves;
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane middle;
    private boolean stacked;
    private double em;
    private @Nullable Node overlay;
    private @Nullable Node focusBefore;
    private long lastTick = Long.MIN_VALUE;

    /// @param live what is said of the deployment; null for recorded footage
    /// @param leave leaves the session; null where there is nowhere to go
    OperatorView(
            OperatorViewModel model,
            Messages messages,
            @Nullable LiveHeaderViewModel live,
            @Nullable Runnable leave) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("operator");
        left = new LeftView(model, messages);
        card = new CardView(model, messages);
        keys = new KeysView(messages, this::hideOverlay);
        halves = new Halves();
        middle = new StackPane(halves);
        middle.setMinHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        ScrollToFocus.on(scroll);
        VBox screen =
                new VBox(
                        new TopBarView(model, messages, live),
                        middle,
                        new FootView(model, messages, this::showKeys, leave));
        this.live = live;
        this.leave = leave;
        if (live != null) {
            LiveHeaderView header = new LiveHeaderView(live, step -> ask(live, step), messages);
            screen.getChildren().add(1, header);
        }
        getChildren().setAll(screen);
        heightProperty().addListener((_, _, _) -> makeRoom());
        widthProperty().addListener((_, _, _) -> makeRoom());
        model.seat().locked().addListener((_, _, now) -> left.wall().setShown(!now));
    }

    /// Once a pulse: newest pictures; ten times a second: everything else.
    void pulse(long nanos) {
        if (lastTick == Long.MIN_VALUE || nanos - lastTick >= TICK_NANOS) {
            lastTick = nanos;
            refresh();
        }
        boolean visible = !model.seat().locked().get();
        if (visible) {
            left.wall().redraw();
        }
        card.redraw(visible);
    }

    /// Where height is short for the size of the text, everything is closer together.
    private void makeRoom() {
        em = Em.of(this);
        pseudoClassStateChanged(COMPACT, getHeight() < COMPACT_EM * em);
        boolean narrow = getWidth() > 0 && getWidth() < STACKED_EM * em;
        if (narrow != stacked) {
            stack(narrow);
        }
    }

    private void stack(boolean above) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        stacked = above;
        middle.getChildren().clear();
        scroll.setContent(above ? halves : null);
        middle.getChildren().add(above ? scroll : halves);
        if (focus != null && focus.getScene() != null) {
            focus.requestFocus();
        }
    }

    /// Takes note of everything as it stands now.
    void refresh() {
        if (Em.of(this) != em) {
            makeRoom();
        }
        model.refresh();
        if (live != null) {
            live.refresh();
        }
        card.tick();
        if (overlay instanceof LeaveView asking) {
            asking.tick();
        }
    }

    OperatorViewModel model() {
        return model;
    }

    CardView card() {
        return card;
    }

    /// Whether the overlay of all keys is shown.
    boolean isKeysShown() {
        return overlay == keys;
    }

    /// Whether something lies over the screen.
    boolean isOverlaid() {
        return overlay != null;
    }

    /// Whether the officer is asked something that has to be answered first.
    boolean isAsking() {
        return overlay != null && overlay != keys;
    }

    void showKeys() {
        if (overlay == null) {
            overlay(keys);
            keys.focus();
        }
    }

    /// Asks whether the session is to be left.
    void askToLeave(Runnable leave) {
        hideOverlay();
        LeaveView asking =
                new LeaveView(
                        model, messages, live != null && live.isOver(), leave, this::hideOverlay);
        overlay(asking);
        asking.focus();
    }

    /// Asks for what a step of the deployment takes. When it ends, there is nothing to stay for.
    private void ask(LiveHeaderViewModel header, Step step) {
        hideOverlay();
        Runnable done =
                () -> {
                    hideOverlay();
                    header.refresh();
                    if (step == Step.END && leave != null) {
                        leave.run();
                    }
                };
        StepView asking = new StepView(header.step(step, done, this::hideOverlay), messages);
        asking.getStyleClass().add("overlay");
        overlay(asking);
        asking.focus();
    }

    private void overlay(Node over) {
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        overlay = over;
        getChildren().add(over);
    }

    /// Takes away what lies over the screen.
    void hideOverlay() {
        Node before = focusBefore;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        }
        if (overlay != null) {
            getChildren().remove(overlay);
        }
        overlay = null;
    }

    private final class Halves extends Region {
        private final Region line = new Region();

        Halves() {
            line.getStyleClass().add("divider");
            getChildren().addAll(left, line, card);
        }

        @Override
        protected double computeMinHeight(double width) {
            return stacked ? Math.ceil((STACKED_CARD_EM + STACKED_LEFT_EM) * Em.of(this)) : 0;
        }

        private void layoutStacked(double size) {
            double high = Math.floor(STACKED_CARD_EM * size);
            card.resizeRelocate(0, 0, getWidth(), high);
            line.resizeRelocate(0, high, getWidth(), 1);
            left.resizeRelocate(0, high + 1, getWidth(), getHeight() - high - 1);
        }

        @Override
        protected void layoutChildren() {
            double em = Em.of(this);
            if (stacked) {
                layoutStacked(em);
                return;
            }
            double wanted = Math.max(getWidth() * CARD_SHARE, CARD_EM_MIN * em);
            double most = Math.min(getWidth() * CARD_SHARE_MAX, CARD_EM_MAX * em);
            double width = Math.floor(Math.min(wanted, most));
            double x = getWidth() - width;
            left.resizeRelocate(0, 0, x - 1, getHeight());
            line.resizeRelocate(x - 1, 0, 1, getHeight());
            card.resizeRelocate(x, 0, width, getHeight());
        }
    }
}

package org.secondlook.ui;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Trail;
import org.secondlook.live.Tile;

/// Where the person of the open card is: a small live picture of their own track, whether they are
/// in view, the camera, and which way they went. Used by the screen's thread.
final class WhereaboutsView extends HBox {
    private static final int RADIUS = 6;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final CardViewModel card;
    private final Messages messages;
    private final Person person = new Person();
    private final Label state = Labels.wrapping("", "whereabouts-state");
    private final Label place = Labels.wrapping("", "whereabouts-place");
    private boolean narrow;
    private int shown;

    WhereaboutsView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().add("whereabouts");
        setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(state, place);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        getChildren().addAll(person, words);
    }

    /// Moves on what changes with time.
    void tick() {
        if (card.number() != shown) {
            shown = card.number();
            person.wipe();
            card.person();
        }
        Optional<Trail.Last> last = card.lastSeen();
        state.setText(shown == 0 ? "" : state(last));
        place.setText(shown == 0 ? "" : place(last));
        clearIfGone(last);
    }

    /// Somebody who is out of view, or not looked for any more, is not shown as if they were there.
    private boolean clearIfGone(Optional<Trail.Last> last) {
        boolean there =
                shown != 0 && card.isFollowed() && last.map(Trail.Last::isInView).orElse(false);
        if (!there) {
            person.wipe();
        }
        return !there;
    }

    private String state(Optional<Trail.Last> last) {
        if (!card.isFollowed()) {
            return messages.text("whereabouts.over");
        }
        return last.map(seen ->
                        seen.isInView()
                                ? messages.text("whereabouts.inView")
                                : messages.text(
                                        "whereabouts.gone",
                                        TimeUnit.NANOSECONDS.toSeconds(seen.nanosAgo())))
                .orElseGet(() -> messages.text("whereabouts.notSeen"));
    }

    private String place(Optional<Trail.Last> last) {
        String heading =
                card.isFollowed()
                        ? last.map(seen ->
                                        seen.isInView()
                                                ? heading(seen.heading())
                                                : messages.text(
                                                        "whereabouts.last",
                                                        heading(seen.heading())))
                                .orElse("")
                        : "";
        if (narrow || heading.isEmpty()) {
            return narrow ? heading : card.camera();
        }
        return messages.text("whereabouts.at", card.camera(), heading);
    }

    /// Leaves out the camera's name, which stands in the queue too, or tells it again.
    void makeRoom(boolean isNarrow) {
        narrow = isNarrow;
        pseudoClassStateChanged(NARROW, isNarrow);
        tick();
    }

    private String heading(Trail.Heading heading) {
        return switch (heading) {
            case COMING_NEARER -> messages.text("heading.nearer");
            case GOING_AWAY -> messages.text("heading.away");
            case GOING_LEFT -> messages.text("heading.left");
            case GOING_RIGHT -> messages.text("heading.right");
            case STANDING -> messages.text("heading.standing");
        };
    }

    /// Shows the newest picture if there is one that has not been shown.
    ///
    /// @param visible false while faces are hidden
    void redraw(boolean visible) {
        if (!visible || card.number() != shown) {
            person.wipe();
            card.person().ask(0, 0);
        } else if (clearIfGone(card.lastSeen())) {
            card.person().ask(0, 0);
        } else {
            person.redraw(card.person(), shown);
        }
    }

    /// The picture, exactly as large as it is shown.
    private static final class Person extends Region {
        private final ImageView image = new ImageView();
        private @Nullable Pixels pixels;

        Person() {
            getStyleClass().addAll("portrait", "person-live");
            image.setSmooth(false);
            image.setManaged(false);
            getChildren().add(image);
            sceneProperty()
                    .addListener((_, _, now) -> {
                        if (now == null) {
                            wipe();
                        }
                    });
        }

        void redraw(Tile tile, int alert) {
            Window window = getScene() == null ? null : getScene().getWindow();
            double scale = window == null ? 1 : window.getRenderScaleX();
            int w = (int) Math.round(getWidth() * scale);
            int h = (int) Math.round(getHeight() * scale);
            tile.ask(w, h);
            tile.readNewest(view -> {
                boolean ours = view.marks().stream().anyMatch(mark -> mark.alert() == alert);
                if (ours && view.picture().width() == w && view.picture().height() == h) {
                    pixels(w, h, scale).paint(m -> m.copyFrom(view.picture().pixels()));
                }
            });
        }

        private Pixels pixels(int w, int h, double scale) {
            Pixels old = pixels;
            if (old != null && old.width() == w && old.height() == h) {
                return old;
            }
            wipe();
            Pixels fresh = new Pixels(w, h, (int) Math.round(RADIUS * scale));
            image.setFitWidth(w / scale);
            image.setFitHeight(h / scale);
            image.setImage(fresh.image());
            pixels = fresh;
            return fresh;
        }

        void wipe() {
            image.setImage(null);
            if (pixels != null) {
                pixels.wipe();
                pixels = null;
            }
        }
    }
}

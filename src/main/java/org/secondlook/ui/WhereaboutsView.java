package org.secondlook.ui;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.Trail;
import org.secondlook.live.Tile;

/// Where the person of the open card is: a small live picture of their own track, whether they are
/// in view, the camera, and which way they went. Used by the screen's thread.
final class WhereaboutsView extends HBox {
    private static final int RADIUS = 6;

    private final CardViewModel card;
    private final Messages messages;
    private final Person person = new Person();
    private final Label words = Labels.wrapping("", "whereabouts-words");
    private int shown;

    WhereaboutsView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().add("whereabouts");
        setAlignment(Pos.CENTER_LEFT);
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
        words.setText(shown == 0 ? "" : words(card.lastSeen()));
    }

    private String words(Optional<Trail.Last> last) {
        if (last.isEmpty()) {
            return messages.text("whereabouts.alert", card.camera());
        }
        String heading = heading(last.get().heading());
        return last.get().isInView()
                ? messages.text("whereabouts.inView", card.camera(), heading)
                : messages.text(
                        "whereabouts.gone",
                        card.camera(),
                        heading,
                        TimeUnit.NANOSECONDS.toSeconds(last.get().nanosAgo()));
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
        if (!visible || shown == 0) {
            person.wipe();
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

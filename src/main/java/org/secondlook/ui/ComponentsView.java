package org.secondlook.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.secondlook.alert.CardStep.Finding;
import org.secondlook.alert.FaceComponent;

/// The nineteen components of two faces as chips, those inside the face first; each agrees, differs
/// or cannot be seen, or was not judged. There only when asked for. Used by the screen's thread.
final class ComponentsView extends VBox {
    private static final PseudoClass AGREES = PseudoClass.getPseudoClass("agrees");
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
    private static final PseudoClass UNSEEN = PseudoClass.getPseudoClass("unseen");

    private final CardViewModel card;
    private final Messages messages;
    private final Map<FaceComponent, Chip> chips = new EnumMap<>(FaceComponent.class);

    ComponentsView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().addAll("panel", "components");
        FlowPane all = new FlowPane();
        all.getStyleClass().add("component-chips");
        for (FaceComponent component : FaceComponent.values()) {
            Chip chip = new Chip(component);
            chips.put(component, chip);
            all.getChildren().add(chip);
        }
        getChildren().addAll(all, Labels.wrapping(messages.text("components.hint"), "caption"));
        card.findings()
                .addListener(
                        (MapChangeListener<FaceComponent, Finding>)
                                change -> {
                                    Chip chip = chips.get(change.getKey());
                                    if (chip != null) {
                                        chip.update();
                                    }
                                });
    }

    private final class Chip extends Button {
        private final FaceComponent component;
        private final Label sign = Labels.of("", "component-sign");

        Chip(FaceComponent component) {
            this.component = component;
            getStyleClass().add("component");
            HBox content = new HBox(Labels.of(words(component)), sign);
            content.getStyleClass().add("decision-head");
            content.setAlignment(Pos.CENTER);
            setGraphic(content);
            setOnAction(_ -> next());
            update();
        }

        /// Not judged, agrees, differs, cannot be seen, and not judged again.
        private void next() {
            Finding now = card.findings().get(component);
            card.compare(
                    component,
                    now == null
                            ? Finding.AGREES
                            : switch (now) {
                                case AGREES, TAKEN_BACK -> Finding.DIFFERS;
                                case DIFFERS, NOT_VISIBLE -> Finding.NOT_VISIBLE;
                            });
        }

        void update() {
            @Nullable Finding now = card.findings().get(component);
            pseudoClassStateChanged(AGREES, now == Finding.AGREES);
            pseudoClassStateChanged(DIFFERS, now == Finding.DIFFERS);
            pseudoClassStateChanged(UNSEEN, now == Finding.NOT_VISIBLE);
            sign.setText(
                    now == null
                            ? "·"
                            : switch (now) {
                                case AGREES -> "=";
                                case DIFFERS -> "≠";
                                case NOT_VISIBLE -> "?";
                                case TAKEN_BACK -> "·";
                            });
            setAccessibleText(words(component) + ", " + finding(now));
        }
    }

    private String finding(@Nullable Finding finding) {
        return finding == null
                ? messages.text("components.open")
                : switch (finding) {
                    case AGREES -> messages.text("components.agrees");
                    case DIFFERS -> messages.text("components.differs");
                    case NOT_VISIBLE -> messages.text("components.unseen");
                    case TAKEN_BACK -> messages.text("components.open");
                };
    }

    private String words(FaceComponent component) {
        return switch (component) {
            case EYES -> messages.text("component.eyes");
            case EYEBROWS -> messages.text("component.eyebrows");
            case NOSE -> messages.text("component.nose");
            case MOUTH -> messages.text("component.mouth");
            case CHEEKS -> messages.text("component.cheeks");
            case FOREHEAD -> messages.text("component.forehead");
            case CHIN_JAWLINE -> messages.text("component.chin");
            case FACIAL_MARKS -> messages.text("component.marks");
            case SCARS -> messages.text("component.scars");
            case FACIAL_LINES -> messages.text("component.lines");
            case SKIN -> messages.text("component.skin");
            case EARS -> messages.text("component.ears");
            case FACE_HEAD_OUTLINE -> messages.text("component.outline");
            case FACE_HEAD_COMPOSITION -> messages.text("component.composition");
            case HAIRLINE_BALDNESS -> messages.text("component.hairline");
            case FACIAL_HAIR -> messages.text("component.facialHair");
            case NECK -> messages.text("component.neck");
            case ALTERATIONS -> messages.text("component.alterations");
            case OTHER -> messages.text("component.other");
        };
    }

    /// A key on the chip that has the keyboard's focus: judges it and goes on to the next; arrows
    /// go to the others.
    ///
    /// @return whether the key means something here
    boolean press(KeyCode code, @Nullable Node focus) {
        if (!(focus instanceof Chip chip)) {
            return false;
        }
        Optional<Finding> finding =
                switch (code) {
                    case A -> Optional.of(Finding.AGREES);
                    case D -> Optional.of(Finding.DIFFERS);
                    case V -> Optional.of(Finding.NOT_VISIBLE);
                    default -> Optional.empty();
                };
        finding.ifPresent(found -> card.compare(chip.component, found));
        if (finding.isPresent() || code == KeyCode.RIGHT || code == KeyCode.LEFT) {
            List<Chip> all = new ArrayList<>(chips.values());
            int to = all.indexOf(chip) + (code == KeyCode.LEFT ? -1 : 1);
            all.get(Math.clamp(to, 0, all.size() - 1)).requestFocus();
            return true;
        }
        return false;
    }

    /// Puts the keyboard's focus on the first that was not judged.
    void focus() {
        chips.values().stream()
                .filter(chip -> !card.findings().containsKey(chip.component))
                .findFirst()
                .or(() -> chips.values().stream().findFirst())
                .ifPresent(Node::requestFocus);
    }
}

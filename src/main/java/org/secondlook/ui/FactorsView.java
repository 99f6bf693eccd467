package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.collections.SetChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.Factor;
import org.secondlook.deployment.PolicyRules;

/// What of the subject, the system and the environment an adjudication weighs, to be ticked. Used
/// by the screen's thread.
final class FactorsView extends VBox {
    private final CardViewModel card;
    private final Map<String, ToggleButton> buttons = new TreeMap<>();
    private final Messages messages;
    private final List<ToggleButton> order = new ArrayList<>();

    FactorsView(CardViewModel card, Messages messages) {
        this.card = card;
        this.messages = messages;
        getStyleClass().addAll("panel", "factors");
        PolicyRules.Decisions rules = card.policy().rules().decisions();
        group(messages.text("factors.subject"), rules.subjectFactors().value());
        group(messages.text("factors.system"), rules.systemFactors().value());
        group(messages.text("factors.environment"), rules.environmentFactors().value());
        card.factors()
                .addListener(
                        (SetChangeListener<String>)
                                change ->
                                        show(
                                                change.wasAdded()
                                                        ? change.getElementAdded()
                                                        : change.getElementRemoved()));
    }

    private void group(String title, List<Factor> factors) {
        FlowPane chips = new FlowPane(Labels.of(title, "factor-group"));
        chips.getStyleClass().add("component-chips");
        for (Factor factor : factors) {
            String label = new PolicyLabels(messages).of(factor);
            ToggleButton chip = new ToggleButton(label);
            chip.getStyleClass().add("factor");
            chip.setAccessibleText(title + ", " + label);
            chip.setOnAction(_ -> {
                card.toggleFactor(factor.code());
                show(factor.code());
            });
            buttons.put(factor.code(), chip);
            order.add(chip);
            chips.getChildren().add(chip);
        }
        getChildren().add(chips);
    }

    private void show(String code) {
        ToggleButton chip = buttons.get(code);
        if (chip != null) {
            chip.setSelected(card.factors().contains(code));
        }
    }

    /// Those that are ticked, in words.
    String words() {
        List<String> ticked =
                order.stream().filter(ToggleButton::isSelected).map(ToggleButton::getText).toList();
        return ticked.isEmpty() ? messages.text("factors.none") : String.join(", ", ticked);
    }

    /// Takes note of where the card stands.
    void update() {
        boolean open = card.status().get().isOpen();
        order.forEach(chip -> chip.setDisable(!open));
    }

    /// Puts the keyboard's focus on the first factor.
    void focus() {
        order.getFirst().requestFocus();
    }
}

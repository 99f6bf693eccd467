package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Everything on the screen that can be read, read out, hovered over or found. Stateless.
final class AllTexts {
    private AllTexts() {}

    /// Of every node of the scene, shown or not, and of the windows' titles.
    static List<String> of(Bench bench) {
        List<Node> nodes = bench.nodes();
        return Bench.onScreen(() -> {
            List<String> texts = new ArrayList<>();
            nodes.forEach(node -> of(node, texts));
            for (Window window : Window.getWindows()) {
                if (window instanceof Stage stage) {
                    texts.add(String.valueOf(stage.getTitle()));
                }
            }
            return texts;
        });
    }

    private static void of(Node node, List<String> texts) {
        texts.add(String.valueOf(node.getAccessibleText()));
        texts.add(String.valueOf(node.getAccessibleHelp()));
        texts.add(String.valueOf(node.getAccessibleRoleDescription()));
        texts.add(String.valueOf(node.getId()));
        texts.add(String.valueOf(node.getUserData()));
        texts.add(String.valueOf(node.getProperties()));
        if (node instanceof Labeled labeled) {
            texts.add(labeled.getText());
        }
        if (node instanceof Text text) {
            texts.add(text.getText());
        }
        if (node instanceof TextInputControl input) {
            texts.add(input.getText() + input.getPromptText());
        }
        if (node instanceof Control control && control.getTooltip() != null) {
            texts.add(control.getTooltip().getText());
        }
        for (Object value : node.getProperties().values()) {
            if (value instanceof Tooltip tip) {
                texts.add(tip.getText());
            }
        }
    }
}

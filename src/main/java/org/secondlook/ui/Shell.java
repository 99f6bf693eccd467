package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The one scene: holds the screen that is shown, its theme and the size of its text. Used by the
/// screen's thread.
final class Shell {
    private static final double NORMAL_PX = 15;

    private final StackPane root = new StackPane();
    private final StackPane content = new StackPane();
    private final Scene scene;
    private Theme theme;

    /// @param textScale 1 for normal text, 1.5 for half as large again
    Shell(double width, double height, Theme theme, double textScale) {
        this.theme = theme;
        root.getStyleClass().add("shell");
        root.setStyle("-fx-font-size: %spx;".formatted(NORMAL_PX * textScale));
        Label measure = new Label();
        measure.getStyleClass().add("em");
        measure.setVisible(false);
        measure.setManaged(false);
        root.getChildren().addAll(measure, content);
        scene = new Scene(root, width, height);
        theme.dress(scene);
        root.applyCss();
    }

    Scene scene() {
        return scene;
    }

    /// Shows a screen in place of the one before.
    void show(Node screen) {
        content.getChildren().setAll(screen);
    }

    /// Shows nothing.
    void clear() {
        content.getChildren().clear();
    }

    /// Changes to the other theme.
    void nextTheme() {
        theme = theme.next();
        theme.dress(scene);
    }
}

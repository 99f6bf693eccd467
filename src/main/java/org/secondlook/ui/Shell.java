package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The one scene: holds the screen that is shown, its theme and the size of its text. Used by the
/// screen's thread.
final class Shell {
    private static final double NORMAL_PX = 15;

    private final StackPane root = new StackPane();
    private final StackPane content = new StackPane();
    private final Scene scene;
    private Theme theme;
    private double textScale;
    private Node screen = new StackPane();
    private @Nullable Node cover;
    private @Nullable Node focusBefore;

    /// @param textScale 1 for normal text, 1.5 for half as large again
    Shell(double width, double height, Theme theme, double textScale) {
        this.theme = theme;
        root.getStyleClass().add("shell");
        writeAt(textScale);
        Label measure = new Label();
        measure.getStyleClass().add("em");
        measure.setVisible(false);
        measure.setManaged(false);
        root.getChildren().addAll(measure, content);
        scene = new Scene(root, width, height);
        theme.dress(scene);
        root.applyCss();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::textSize);
    }

    /// Everywhere, also before anybody has signed in and behind the lock.
    private void textSize(KeyEvent event) {
        if (!event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> writeAt(TextSize.larger(textScale));
            case MINUS, SUBTRACT -> writeAt(TextSize.smaller(textScale));
            case DIGIT0, NUMPAD0 -> writeAt(TextSize.SMALLEST);
            default -> {
                return;
            }
        }
        event.consume();
        layOutAnew(root);
    }

    private void writeAt(double scale) {
        textScale = scale;
        root.setStyle("-fx-font-size: %spx;".formatted(NORMAL_PX * scale));
    }

    /// Room is measured in the size of the text, also where no text is.
    private static void layOutAnew(Parent parent) {
        parent.requestLayout();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                layOutAnew(inner);
            }
        }
    }

    /// 1 for normal text, 1.5 for half as large again.
    double textScale() {
        return textScale;
    }

    Scene scene() {
        return scene;
    }

    /// Shows a screen in place of the one before; under a cover it is not seen yet.
    void show(Node next) {
        screen = next;
        focusBefore = null;
        if (cover == null) {
            content.getChildren().setAll(screen);
        }
    }

    /// Takes the screen out of the scene and shows a cover in its place.
    void cover(Node over) {
        focusBefore = scene.getFocusOwner();
        cover = over;
        content.getChildren().setAll(over);
    }

    /// Brings the screen back, with the keyboard's focus where it was.
    void uncover() {
        Node focus = focusBefore;
        cover = null;
        focusBefore = null;
        content.getChildren().setAll(screen);
        if (focus != null && focus.getScene() == scene) {
            focus.requestFocus();
        }
    }

    /// Shows nothing.
    void clear() {
        screen = new StackPane();
        cover = null;
        content.getChildren().clear();
    }

    /// Changes to the other theme.
    void nextTheme() {
        theme = theme.next();
        theme.dress(scene);
    }
}

package org.secondlook.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import javafx.scene.Scene;

/// Dark for the night, light for the day. Colours are named by role in one stylesheet.
public enum Theme {
    DARK("dark"),
    LIGHT("light");

    private static final String STYLESHEET = "/ui/console.css";

    private final String styleClass;

    Theme(String styleClass) {
        this.styleClass = styleClass;
    }

    /// The other one.
    Theme next() {
        return this == DARK ? LIGHT : DARK;
    }

    /// Dresses a scene.
    void dress(Scene scene) {
        URL sheet = Theme.class.getResource(STYLESHEET);
        if (sheet == null) {
            throw new IllegalStateException("the program holds no " + STYLESHEET);
        }
        scene.setUserAgentStylesheet(
                this == DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet.toExternalForm());
        scene.getRoot().getStyleClass().removeAll(DARK.styleClass, LIGHT.styleClass);
        scene.getRoot().getStyleClass().add(styleClass);
    }
}

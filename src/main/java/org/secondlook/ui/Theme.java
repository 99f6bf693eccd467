package org.secondlook.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.scene.Scene;

/// Dark for the night, light for the day. Colours are named by role in the first stylesheet.
public enum Theme {
    DARK("dark"),
    LIGHT("light");

    /// The first names the colours; the others are for parts of the console.
    private static final List<String> STYLESHEETS =
            List.of(
                    "/ui/console.css",
                    "/ui/office.css",
                    "/ui/deployments.css",
                    "/ui/watchlists.css",
                    "/ui/record.css");

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
        scene.setUserAgentStylesheet(
                this == DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(STYLESHEETS.stream().map(Theme::sheet).toList());
        scene.getRoot().getStyleClass().removeAll(DARK.styleClass, LIGHT.styleClass);
        scene.getRoot().getStyleClass().add(styleClass);
    }

    private static String sheet(String name) {
        URL sheet = Theme.class.getResource(name);
        if (sheet == null) {
            throw new IllegalStateException("the program holds no " + name);
        }
        return sheet.toExternalForm();
    }
}

package org.secondlook.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.scene.Scene;

/// What the screen is dressed in. Colours are named by role in the first stylesheet. Faces keep
/// their colours in every theme: they are compared.
public enum Theme {
    /// For indoors and vans.
    DARK("dark"),
    /// For daylight.
    LIGHT("light"),
    /// For eyes that need it: white on black, every edge drawn.
    CONTRAST("contrast"),
    /// For eyes that have got used to the dark: dim, and towards red.
    NIGHT("night");

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

    /// The next one; after the last the first.
    Theme next() {
        return switch (this) {
            case DARK -> LIGHT;
            case LIGHT -> CONTRAST;
            case CONTRAST -> NIGHT;
            case NIGHT -> DARK;
        };
    }

    /// Dresses a scene.
    void dress(Scene scene) {
        scene.setUserAgentStylesheet(
                this == LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets().setAll(STYLESHEETS.stream().map(Theme::sheet).toList());
        for (Theme theme : values()) {
            scene.getRoot().getStyleClass().remove(theme.styleClass);
        }
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

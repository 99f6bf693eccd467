package org.secondlook.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Makes labels. Stateless.
final class Labels {
    private Labels() {}

    /// A label that never gives up width: what it says is always there in full.
    static Label of(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// A label that takes further lines where its text does not fit into one.
    static Label wrapping(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}

package org.secondlook.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// Says what has just happened to whoever works with a screen reader. Used by the screen's thread.
///
/// JavaFX knows no live regions. What it does know is a text that tells when it changes: that is
/// read out by screen readers that follow such changes, and by all of them once the keyboard's
/// focus is here, which is why it can be reached with Tab and keeps the last sentence. It is
/// nothing to look at: the same stands in the queue.
final class Announcer extends Region {
    Announcer() {
        getStyleClass().add("announcer");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setMouseTransparent(true);
    }

    /// Says a sentence; an empty one leaves the last to be read.
    void say(String sentence) {
        if (!sentence.isEmpty()) {
            setAccessibleText(sentence);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getAccessibleText() == null ? "" : getAccessibleText();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

package org.secondlook.ui;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

/// The size of body text, by which layouts measure room. Stateless.
///
/// It is read from a hidden or shown label of the screen, since a person may have asked for larger
/// text.
final class Em {
    private static final double NORMAL = 15;

    private Em() {}

    /// Pixels of one em of body text where the node is.
    static double of(Node node) {
        Node probe = node.getScene() == null ? null : node.getScene().lookup(".em");
        return probe instanceof Labeled label ? label.getFont().getSize() : NORMAL;
    }
}

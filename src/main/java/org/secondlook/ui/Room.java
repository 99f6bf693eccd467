package org.secondlook.ui;

import javafx.scene.Node;

/// A part of the console that one goes to from the navigation. Used by the screen's thread.
///
/// It is made when its officer goes there first, and stays until they sign out.
interface Room {
    /// What is shown; always the same node.
    Node view();

    /// Told each time it comes into sight, so that it can look anew at what may have changed.
    void shown();

    /// Told some times a second while it is the officer's room.
    default void tick() {}

    /// Told when its officer has signed out: what it is doing is cancelled, what it holds is let
    /// go. It is not shown again.
    void close();
}

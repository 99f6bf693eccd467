package org.secondlook.ui;

/// What an officer hears when an alert comes. Thread-safe; never waits.
interface Sound {

    /// Sounds once.
    void play();

    /// Whether anybody could hear it.
    boolean isThere();
}

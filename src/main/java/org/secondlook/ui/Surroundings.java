package org.secondlook.ui;

import java.time.Clock;
import java.util.concurrent.Executor;

/// What every screen needs. Immutable.
///
/// @param clock for all times
/// @param messages every text
/// @param decisions where decisions wait for the disk
/// @param work where everything else waits for the record, for less than a second
/// @param slow where things are done that may take minutes, one after the other
/// @param screen brings results back to the screen's thread
/// @param sound what is heard when an alert comes
record Surroundings(
        Clock clock,
        Messages messages,
        Executor decisions,
        Executor work,
        Executor slow,
        Executor screen,
        Sound sound) {

    /// The same in another language.
    Surroundings in(Language language) {
        return new Surroundings(
                clock, new Messages(language), decisions, work, slow, screen, sound);
    }
}

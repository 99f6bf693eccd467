package org.secondlook.watchlist;

/// What an officer must know before speaking to a person. The names are written to files and stay
/// as they are.
public enum Marker {
    VIOLENCE,
    WEAPONS,
    SELF_HARM,
    INFECTIOUS,
    /// The person is a child: under age, whatever else is said or not.
    CHILD
}

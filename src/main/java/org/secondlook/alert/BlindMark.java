package org.secondlook.alert;

import java.time.Instant;

/// What an officer thought of the two faces before anything else was revealed, and when. Immutable.
///
/// The times are told as the clock showed them; one that was moved meanwhile must not cost a
/// decision, so their order is not required.
///
/// @param value −3 certainly different … +3 certainly the same
/// @param openedAt when the officer first opened the card
/// @param markedAt when the mark was placed where it stayed
/// @param revealedAt when similarity, name and category were revealed
public record BlindMark(int value, Instant openedAt, Instant markedAt, Instant revealedAt) {
    /// Ends of the seven-point scale, on both sides of 0.
    public static final int MOST = 3;

    public BlindMark {
        if (value < -MOST || value > MOST) {
            throw new IllegalArgumentException("a mark lies between -3 and 3, not at " + value);
        }
    }
}

package org.secondlook.alert;

import java.time.Duration;
import org.secondlook.watchlist.Marker;

/// Something that an officer has to know before deciding on an alert. Immutable.
public sealed interface Warning {

    /// Something that must be known before speaking to the person.
    record Marked(Marker marker) implements Warning {}

    /// The person sought is under age.
    record UnderAge() implements Warning {}

    /// A twin or a relative who looks alike is known.
    record RelativeKnown() implements Warning {}

    /// Somebody else on the list looks alike.
    ///
    /// @param reference of the other entry
    record Lookalike(String reference) implements Warning {}

    /// Another entry is nearly as similar to the person in the street.
    ///
    /// @param reference of the other entry
    /// @param by how much less
    record CloseRunnerUp(String reference, double by) implements Warning {}

    /// The reference image is older than the policy's years.
    record OldImage(long years) implements Warning {}

    /// Nobody knows when the reference image was taken, so it may be as old as any.
    record Undated() implements Warning {}

    /// A picture is small or blurred.
    ///
    /// @param reference whether it is the reference image; otherwise the one from the camera
    record PoorPicture(boolean reference) implements Warning {}

    /// The entry expires soon.
    record Expires(Duration in) implements Warning {}

    /// It has to be made sure soon that the person is still sought.
    record DueForCheck(Duration in) implements Warning {}
}

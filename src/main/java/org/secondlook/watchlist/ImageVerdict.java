package org.secondlook.watchlist;

import java.util.Set;
import org.secondlook.face.Quality;

/// What became of one row of a watchlist.
public sealed interface ImageVerdict {

    /// Its image is on the watchlist.
    ///
    /// @param quality of the face
    /// @param flags what is weak about it
    record Enrolled(Quality quality, Set<ImageFlag> flags) implements ImageVerdict {
        public Enrolled {
            flags = Set.copyOf(flags);
        }
    }

    /// Its very image was on the list of this entry already: nothing is lost by passing over it.
    record AlreadyListed() implements ImageVerdict {}

    /// It was not taken.
    ///
    /// @param reason stable code
    /// @param sentence what is wrong, for people; holds no names
    record Refused(Refusal reason, String sentence) implements ImageVerdict {}
}

package org.secondlook.match;

import java.lang.foreign.MemorySegment;
import org.secondlook.watchlist.Gallery;

/// Compares one template with every row of a gallery. Stateless.
@FunctionalInterface
interface Similarities {

    /// @param gallery what is searched
    /// @param probe `rowBytes` bytes: the template as a row of the gallery is laid out, filled up
    ///   with zeros
    /// @param into receives the dot product of each row
    void compute(Gallery gallery, MemorySegment probe, float[] into);
}

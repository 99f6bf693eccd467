package org.secondlook.face;

import java.util.List;

/// The best crops of a track, best first, with the template fused from them. Owned by whoever holds
/// it.
///
/// @param portraits one to five, best quality first
/// @param template fused from the track's faces, weighted by quality
public record Probe(List<Portrait> portraits, Template template) implements AutoCloseable {
    /// Most portraits kept of a track.
    public static final int MAX_PORTRAITS = 5;

    @Override
    public void close() {
        portraits.forEach(Portrait::close);
        template.close();
    }
}

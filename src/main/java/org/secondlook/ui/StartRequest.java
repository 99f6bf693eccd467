package org.secondlook.ui;

import java.nio.file.Path;
import java.util.List;

/// What an officer asks for on the start screen. Immutable.
///
/// @param watchlist a CSV file
/// @param cameras addresses as typed or chosen, in order
/// @param threshold not below the pack's floor
public record StartRequest(Path watchlist, List<String> cameras, double threshold) {
    public StartRequest {
        cameras = List.copyOf(cameras);
    }
}

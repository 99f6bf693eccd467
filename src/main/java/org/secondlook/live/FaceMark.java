package org.secondlook.live;

import org.secondlook.capture.Box;

/// Where a face is on a tile.
///
/// @param box in shares of the tile's width and height, 0…1
/// @param alert number of the alert its track raised, 0 for a passer-by (whose face is covered)
public record FaceMark(Box box, int alert) {}

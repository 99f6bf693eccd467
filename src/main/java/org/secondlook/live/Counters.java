package org.secondlook.live;

/// What a session has counted so far. Immutable.
///
/// @param framesDecoded by all cameras
/// @param framesAnalysed in which faces were looked for
/// @param framesDropped handed over but overwritten before they were analysed
/// @param facesSeen finished tracks that passed the quality gate
/// @param nonMatchesForgotten finished tracks that raised no alert and were wiped
/// @param alerts raised
/// @param alertLatencyMsP50 median time from the frame that reached the threshold to the alert
///   being offered, NaN before
/// @param alertLatencyMsP95 95th percentile of the same, NaN before the first alert
public record Counters(
        long framesDecoded,
        long framesAnalysed,
        long framesDropped,
        long facesSeen,
        long nonMatchesForgotten,
        long alerts,
        double alertLatencyMsP50,
        double alertLatencyMsP95) {}

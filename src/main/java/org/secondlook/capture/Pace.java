package org.secondlook.capture;

/// How fast recorded footage is played.
public enum Pace {
    /// By its own clock; late frames are dropped, as a live camera's would be.
    REAL_TIME,
    /// As fast as analysis takes the frames; none is dropped.
    AS_ANALYSED
}

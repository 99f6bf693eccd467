package org.secondlook.architecture.broken.record;

import org.secondlook.architecture.broken.capture.RawFrame;

/// A record that could keep a raw frame.
public record FrameStore(RawFrame frame) {}

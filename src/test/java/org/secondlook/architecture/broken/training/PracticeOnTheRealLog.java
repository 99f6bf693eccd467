package org.secondlook.architecture.broken.training;

import org.secondlook.architecture.broken.record.FrameStore;

/// Practice that could touch the real log.
public record PracticeOnTheRealLog(FrameStore store) {}

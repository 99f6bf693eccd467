package org.secondlook.live;

import java.util.List;
import java.util.Optional;
import org.secondlook.alert.AlertDesk;

/// What the screen may see and do of a running session. Thread-safe.
public interface LiveView {

    /// What never changes while the session runs.
    SessionFacts facts();

    /// Its cameras, in the order given.
    List<LiveCamera> cameras();

    /// What has been counted so far.
    Counters counters();

    /// Its alerts, and where decisions are made.
    AlertDesk desk();

    /// Why no alerts can be raised at the moment, in a plain sentence; empty when all is well.
    Optional<String> fault();

    /// Whether all footage has been shown to its end and analysed.
    boolean isOver();
}

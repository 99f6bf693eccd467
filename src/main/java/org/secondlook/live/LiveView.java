package org.secondlook.live;

import java.util.List;
import java.util.Optional;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.Verdict;
import org.secondlook.match.ThresholdException;

/// What the screen may see and do of a running session. Thread-safe.
public interface LiveView {

    /// What the session runs on, with the threshold that is in force now.
    SessionFacts facts();

    /// Its cameras, in the order given.
    List<LiveCamera> cameras();

    /// Shows the person of an alert from now on while their own track is in view; 0 for nobody.
    ///
    /// @return always the same tile; empty until the person is seen
    Tile follow(int alert);

    /// Whether the person of an alert that stands so is still looked for: somebody whom nobody is
    /// to engage, and somebody whom nobody judged in time, is a passer-by.
    static boolean concerns(AlertState state) {
        return switch (state) {
            case AlertState.Waiting(), AlertState.Committing _ -> true;
            case AlertState.Decided(var decision, _) -> decision.verdict() == Verdict.ENGAGE;
            case AlertState.NotAdjudicated _ -> false;
        };
    }

    /// Who else on the list looks like an entry, as far as it is known.
    AlikeEntries lookalikes(String reference);

    /// What has been counted so far.
    Counters counters();

    /// How many entries of the watchlist do not alert any more: they have expired, or were checked
    /// too long ago.
    int entriesLapsed();

    /// Its alerts, and where decisions are made.
    AlertDesk desk();

    /// Why no alerts can be raised at the moment, in a plain sentence; empty when all is well.
    Optional<String> fault();

    /// Raises the threshold from the next comparison on; alerts that were raised stay. A threshold
    /// that is recorded as raised in the deployment is taken over without being asked for.
    ///
    /// @throws ThresholdException when it is no number, not above the one in force or above 1
    void raiseThreshold(double to) throws ThresholdException;

    /// What the officer should know although alerts can be raised, such as a clock that was moved,
    /// in a plain sentence.
    Optional<String> notice();

    /// Whether all footage has been shown to its end and analysed.
    boolean isOver();
}

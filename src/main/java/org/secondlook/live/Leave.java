package org.secondlook.live;

import java.time.Instant;
import java.util.Optional;
import org.secondlook.deployment.LiveHours;
import org.secondlook.deployment.LivePermit;

/// Asks the deployment of a session again whether it may still watch. Thread-safe.
///
/// Both the clock and the machine's own counting of time must lie within the hours: a clock that is
/// set back would let them last longer.
final class Leave {
    private final Grounds grounds;
    private final SteadyClock clock;

    Leave(Grounds grounds, SteadyClock clock) {
        this.grounds = grounds;
        this.clock = clock;
    }

    /// Why the session has to stop; empty when it may go on.
    ///
    /// @param rising takes over a threshold that was raised
    Optional<String> refusal(RisingThreshold rising) {
        return switch (grounds) {
            case Grounds.Recorded _ -> Optional.empty();
            case Grounds.Permitted permitted -> {
                Optional<String> refused = refusal(permitted, clock.now(), rising);
                yield refused.isPresent()
                        ? refused
                        : refusal(permitted, clock.counted(), rising)
                                .map(sentence ->
                                        clock.drift()
                                                .map(d -> d + " " + sentence)
                                                .orElse(sentence));
            }
        };
    }

    private static Optional<String> refusal(
            Grounds.Permitted permitted, Instant now, RisingThreshold rising) {
        return switch (LiveHours.ask(permitted.life().get(), now)) {
            case LiveHours.Leave.None(String sentence) -> Optional.of(sentence);
            case LiveHours.Leave.Given(LivePermit permit)
                    when !permit.isOfTheSame(permitted.permit()) ->
                    Optional.of("Another deployment than the one that was begun is live.");
            case LiveHours.Leave.Given(LivePermit permit) -> {
                rising.riseTo(permit.threshold());
                yield Optional.empty();
            }
        };
    }
}

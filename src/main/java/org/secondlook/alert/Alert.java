package org.secondlook.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondlook.face.Probe;
import org.secondlook.match.Candidate;

/// A track whose best candidate reached the threshold. Facts never change; the state does, by
/// compare-and-set, so that two officers cannot both decide. Thread-safe.
public final class Alert implements AutoCloseable {
    /// What the machine saw.
    ///
    /// @param camera its name
    /// @param track the track's number in that camera
    /// @param firstSeenSeconds when the track began, on the footage's clock
    /// @param alertSeconds when the threshold was reached, on the footage's clock
    /// @param threshold in force
    /// @param candidate the best one
    /// @param runnersUp other entries, most similar first
    public record Sight(
            String camera,
            long track,
            double firstSeenSeconds,
            double alertSeconds,
            double threshold,
            Candidate candidate,
            List<Candidate> runnersUp) {
        public Sight {
            runnersUp = List.copyOf(runnersUp);
            if (!(candidate.similarity() >= threshold)) {
                throw new IllegalArgumentException(
                        "a similarity of %s does not reach the threshold %s"
                                .formatted(candidate.similarity(), threshold));
            }
        }
    }

    private final UUID id;
    private final int number;
    private final Sight sight;
    private final Probe probe;
    private final Instant raisedAt;
    private final Instant expiresAt;
    private AlertState state = new AlertState.Waiting();

    /// @param id recorded
    /// @param number counted from 1 in a deployment, for people
    /// @param sight what the machine saw
    /// @param probe the pictures; owned by the alert from now on
    /// @param raisedAt when
    /// @param life how long it may wait for a judgement
    public Alert(UUID id, int number, Sight sight, Probe probe, Instant raisedAt, Duration life) {
        this.id = id;
        this.number = number;
        this.sight = sight;
        this.probe = probe;
        this.raisedAt = raisedAt;
        this.expiresAt = raisedAt.plus(life);
    }

    /// The recorded id.
    public UUID id() {
        return id;
    }

    /// The number people use.
    public int number() {
        return number;
    }

    /// What the machine saw.
    public Sight sight() {
        return sight;
    }

    /// The pictures of the person.
    public Probe probe() {
        return probe;
    }

    /// When it was raised.
    public Instant raisedAt() {
        return raisedAt;
    }

    /// When it ends as not adjudicated if nobody judges it.
    public Instant expiresAt() {
        return expiresAt;
    }

    /// Where it stands now.
    public synchronized AlertState state() {
        return state;
    }

    /// Moves on from exactly the given state; false when it stands elsewhere by now.
    synchronized boolean move(AlertState from, AlertState to) {
        if (state != from) {
            return false;
        }
        state = to;
        return true;
    }

    /// Wipes the pictures and the template.
    @Override
    public void close() {
        probe.close();
    }
}

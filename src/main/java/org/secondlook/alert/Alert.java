package org.secondlook.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;
import org.secondlook.face.Probe;
import org.secondlook.face.QualityGate;
import org.secondlook.face.Scene;
import org.secondlook.match.Candidate;

/// A track whose best candidate reached the threshold. Facts never change; the state does, by
/// compare-and-set, so that two officers cannot both decide. Thread-safe.
///
/// A known-answer pair is shown in the same shape, and is told apart by `isReal`.
public final class Alert implements AutoCloseable {
    /// Pictures of the person that an alert keeps at most.
    public static final int MAX_PORTRAITS = 12;

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
    private final Scene scene;
    private final Instant raisedAt;
    private final @Nullable KnownPair pair;
    private volatile Instant expiresAt;
    private final Trail trail = new Trail();
    private final List<Portrait> laterPortraits = new ArrayList<>();
    private AlertState state = new AlertState.Waiting();
    private volatile @Nullable Decision first;
    private volatile @Nullable Decision second;
    private @Nullable Engagement engagement;
    private boolean wiped;

    /// @param id recorded
    /// @param number counted from 1 in a deployment, for people
    /// @param sight what the machine saw
    /// @param probe the pictures; owned by the alert from now on
    /// @param scene what was around the person; owned by the alert from now on
    /// @param raisedAt when
    /// @param life how long it may wait for a judgement
    public Alert(
            UUID id,
            int number,
            Sight sight,
            Probe probe,
            Scene scene,
            Instant raisedAt,
            Duration life) {
        this(id, number, sight, probe, scene, raisedAt, life, null);
    }

    /// @param pair what the machine did not see: a known-answer pair; null for an alert
    Alert(
            UUID id,
            int number,
            Sight sight,
            Probe probe,
            Scene scene,
            Instant raisedAt,
            Duration life,
            @Nullable KnownPair pair) {
        this.id = id;
        this.number = number;
        this.sight = sight;
        this.probe = probe;
        this.scene = scene;
        this.raisedAt = raisedAt;
        this.pair = pair;
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

    /// The template, and the pictures of the person as they were when the alert was raised.
    public Probe probe() {
        return probe;
    }

    /// What was around the person when the alert was raised; nobody else can be told in it.
    public Scene scene() {
        return scene;
    }

    /// The known-answer pair that this is in truth; empty for an alert. Not to be shown before it
    /// is judged or has ended.
    public Optional<KnownPair> pair() {
        return Optional.ofNullable(pair);
    }

    /// Whether this is an alert, and not a known-answer pair shown as one.
    public boolean isReal() {
        return pair == null;
    }

    /// Where the person was seen in the last moments.
    public Trail trail() {
        return trail;
    }

    /// Adds a picture of the person from the same track: whoever alerts from afar comes nearer, and
    /// the officer should see it. Taken over; wiped at once where there are `MAX_PORTRAITS` or
    /// nobody waits for them any more.
    public synchronized void add(Portrait portrait) {
        if (wiped
                || !(state instanceof AlertState.Waiting)
                || probe.portraits().size() + laterPortraits.size() >= MAX_PORTRAITS) {
            portrait.close();
        } else {
            laterPortraits.add(portrait);
        }
    }

    /// All pictures of the person so far, best first. None is wiped before the alert is.
    public synchronized List<Portrait> portraits() {
        List<Portrait> all = new ArrayList<>(probe.portraits());
        all.addAll(laterPortraits);
        all.sort(
                Comparator.comparingDouble((Portrait p) -> QualityGate.weight(p.quality()))
                        .reversed());
        return all;
    }

    /// The pictures that came after it was raised, in the order in which they came; none when they
    /// have been wiped.
    synchronized List<Portrait> laterPortraits() {
        return List.copyOf(laterPortraits);
    }

    /// Place of one of its pictures in the order in which they came, from 0; the recorded number.
    public synchronized OptionalInt place(Portrait portrait) {
        int early = probe.portraits().indexOf(portrait);
        int late = laterPortraits.indexOf(portrait);
        return early >= 0
                ? OptionalInt.of(early)
                : late >= 0 ? OptionalInt.of(probe.portraits().size() + late) : OptionalInt.empty();
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

    /// The first of two judgements; null where nobody judged yet, or one is enough.
    public @Nullable Decision first() {
        return first;
    }

    /// The second of two judgements; null where there is none yet, or one is enough.
    public @Nullable Decision second() {
        return second;
    }

    /// Whether two officers judged and do not agree.
    public boolean isDisputed() {
        Decision one = first;
        Decision other = second;
        return one != null && other != null && one.verdict() != other.verdict();
    }

    /// The first judgement is on the record; a second officer has as long as the first had.
    void judged(FirstJudgement recorded) {
        first = recorded.judgement();
        Instant until = recorded.until();
        if (until != null) {
            expiresAt = until;
        }
    }

    /// Both judgements are on the record.
    void judgedAgain(Decision judgement) {
        second = judgement;
    }

    /// What came of engaging, as last told; null where nothing was told yet.
    public synchronized @Nullable Engagement engagement() {
        return engagement;
    }

    /// Takes note of what is on the record; what was told before is not taken for newer.
    synchronized void tell(Engagement told) {
        if (engagement == null || engagement.number() < told.number()) {
            engagement = told;
        }
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
    public synchronized void close() {
        wiped = true;
        probe.close();
        scene.close();
        laterPortraits.forEach(Portrait::close);
        laterPortraits.clear();
    }
}

package org.secondlook.record;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds events to the record, each with the hash of the one before, in the transaction of what they
/// tell of. Confined to the record's thread, which alone writes.
final class EventChain {
    /// Events from one checkpoint to the next, at most.
    static final int CHECKPOINT_EVERY = 256;

    /// What the first event has for the hash of the one before.
    static final String NONE = "0".repeat(64);

    /// After these the record is signed at once.
    private static final Set<EventType> SIGNED =
            EnumSet.of(
                    EventType.SESSION_OPENED,
                    EventType.SESSION_ENDED,
                    EventType.DEPLOYMENT_STEP,
                    EventType.PURGED,
                    EventType.EXPORTED,
                    EventType.RECORD_CLOSED);

    private final RecordSigner signer;
    private final Clock clock;
    private volatile @Nullable ClockWatch watch;

    /// The last time the clock was moved, in a plain sentence; empty for never.
    private volatile String clockNotice = "";

    EventChain(RecordSigner signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    /// The end of the chain.
    ///
    /// @param sequence number of the last event, 0 for none
    /// @param hash of it
    record Head(long sequence, String hash) {}

    /// From now on compares the clock with the machine's own counting of time at each event, and
    /// adds one where it was moved, before anything else can happen.
    void watch(ClockWatch with) {
        watch = with;
    }

    /// The last time the clock was moved while it was watched, in a plain sentence; empty for
    /// never. Called from any thread.
    String clockNotice() {
        return clockNotice;
    }

    /// Adds an event where the clock was moved since it was last looked at.
    void look(Handle handle) {
        ClockWatch with = watch;
        if (with != null) {
            with.moved().ifPresent(moved -> moved(handle, moved));
        }
    }

    /// A step back has two events, before it and after it, so that it shows from one to the next.
    private void moved(Handle handle, ClockWatch.Moved moved) {
        long seconds = moved.forward().toSeconds();
        if (seconds < 0) {
            add(handle, RetentionEvents.clockChanged(moved.expected(), seconds));
        }
        add(handle, RetentionEvents.clockChanged(moved.shown(), seconds));
        notice(seconds);
    }

    /// Adds an event that tells that the clock was set back since the last event.
    void setBack(Handle handle, Duration by, Instant now) {
        add(handle, RetentionEvents.clockChanged(now, -by.toSeconds()));
        notice(-by.toSeconds());
    }

    private void notice(long seconds) {
        clockNotice =
                "The clock of this machine went %s by %s (or the machine slept). What is kept is deleted by the time that has passed, never later. Check the clock."
                        .formatted(seconds < 0 ? "back" : "forward", words(Math.abs(seconds)));
    }

    private static String words(long seconds) {
        long minutes = (seconds + 30) / 60;
        return minutes < 120 ? minutes + " min" : (minutes + 30) / 60 + " hours";
    }

    /// Adds an event.
    ///
    /// @throws IllegalArgumentException when it is too long
    Head append(Handle handle, Event event) {
        look(handle);
        return add(handle, event);
    }

    private Head add(Handle handle, Event event) {
        Head last = head(handle);
        long sequence = last.sequence() + 1;
        String line = event.line(sequence, last.hash());
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Event.LINE_BYTES_MAX) {
            throw new IllegalArgumentException("an event is too long: " + event.type());
        }
        String hash = VerifyRecord.sha256(bytes);
        handle.createUpdate(
                        """
                        insert into event (sequence, at_time, deployment, actor, type, line, hash)
                        values (:sequence, :at, :deployment, :actor, :type, :line, :hash)
                        """)
                .bind("sequence", sequence)
                .bind("at", UtcTime.argument(event.at()))
                .bind("deployment", event.deployment())
                .bind("actor", event.actor())
                .bind("type", event.type().name())
                .bind("line", line)
                .bind("hash", hash)
                .execute();
        Head head = new Head(sequence, hash);
        if (isSigned(sequence, event.type())) {
            sign(handle, head);
        }
        return head;
    }

    /// Ends what happened since the last checkpoint with an event that is signed, so that the
    /// signature is missed when it is taken out.
    void close(Handle handle) {
        if (head(handle).sequence() > lastSigned(handle)) {
            append(handle, RegisterEvents.closed(clock.instant()));
        }
    }

    /// Number of the last event that is signed; 0 when none is.
    static long lastSigned(Handle handle) {
        return handle.createQuery("select coalesce(max(sequence), 0) from event_checkpoint")
                .mapTo(Long.class)
                .one();
    }

    /// Whether the record is signed with an event.
    static boolean isSigned(long sequence, EventType type) {
        return sequence % CHECKPOINT_EVERY == 0 || SIGNED.contains(type);
    }

    private void sign(Handle handle, Head head) {
        var now = UtcTime.recorded(clock.instant());
        handle.createUpdate(
                        """
                        insert into event_checkpoint (sequence, at_time, hash, signature)
                        values (:sequence, :at, :hash, :signature)
                        """)
                .bind("sequence", head.sequence())
                .bind("at", UtcTime.argument(now))
                .bind("hash", head.hash())
                .bind("signature", signer.sign(head.sequence(), head.hash(), Event.utc(now)))
                .execute();
    }

    /// A checkpoint as it is exported.
    static String checkpoint(ResultSet row) throws SQLException {
        return CanonicalJson.of(
                Map.of(
                        "at", Event.utc(UtcTime.read(row, "at_time")),
                        "hash", row.getString("hash"),
                        "sequence", row.getLong("sequence"),
                        "signature", row.getString("signature")));
    }

    /// What checks the signatures, hexadecimal.
    String publicKey() {
        return signer.publicKey();
    }

    /// Where the chain ends now.
    static Head head(Handle handle) {
        Optional<Head> head =
                handle.createQuery(
                                "select sequence, hash from event order by sequence desc limit 1")
                        .map((row, _) -> new Head(row.getLong(1), row.getString(2)))
                        .findOne();
        return head.orElseGet(() -> new Head(0, NONE));
    }

    /// Number of an event that tells of something at a time; 0 where there is none.
    static long sequence(Handle handle, String deployment, EventType type, Instant at) {
        return handle.createQuery(
                        """
                        select coalesce(min(sequence), 0) from event
                        where deployment = :deployment and type = :type and at_time = :at
                        """)
                .bind("deployment", deployment)
                .bind("type", type.name())
                .bind("at", UtcTime.argument(at))
                .mapTo(Long.class)
                .one();
    }

    /// The number and the code of the last checkpoint, short enough to be written down: the first
    /// digits of the event's hash.
    static Optional<String> code(Handle handle) {
        return handle.createQuery(
                        "select sequence, hash from event_checkpoint order by sequence desc limit 1")
                .map((row, _) -> VerifyRecord.code(row.getLong(1), row.getString(2)))
                .findOne();
    }
}

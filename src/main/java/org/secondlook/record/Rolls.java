package org.secondlook.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// Who was on a watchlist, by record id alone. What takes a handle is confined to the record's
/// thread.
///
/// Of each id only a digest is kept (HMAC-SHA-256, RFC 2104) with a key derived from the record's:
/// it answers for an id that is asked for, and tells nobody's.
final class Rolls implements AutoCloseable {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BATCH = 1_000;

    private final byte[] key;

    /// @param key for digests of ids; taken over
    Rolls(byte[] key) {
        this.key = key;
    }

    /// A list whose members are on record.
    ///
    /// @param sha256 of their digests in order, each followed by a line feed; hexadecimal
    record Roll(String watchlistHash, Instant at, int members, String sha256) {}

    /// The digest of an id, hexadecimal. Blanks around the id do not count.
    String digest(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of()
                    .formatHex(mac.doFinal(id.strip().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /// Records who is on a list, unless it is on record already.
    ///
    /// @param ids record ids of the entries
    /// @return the roll, if it was added
    Optional<Roll> add(Handle handle, String watchlistHash, Collection<String> ids, Instant at) {
        if (find(handle, watchlistHash).isPresent()) {
            return Optional.empty();
        }
        List<String> members = ids.stream().map(this::digest).distinct().sorted().toList();
        Roll roll = new Roll(watchlistHash, UtcTime.recorded(at), members.size(), sha256(members));
        handle.createUpdate(
                        """
                        insert into watchlist_roll (watchlist_hash, at_time, members, sha256)
                        values (:hash, :at, :members, :sha256)
                        """)
                .bind("hash", roll.watchlistHash())
                .bind("at", UtcTime.argument(roll.at()))
                .bind("members", roll.members())
                .bind("sha256", roll.sha256())
                .execute();
        for (int from = 0; from < members.size(); from += BATCH) {
            insert(
                    handle,
                    watchlistHash,
                    members.subList(from, Math.min(from + BATCH, members.size())));
        }
        return Optional.of(roll);
    }

    private static void insert(Handle handle, String watchlistHash, List<String> members) {
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "insert into watchlist_member (watchlist_hash, member) values (:hash, :member)")) {
            for (String member : members) {
                batch.bind("hash", watchlistHash).bind("member", member).add();
            }
            batch.execute();
        }
    }

    private static String sha256(List<String> sorted) {
        StringBuilder all = new StringBuilder();
        sorted.forEach(member -> all.append(member).append('\n'));
        return VerifyRecord.sha256(all.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Roll> find(Handle handle, String watchlistHash) {
        return all(handle).stream()
                .filter(roll -> roll.watchlistHash().equals(watchlistHash))
                .findFirst();
    }

    /// All rolls.
    static List<Roll> all(Handle handle) {
        return handle.createQuery("select * from watchlist_roll order by at_time, watchlist_hash")
                .map((row, _) ->
                        new Roll(
                                row.getString("watchlist_hash"),
                                UtcTime.read(row, "at_time"),
                                row.getInt("members"),
                                row.getString("sha256")))
                .list();
    }

    /// Whether the members of a roll are those that were recorded with it.
    static boolean isWhole(Handle handle, Roll roll) {
        List<String> members =
                handle.createQuery(
                                "select member from watchlist_member where watchlist_hash = :hash order by member")
                        .bind("hash", roll.watchlistHash())
                        .mapTo(String.class)
                        .list();
        return members.size() == roll.members() && sha256(members).equals(roll.sha256());
    }

    /// Whether somebody was on the lists that were in use on a day.
    ///
    /// @param digest of the id
    /// @param zone of the day
    List<ListedOn> listed(Handle handle, String digest, LocalDate day, ZoneId zone) {
        return handle.createQuery(
                        """
                        select s.id, s.deployment_reference, s.opened_at, r.watchlist_hash as roll, m.member
                        from console_session s
                        left join session_count c on c.session_id = s.id
                        left join watchlist_roll r on r.watchlist_hash = s.watchlist_hash
                        left join watchlist_member m on m.watchlist_hash = s.watchlist_hash and m.member = :digest
                        where s.opened_at < :end
                            and (s.opened_at >= :start or c.ended_at >= :start
                                or (c.ended_at is null and s.opened_at >= :dayBefore))
                        order by s.opened_at, s.id
                        """)
                .bind("digest", digest)
                .bind("start", UtcTime.argument(day.atStartOfDay(zone).toInstant()))
                .bind(
                        "dayBefore",
                        UtcTime.argument(day.minusDays(1).atStartOfDay(zone).toInstant()))
                .bind("end", UtcTime.argument(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .map((row, _) ->
                        new ListedOn(
                                row.getObject("id", UUID.class),
                                row.getString("deployment_reference"),
                                UtcTime.read(row, "opened_at"),
                                row.getString("roll") == null
                                        ? ListedOn.Answer.NOT_KNOWN
                                        : row.getString("member") == null
                                                ? ListedOn.Answer.NO
                                                : ListedOn.Answer.YES))
                .list();
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}

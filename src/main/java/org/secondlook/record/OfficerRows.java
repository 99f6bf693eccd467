package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.PassphraseHash;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.SignIn;
import org.secondlook.deployment.SignInAttempt;

/// SQL of officers and their attempts to sign in. Confined to the record's thread.
final class OfficerRows {
    private OfficerRows() {}

    static void insert(Handle handle, OfficerAccount account) {
        handle.createUpdate(
                        """
                        insert into officer (id, folded_id, name, officer_rank, passphrase, added_by, added_at)
                        values (:id, :folded, :name, :rank, :passphrase, :by, :at)
                        """)
                .bind("id", account.officer().id())
                .bind("folded", folded(account.officer()))
                .bind("name", account.name())
                .bind("rank", account.rank())
                .bind("passphrase", account.passphrase().encoded())
                .bind("by", account.addedBy().id())
                .bind("at", UtcTime.argument(account.addedAt()))
                .execute();
        try (PreparedBatch batch =
                handle.prepareBatch(
                        "insert into officer_role (officer_id, role_code) values (:id, :role)")) {
            for (Role role : account.roles()) {
                batch.bind("id", account.officer().id()).bind("role", Codes.of(role)).add();
            }
            batch.execute();
        }
    }

    static int count(Handle handle) {
        return handle.createQuery("select count(*) from officer").mapTo(Integer.class).one();
    }

    /// All officers by their ids, with what has happened to their accounts.
    static List<OfficerAccount> list(Handle handle) {
        Map<String, List<AccountChange>> changes = AccountRows.changes(handle);
        return added(handle).stream()
                .map(added ->
                        AccountRows.after(
                                added, changes.getOrDefault(added.officer().id(), List.of())))
                .toList();
    }

    /// All officers by their ids, as they were added.
    static List<OfficerAccount> added(Handle handle) {
        Map<String, Set<Role>> roles = new HashMap<>();
        handle.createQuery("select officer_id, role_code from officer_role")
                .map((row, _) ->
                        roles.computeIfAbsent(row.getString("officer_id"), _ -> new HashSet<>())
                                .add(Codes.role(row.getString("role_code"))))
                .list();
        return handle.createQuery("select * from officer order by folded_id")
                .map((row, _) -> account(row, roles))
                .list();
    }

    /// The officer with an id, however its letters are written.
    static Optional<OfficerAccount> find(Handle handle, Officer officer) {
        return list(handle).stream().filter(a -> a.officer().isSameAs(officer)).findFirst();
    }

    private static OfficerAccount account(ResultSet row, Map<String, Set<Role>> roles)
            throws SQLException {
        String id = row.getString("id");
        return new OfficerAccount(
                new Officer(id),
                row.getString("name"),
                row.getString("officer_rank"),
                roles.getOrDefault(id, Set.of()),
                PassphraseHash.parse(row.getString("passphrase")),
                new Officer(row.getString("added_by")),
                UtcTime.read(row, "added_at"));
    }

    /// Newest first, as many as signing in has to know.
    static List<SignInAttempt> attempts(Handle handle, Optional<OfficerAccount> account) {
        String whose = account.isPresent() ? "officer_id = :id" : "officer_id is null";
        var query =
                handle.createQuery(
                                "select outcome, at_time from sign_in where <whose> order by place desc limit :limit")
                        .define("whose", whose)
                        .bind("limit", SignIn.ATTEMPTS_KNOWN_MAX);
        account.ifPresent(known -> query.bind("id", known.officer().id()));
        return query.map((row, _) -> attempt(row)).list();
    }

    static SignInAttempt attempt(ResultSet row) throws SQLException {
        return new SignInAttempt(
                Codes.outcome(row.getString("outcome")), UtcTime.read(row, "at_time"));
    }

    /// @param place number of the event that tells of it
    static void attempted(
            Handle handle,
            UUID id,
            long place,
            Optional<OfficerAccount> account,
            SignInAttempt attempt) {
        handle.createUpdate(
                        """
                        insert into sign_in (id, place, officer_id, outcome, at_time)
                        values (:id, :place, :officer, :outcome, :at)
                        """)
                .bind("id", id)
                .bind("place", place)
                .bind("officer", account.map(known -> known.officer().id()).orElse(null))
                .bind("outcome", Codes.of(attempt.outcome()))
                .bind("at", UtcTime.argument(attempt.at()))
                .execute();
    }

    private static String folded(Officer officer) {
        return officer.id().toLowerCase(Locale.ROOT);
    }
}

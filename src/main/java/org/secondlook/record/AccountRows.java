package org.secondlook.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.AccountChange;
import org.secondlook.deployment.AccountRules;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.PassphraseHash;

/// SQL of what happens to accounts after they were added. Confined to the record's thread.
final class AccountRows {
    private AccountRows() {}

    /// Adds a change, if who made it may do so as the accounts stand now.
    ///
    /// @return why not; empty when it was added
    static Optional<String> change(Handle handle, Officer whose, AccountChange change) {
        List<OfficerAccount> all = OfficerRows.list(handle);
        Optional<OfficerAccount> by = of(all, change.by());
        Optional<OfficerAccount> account = of(all, whose);
        if (by.isEmpty() || account.isEmpty()) {
            return Optional.of("There is no officer %s.".formatted(whose.id()));
        }
        Optional<String> refusal =
                switch (change) {
                    case AccountChange.NewPassphrase _ ->
                            AccountRules.setPassphrase(by.get(), account.get());
                    case AccountChange.Retired _ ->
                            AccountRules.retire(by.get(), account.get(), all);
                };
        if (refusal.isEmpty()) {
            Officer spelt = account.get().officer();
            int number = changes(handle).getOrDefault(spelt.id(), List.of()).size() + 1;
            insert(handle, spelt, number, change);
        }
        return refusal;
    }

    /// Whether an officer may add others as the accounts stand now.
    static boolean mayAdd(Handle handle, Officer by) {
        return OfficerRows.find(handle, by).flatMap(AccountRules::add).isEmpty();
    }

    private static Optional<OfficerAccount> of(List<OfficerAccount> all, Officer officer) {
        return all.stream().filter(a -> a.officer().isSameAs(officer)).findFirst();
    }

    /// The last change of an officer.
    ///
    /// @param whose as the record spells the id
    /// @param number counted from 1
    record Last(Officer whose, int number) {}

    static Last last(Handle handle, Officer whose) {
        Officer spelt = OfficerRows.find(handle, whose).orElseThrow().officer();
        return new Last(spelt, changes(handle).getOrDefault(spelt.id(), List.of()).size());
    }

    /// Whether a change is the last that was recorded of an officer.
    static boolean isLast(Handle handle, Officer whose, AccountChange change) {
        return OfficerRows.find(handle, whose)
                .map(account -> changes(handle).getOrDefault(account.officer().id(), List.of()))
                .filter(changes -> !changes.isEmpty() && isSame(changes.getLast(), change))
                .isPresent();
    }

    private static boolean isSame(AccountChange one, AccountChange other) {
        return Codes.of(one).equals(Codes.of(other))
                && one.by().isSameAs(other.by())
                && one.at().equals(other.at())
                && Objects.equals(hash(one), hash(other));
    }

    static @Nullable String hash(AccountChange change) {
        return change instanceof AccountChange.NewPassphrase chosen
                ? chosen.passphrase().encoded()
                : null;
    }

    private static void insert(Handle handle, Officer whose, int number, AccountChange change) {
        handle.createUpdate(
                        """
                        insert into account_change (officer_id, change_number, what, passphrase, changed_by, at_time)
                        values (:officer, :number, :what, :passphrase, :by, :at)
                        """)
                .bind("officer", whose.id())
                .bind("number", number)
                .bind("what", Codes.of(change))
                .bind("passphrase", hash(change))
                .bind("by", change.by().id())
                .bind("at", UtcTime.argument(change.at()))
                .execute();
    }

    /// Changes by the ids of the officers, oldest first.
    static Map<String, List<AccountChange>> changes(Handle handle) {
        Map<String, List<AccountChange>> changes = new HashMap<>();
        handle.createQuery("select * from account_change order by change_number")
                .map((row, _) ->
                        changes.computeIfAbsent(row.getString("officer_id"), _ -> new ArrayList<>())
                                .add(change(row)))
                .list();
        return changes;
    }

    private static AccountChange change(ResultSet row) throws SQLException {
        Officer by = new Officer(row.getString("changed_by"));
        Instant at = UtcTime.read(row, "at_time");
        return Codes.RETIRED.equals(row.getString("what"))
                ? new AccountChange.Retired(by, at)
                : new AccountChange.NewPassphrase(
                        PassphraseHash.parse(row.getString("passphrase")), by, at);
    }

    /// An account as its changes have left it.
    static OfficerAccount after(OfficerAccount account, List<AccountChange> changes) {
        PassphraseHash passphrase = account.passphrase();
        OfficerAccount.Retirement retirement = account.retirement();
        for (AccountChange change : changes) {
            switch (change) {
                case AccountChange.NewPassphrase chosen -> passphrase = chosen.passphrase();
                case AccountChange.Retired left ->
                        retirement = new OfficerAccount.Retirement(left.by(), left.at());
            }
        }
        return new OfficerAccount(
                account.officer(),
                account.name(),
                account.rank(),
                account.roles(),
                passphrase,
                account.addedBy(),
                account.addedAt(),
                retirement);
    }
}

package org.secondlook.deployment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An officer as the record knows them. Immutable.
///
/// @param officer the id
/// @param name for the authority and for people
/// @param rank for the authority
/// @param roles what they may do, at least one
/// @param passphrase hashed
/// @param addedBy who added them; the first administrator added themselves
/// @param addedAt when, to the microsecond, as it is recorded
/// @param retirement when they left; null while they work here
public record OfficerAccount(
        Officer officer,
        String name,
        String rank,
        Set<Role> roles,
        PassphraseHash passphrase,
        Officer addedBy,
        Instant addedAt,
        @Nullable Retirement retirement) {
    /// Longest name and rank.
    public static final int TEXT_LENGTH_MAX = 128;

    /// The end of an account: it stays on the record and nobody signs in with it any more.
    ///
    /// @param by the administrator who ended it
    /// @param at when, to the microsecond, as it is recorded
    public record Retirement(Officer by, Instant at) {
        public Retirement {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// Letters that look alike in other scripts would make two officers of one id.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,31}");

    public OfficerAccount {
        addedAt = addedAt.truncatedTo(ChronoUnit.MICROS);
        roles = Set.copyOf(roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles));
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an officer needs at least one role");
        }
        if (!isId(officer.id())) {
            throw new IllegalArgumentException("this cannot be an officer's id");
        }
        if (!isText(name) || !isText(rank)) {
            throw new IllegalArgumentException("name and rank have 1 to 128 characters");
        }
    }

    /// An officer who works here.
    public OfficerAccount(
            Officer officer,
            String name,
            String rank,
            Set<Role> roles,
            PassphraseHash passphrase,
            Officer addedBy,
            Instant addedAt) {
        this(officer, name, rank, roles, passphrase, addedBy, addedAt, null);
    }

    /// Whether the account has ended.
    public boolean isRetired() {
        return retirement != null;
    }

    /// Whether a text can be the id of a new officer.
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Whether a text can be a name or a rank.
    public static boolean isText(String text) {
        return !text.isBlank()
                && text.length() <= TEXT_LENGTH_MAX
                && text.chars().noneMatch(Character::isISOControl);
    }

    /// Whether the officer has a role.
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /// The id alone: names belong in no log.
    @Override
    public String toString() {
        return "officer " + officer.id();
    }
}

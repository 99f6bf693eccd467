package org.secondlook.watchlist;

import java.time.Duration;
import java.time.Instant;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules.Requirement;

/// Tells which entries may not alert at a moment, although they are listed. Immutable.
///
/// An entry has lapsed when it has expired, when it was checked longer ago than the policy allows,
/// and when it was checked in the future, since some clock is wrong then. Where the policy requires
/// no expiry or check and none is told, there is nothing to lapse.
public final class Lapse {
    private final Instant now;
    private final Instant oldestCheck;
    private final boolean needsExpiry;
    private final boolean needsCheck;

    public Lapse(Policy policy, Instant now) {
        this.now = now;
        this.oldestCheck =
                now.minus(Duration.ofHours(policy.rules().watchlist().freshnessHours().value()));
        this.needsExpiry = policy.requires(Requirement.EXPIRY);
        this.needsCheck = policy.requires(Requirement.CHECK_DATE);
    }

    /// Whether an entry may not alert.
    public boolean isOf(EntryDetails details) {
        return isExpired(details) || isStale(details) || isCheckedLater(details);
    }

    boolean isExpired(EntryDetails details) {
        Instant expires = details.expires();
        return expires == null ? needsExpiry : !expires.isAfter(now);
    }

    boolean isStale(EntryDetails details) {
        Instant checked = details.checked();
        return checked == null ? needsCheck : checked.isBefore(oldestCheck);
    }

    boolean isCheckedLater(EntryDetails details) {
        Instant checked = details.checked();
        return checked != null && checked.isAfter(now);
    }
}

package org.secondlook.deployment;

import java.util.Map;
import java.util.Optional;

/// The range of every number in a policy, by its path. Stateless.
///
/// These are limits of the program: a policy may be stricter and never more lenient. Those that are
/// law or settled practice have names.
final class PolicyLimits {
    /// Faces that raised no alert are kept this long and not a second longer, whatever a file says
    /// (DESIGN.md §1, §6).
    static final int NON_MATCH_SECONDS = 0;

    /// Pictures of an alert: the ceiling of the 24-hour profile (DESIGN.md §6).
    static final int ALERT_HOURS_SHORT = 24;

    /// Pictures of an alert: the ceiling of the 31-day profile (DESIGN.md §6).
    static final int ALERT_HOURS_LONG = 31 * 24;

    /// The watchlist after a deployment's end (DESIGN.md §6).
    static final int WATCHLIST_HOURS_AFTER_END = 24;

    /// The counting rule that this program counts by.
    static final int COUNTING_RULE = 1;

    /// More false alerts than one in so many faces must never be expected (South Wales Police 2018
    /// SOP, cited in Bridges, Court of Appeal).
    static final int FACES_PER_FALSE_ALERT = 1_000;

    /// A cheaper hash would be below what OWASP's password storage sheet asks of Argon2id: 19 MiB
    /// and 2 passes. A dearer one would keep an officer waiting.
    static final Limit ARGON2_MEMORY_KIB = new Limit(19_456, 262_144);

    static final Limit ARGON2_PASSES = new Limit(2, 10);
    static final Limit ARGON2_LANES = new Limit(1, 4);

    /// Every number of the file; a test finds those that are missing.
    static final Map<String, Limit> BY_PATH =
            Map.ofEntries(
                    Map.entry("version", new Limit(1, 1_000_000)),
                    Map.entry("alerts.lifetimeSeconds.value", new Limit(10, 900)),
                    Map.entry("alerts.mergeWindowSeconds.value", new Limit(0, 600)),
                    Map.entry("warnings.imageYears.value", new Limit(1, 50)),
                    Map.entry("warnings.runnerUpMargin.value", new Limit(0.01, 0.5)),
                    Map.entry("warnings.expiresWithinHours.value", new Limit(1, 168)),
                    Map.entry("vigilance.pairsPerHour.value", new Limit(0, 12)),
                    Map.entry("watchlist.adultFromYears.value", new Limit(18, 25)),
                    Map.entry("watchlist.entriesMax.value", new Limit(1, 20_000)),
                    Map.entry("watchlist.freshnessHours.value", new Limit(1, 168)),
                    Map.entry("watchlist.duplicateSimilarity.value", new Limit(0.1, 1)),
                    Map.entry(
                            "retention.nonMatchSeconds.value",
                            new Limit(NON_MATCH_SECONDS, NON_MATCH_SECONDS)),
                    Map.entry("retention.alertHours.value", new Limit(1, ALERT_HOURS_LONG)),
                    Map.entry("retention.notEngagedHours.value", new Limit(0, ALERT_HOURS_LONG)),
                    Map.entry(
                            "retention.watchlistHoursAfterEnd.value",
                            new Limit(0, WATCHLIST_HOURS_AFTER_END)),
                    Map.entry("threshold.aboveFloorBy.value", new Limit(0, 0.5)),
                    Map.entry("deployments.hoursMax.value", new Limit(1, 24)),
                    Map.entry(
                            "deployments.facesPerFalseAlertMin.value",
                            new Limit(FACES_PER_FALSE_ALERT, 1_000_000)),
                    Map.entry(
                            "deployments.countingRuleVersion.value",
                            new Limit(COUNTING_RULE, COUNTING_RULE)),
                    Map.entry("signIn.argon2MemoryKiB.value", ARGON2_MEMORY_KIB),
                    Map.entry("signIn.argon2Passes.value", ARGON2_PASSES),
                    Map.entry("signIn.argon2Lanes.value", ARGON2_LANES),
                    Map.entry("signIn.passphraseLengthMin.value", new Limit(12, 128)),
                    Map.entry("signIn.idleLockSeconds.value", new Limit(30, 900)),
                    Map.entry("signIn.failuresBeforeLockOut.value", new Limit(1, 10)),
                    Map.entry("signIn.lockOutSecondsFirst.value", new Limit(1, 3_600)),
                    Map.entry("signIn.lockOutSecondsMax.value", new Limit(1, 86_400)));

    private PolicyLimits() {}

    /// A range, both ends allowed.
    record Limit(double min, double max) {
        boolean holds(double value) {
            return value >= min && value <= max;
        }

        /// The range in words.
        String words() {
            return min == max
                    ? "only %s is allowed".formatted(number(min))
                    : "allowed are %s to %s".formatted(number(min), number(max));
        }

        private static String number(double value) {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }

    static Optional<Limit> of(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }
}

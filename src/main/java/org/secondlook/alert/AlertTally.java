package org.secondlook.alert;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of alerts, and of those who were engaged, in figures. Immutable.
///
/// Every alert is counted in exactly one way, and so is every decision to engage; totals that do
/// not add up cannot be made. Known-answer pairs are no alerts and are in none of them.
///
/// @param raised all
/// @param decidedInTime of these
/// @param decidedLate of these: they had ended as not adjudicated before
/// @param neverDecided of these: they ended, and nobody decided since
/// @param stillOpen of these: they wait, or a decision is being written
/// @param judgedByOne of those never decided, how many one officer judged whose judgement needed a
///   second one that never came
/// @param judgedByTwo of those decided, in time or late
/// @param disagreements of those that two judged
/// @param engaged decisions to engage, in time or late
/// @param results of these, by what was told last
/// @param notToldYet of these
public record AlertTally(
        int raised,
        int decidedInTime,
        int decidedLate,
        int neverDecided,
        int stillOpen,
        int judgedByOne,
        int judgedByTwo,
        int disagreements,
        int engaged,
        Map<EngagementResult, Integer> results,
        int notToldYet) {
    /// Of no alerts.
    public static final AlertTally NONE = of(List.of());

    public AlertTally {
        Map<EngagementResult, Integer> all = new EnumMap<>(EngagementResult.class);
        for (EngagementResult result : EngagementResult.values()) {
            all.put(result, results.getOrDefault(result, 0));
        }
        results = Map.copyOf(all);
        require(
                List.of(
                                        decidedInTime,
                                        decidedLate,
                                        neverDecided,
                                        stillOpen,
                                        judgedByOne,
                                        judgedByTwo,
                                        disagreements,
                                        engaged,
                                        notToldYet)
                                .stream()
                                .allMatch(n -> n >= 0)
                        && all.values().stream().allMatch(n -> n >= 0));
        require(raised == decidedInTime + decidedLate + neverDecided + stillOpen);
        require(judgedByOne <= neverDecided);
        require(judgedByTwo <= decidedInTime + decidedLate);
        require(disagreements <= judgedByTwo);
        require(engaged <= decidedInTime + decidedLate);
        require(engaged == all.values().stream().mapToInt(n -> n).sum() + notToldYet);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("the totals do not add up");
        }
    }

    /// What is known of one alert.
    ///
    /// @param judgements by officers where one is not enough, 0 to 2
    /// @param disputed whether the two do not agree
    /// @param result of engaging, as told last; null where nothing was told yet
    public record One(
            AlertState state, int judgements, boolean disputed, @Nullable EngagementResult result) {

        /// Of an alert as it stands now.
        static One of(Alert alert) {
            Engagement told = alert.engagement();
            int judgements = alert.first() == null ? 0 : alert.second() == null ? 1 : 2;
            return new One(
                    alert.state(),
                    judgements,
                    alert.isDisputed(),
                    told == null ? null : told.result());
        }
    }

    /// Of the alerts of a desk as they stand now.
    public static AlertTally ofDesk(List<Alert> alerts) {
        return of(alerts.stream().filter(Alert::isReal).map(One::of).toList());
    }

    /// Counts alerts.
    public static AlertTally of(List<One> alerts) {
        int inTime = 0;
        int late = 0;
        int ended = 0;
        int open = 0;
        int byOne = 0;
        int byTwo = 0;
        int disputed = 0;
        int engaged = 0;
        int untold = 0;
        Map<EngagementResult, Integer> results = new EnumMap<>(EngagementResult.class);
        for (One one : alerts) {
            switch (one.state()) {
                case AlertState.Waiting _, AlertState.Committing _ -> open++;
                case AlertState.NotAdjudicated _ -> {
                    ended++;
                    byOne += one.judgements() > 0 ? 1 : 0;
                }
                case AlertState.Decided decided -> {
                    inTime += decided.isLate() ? 0 : 1;
                    late += decided.isLate() ? 1 : 0;
                    byTwo += one.judgements() == 2 ? 1 : 0;
                    disputed += one.disputed() ? 1 : 0;
                    EngagementResult result = one.result();
                    if (decided.decision().verdict() == Verdict.ENGAGE) {
                        engaged++;
                        if (result == null) {
                            untold++;
                        } else {
                            results.merge(result, 1, Integer::sum);
                        }
                    }
                }
            }
        }
        return new AlertTally(
                alerts.size(),
                inTime,
                late,
                ended,
                open,
                byOne,
                byTwo,
                disputed,
                engaged,
                results,
                untold);
    }

    /// Decided, in time or late.
    public int decided() {
        return decidedInTime + decidedLate;
    }

    /// Ended as not adjudicated, whether or not somebody decided late.
    public int notAdjudicated() {
        return neverDecided + decidedLate;
    }

    /// How many engagements came to a result.
    public int of(EngagementResult result) {
        return results.getOrDefault(result, 0);
    }
}

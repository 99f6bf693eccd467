package org.secondlook.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.ALWAYS;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.BEFORE_ENGAGING;
import static org.secondlook.deployment.PolicyRules.SecondJudgement.NEVER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.secondlook.deployment.PolicyRules;

/// Where the policy asks for two officers, no alert is engaged by one, in time or late.
class TwoOfficersTest {
    private static final Duration MINUTE = Duration.ofSeconds(60);

    private final FakeLog log = new FakeLog();
    private final SteppedClock clock = new SteppedClock();
    private AlertDesk desk = desk(BEFORE_ENGAGING);

    private AlertDesk desk(PolicyRules.SecondJudgement when) {
        return new AlertDesk(JudgingPolicies.with(when), log, clock);
    }

    private Alert raise() {
        return desk.raise(Sights.of("A", "E-1", 1), Sights.probe(), Sights.scene()).orElseThrow();
    }

    private Decision engage(String officer) {
        clock.goOn(Duration.ofSeconds(1));
        return Sights.engage(officer, clock.instant());
    }

    private Decision not(String officer) {
        clock.goOn(Duration.ofSeconds(1));
        return Sights.doNotEngage(officer, clock.instant());
    }

    private Instant expire(Alert alert) {
        clock.goOn(MINUTE);
        desk.expire();
        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        return ((AlertState.NotAdjudicated) alert.state()).at();
    }

    @Test
    void inTimeTheFirstWaitsForTheSecondAndHasAsLong() {
        Alert alert = raise();
        Decision first = engage("PC 1");
        assertThat(desk.decide(alert, first)).isEqualTo(new DecisionResult.NeedsSecond(first));
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        assertThat(alert.expiresAt()).isEqualTo(clock.instant().plus(MINUTE));
        assertThat(desk.decide(alert, engage("pc 1")))
                .isEqualTo(new DecisionResult.NeedsSecond(first));
        Decision second = engage("PC 2");
        assertThat(desk.decide(alert, second)).isEqualTo(new DecisionResult.Taken(second));
        assertThat(alert.isDisputed()).isFalse();
        assertThat(log.lines)
                .containsExactly("raised 1", "judged 1 by PC 1", "judged again 1 by PC 2: ENGAGE");
    }

    @Test
    void whoWaitsUntilItEndsCannotEngageAlone() {
        Alert alert = raise();
        Instant endedAt = expire(alert);

        Decision first = engage("PC 1");
        assertThat(desk.decideLate(alert, first)).isEqualTo(new DecisionResult.NeedsSecond(first));
        assertThat(alert.state()).isEqualTo(new AlertState.NotAdjudicated(endedAt));
        assertThat(desk.decideLate(alert, engage("PC 1")))
                .isEqualTo(new DecisionResult.NeedsSecond(first));

        Decision second = engage("PC 2");
        assertThat(desk.decideLate(alert, second)).isEqualTo(new DecisionResult.Taken(second));
        assertThat(alert.state()).isEqualTo(new AlertState.Decided(second, endedAt));
        assertThat(log.lines)
                .containsExactly(
                        "raised 1",
                        "not adjudicated 1",
                        "judged 1 by PC 1",
                        "judged again 1 by PC 2: ENGAGE, late");
    }

    @Test
    void theFirstOfTwoCannotEngageAloneWhenTheSecondNeverCame() {
        Alert alert = raise();
        Decision first = engage("PC 1");
        desk.decide(alert, first);
        expire(alert);

        assertThat(desk.decideLate(alert, engage("pc 1")))
                .isEqualTo(new DecisionResult.NeedsSecond(first));
        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        assertThat(log.lines).containsExactly("raised 1", "judged 1 by PC 1", "not adjudicated 1");
    }

    @Test
    void anotherOfficersLateJudgementIsTheSecond() {
        Alert alert = raise();
        Decision first = engage("PC 1");
        desk.decide(alert, first);
        Instant endedAt = expire(alert);

        Decision second = not("PC 2");
        assertThat(desk.decideLate(alert, second)).isEqualTo(new DecisionResult.Taken(second));
        assertThat(alert.state()).isEqualTo(new AlertState.Decided(second, endedAt));
        assertThat(alert.first()).isEqualTo(first);
        assertThat(alert.second()).isEqualTo(second);
        assertThat(alert.isDisputed()).isTrue();
        assertThat(log.lines).last().isEqualTo("judged again 1 by PC 2: DO_NOT_ENGAGE, late");
    }

    @ParameterizedTest
    @EnumSource(PolicyRules.SecondJudgement.class)
    void oneOfficerCanAlwaysDecideLateNotToEngage(PolicyRules.SecondJudgement when) {
        desk = desk(when);
        Alert alert = raise();
        expire(alert);
        Decision decision = not("PC 1");
        assertThat(desk.decideLate(alert, decision)).isEqualTo(new DecisionResult.Taken(decision));
        assertThat(log.lines).last().isEqualTo("decided late 1 by PC 1");
    }

    @Test
    void theFirstCanThinkBetterOfItLateAndTheJudgementStays() {
        Alert alert = raise();
        Decision first = engage("PC 1");
        desk.decide(alert, first);
        expire(alert);

        Decision decision = not("PC 1");
        assertThat(desk.decideLate(alert, decision)).isEqualTo(new DecisionResult.Taken(decision));
        assertThat(alert.first()).isEqualTo(first);
        assertThat(alert.second()).isNull();
        assertThat(log.lines).last().isEqualTo("decided late 1 by PC 1");
    }

    @Test
    void whereOneOfficerIsEnoughLateIsToo() {
        desk = desk(NEVER);
        Alert alert = raise();
        expire(alert);
        Decision decision = engage("PC 1");
        assertThat(desk.decideLate(alert, decision)).isEqualTo(new DecisionResult.Taken(decision));
        assertThat(log.lines).last().isEqualTo("decided late 1 by PC 1");
    }

    @Test
    void whereTwoAlwaysJudgeTheMoreCautiousStandsFromWhenTheSecondHasJudged() {
        desk = desk(ALWAYS);
        Alert alert = raise();
        Decision first = not("PC 1");
        assertThat(desk.decide(alert, first)).isEqualTo(new DecisionResult.NeedsSecond(first));
        Decision second = engage("PC 2");
        DecisionResult.Taken taken = (DecisionResult.Taken) desk.decide(alert, second);
        assertThat(taken.decision().tellsTheSameAs(first)).isTrue();
        assertThat(taken.decision().officer()).isEqualTo(first.officer());
        assertThat(taken.decision().at()).isEqualTo(second.at());
        assertThat(alert.state()).isEqualTo(new AlertState.Decided(taken.decision()));
        assertThat(log.lines).last().isEqualTo("judged again 1 by PC 2: DO_NOT_ENGAGE");
    }

    @Test
    void aFirstJudgementThatIsNotRecordedWasNotGiven() {
        Alert alert = raise();
        log.failure = new NotRecordedException("The disk is full.");
        assertThat(desk.decide(alert, engage("PC 1")))
                .isEqualTo(new DecisionResult.NotRecorded("The disk is full."));
        assertThat(alert.first()).isNull();
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        log.failure = null;
        assertThat(desk.decide(alert, engage("PC 2")))
                .isInstanceOf(DecisionResult.NeedsSecond.class);
    }

    @Test
    void aSecondJudgementThatIsNotRecordedLeavesTheFirst() {
        Alert alert = raise();
        Decision first = engage("PC 1");
        desk.decide(alert, first);
        log.failure = new NotRecordedException("The disk is full.");
        assertThat(desk.decide(alert, engage("PC 2")))
                .isInstanceOf(DecisionResult.NotRecorded.class);
        assertThat(alert.first()).isEqualTo(first);
        assertThat(alert.second()).isNull();
        assertThat(alert.state()).isInstanceOf(AlertState.Waiting.class);
        log.failure = null;
        assertThat(desk.decide(alert, not("PC 3"))).isInstanceOf(DecisionResult.Taken.class);
    }

    @Test
    void lateToo() {
        Alert alert = raise();
        Instant endedAt = expire(alert);
        desk.decideLate(alert, engage("PC 1"));
        log.failure = new NotRecordedException("The disk is full.");
        assertThat(desk.decideLate(alert, engage("PC 2")))
                .isInstanceOf(DecisionResult.NotRecorded.class);
        assertThat(alert.state()).isEqualTo(new AlertState.NotAdjudicated(endedAt));
        assertThat(alert.second()).isNull();
    }

    /// The first try of another officer failed, and yet it is on the record.
    @Test
    void aJudgementThatTheRecordHoldsIsTheFirstAndTheNextOneTheSecond() {
        Alert alert = raise();
        Decision first = engage("PC 1");
        Instant until = clock.instant().plus(MINUTE);
        log.failure =
                new NotRecordedException("PC 1 came first.", new FirstJudgement(first, until));
        Decision second = engage("PC 2");
        assertThat(desk.decide(alert, second))
                .isEqualTo(new DecisionResult.NotRecorded("PC 1 came first."));
        assertThat(desk.fault()).isEmpty();
        assertThat(alert.first()).isEqualTo(first);
        assertThat(alert.expiresAt()).isEqualTo(until);

        log.failure = null;
        assertThat(desk.decide(alert, second)).isEqualTo(new DecisionResult.Taken(second));
        assertThat(log.lines).last().isEqualTo("judged again 1 by PC 2: ENGAGE");
    }

    @Test
    void closingBetweenTheTwoEndsTheAlertAndKeepsTheFirst() {
        Alert alert = raise();
        Decision first = engage("PC 1");
        desk.decide(alert, first);
        desk.close();
        assertThat(alert.state()).isInstanceOf(AlertState.NotAdjudicated.class);
        assertThat(alert.first()).isEqualTo(first);
        assertThat(desk.decide(alert, engage("PC 2"))).isInstanceOf(DecisionResult.TooLate.class);
        assertThat(desk.decideLate(alert, engage("PC 2")))
                .isInstanceOf(DecisionResult.TooLate.class);
        assertThat(log.lines)
                .isEqualTo(List.of("raised 1", "judged 1 by PC 1", "not adjudicated 1"));
        assertThat(Objects.requireNonNull(alert.first()).verdict()).isEqualTo(Verdict.ENGAGE);
    }
}

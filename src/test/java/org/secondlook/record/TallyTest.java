package org.secondlook.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.secondlook.alert.Alert;
import org.secondlook.alert.AlertDesk;
import org.secondlook.alert.AlertState;
import org.secondlook.alert.AlertTally;
import org.secondlook.alert.Decision;
import org.secondlook.alert.Engagement;
import org.secondlook.alert.EngagementResult;
import org.secondlook.alert.JudgingPolicies;
import org.secondlook.alert.KnownPair;
import org.secondlook.alert.Outcome;
import org.secondlook.alert.Perceived;
import org.secondlook.alert.Sights;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.PolicyRules;

/// Whatever officers do, in whatever order: the figures add up, and those of the desk, which the
/// foot of the screen tells, are those of the record, which the report tells.
class TallyTest {
    private static final int STEPS = 250;
    private static final int SESSIONS = 2;
    private static final List<String> OFFICERS = List.of("PC 1", "PC 2", "pc 2", "PC 3");

    @TempDir Path folder;
    private final SetClock clock = new SetClock(Sights.NOON);
    private int seconds;
    private int pairs;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theDeskAndTheRecordAgreeAndEveryTotalAddsUp(long seed) throws Exception {
        Random random = new Random(seed);
        PolicyRules.SecondJudgement when = PolicyRules.SecondJudgement.values()[(int) (seed % 4)];
        int raised = 0;
        AlertTally last = AlertTally.NONE;
        for (int session = 0; session < SESSIONS; session++) {
            try (Register register = Register.open(folder, clock);
                    RecordStore store = register.begin(Sessions.details())) {
                AlertDesk desk =
                        new AlertDesk(
                                JudgingPolicies.with(when),
                                store,
                                clock,
                                store.opening().lastAlertNumber());
                for (int step = 0; step < STEPS; step++) {
                    take(desk, random);
                    if (session == 0 && step % 25 == 0) {
                        assertThat(register.tally(Sessions.REFERENCE))
                                .isEqualTo(AlertTally.ofDesk(desk.alerts()));
                    }
                }
                desk.close();
                AlertTally ofDesk = AlertTally.ofDesk(desk.alerts());
                raised += (int) desk.alerts().stream().filter(Alert::isReal).count();
                last = register.tally(Sessions.REFERENCE);
                assertThat(last.raised()).isEqualTo(raised);
                assertThat(last.stillOpen()).isZero();
                if (session == 0) {
                    assertThat(last).isEqualTo(ofDesk);
                }
                assertThat(register.verify("").problem()).isEmpty();
            }
        }
        assertThat(pairs).isPositive();
        assertThat(last.decidedInTime()).isPositive();
        assertThat(last.decidedLate()).isPositive();
        assertThat(last.neverDecided()).isPositive();
        assertThat(last.engaged()).isPositive();
        assertThat(last.judgedByTwo() > 0).isEqualTo(when != PolicyRules.SecondJudgement.NEVER);
    }

    private void take(AlertDesk desk, Random random) throws Exception {
        List<Alert> alerts = desk.alerts();
        Alert one = alerts.isEmpty() ? null : alerts.get(random.nextInt(alerts.size()));
        seconds++;
        int what = random.nextInt(12);
        if (what < 2 || one == null) {
            desk.raise(
                    Sights.of("A", "E-%03d".formatted(seconds), seconds),
                    Sights.probe(),
                    Sights.scene());
        } else if (what == 2) {
            boolean posed =
                    desk.pose(
                                    Sights.of("A", "E-%03d".formatted(seconds), seconds),
                                    Sights.probe(),
                                    Sights.scene(),
                                    new KnownPair("P-1", KnownPair.Answer.SAME))
                            .isPresent();
            pairs += posed ? 1 : 0;
        } else if (what == 3) {
            clock.on(Duration.ofSeconds(random.nextInt(60)));
            desk.expire();
        } else if (what < 8) {
            desk.decide(one, decision(random));
        } else if (what < 10) {
            desk.decideLate(one, decision(random));
        } else {
            tell(desk, one, random);
        }
        clock.on(Duration.ofMillis(200));
    }

    private Decision decision(Random random) {
        String officer = OFFICERS.get(random.nextInt(OFFICERS.size()));
        return random.nextInt(3) > 0
                ? Sights.engage(officer, clock.instant())
                : Sights.doNotEngage(officer, clock.instant());
    }

    private void tell(AlertDesk desk, Alert alert, Random random) throws Exception {
        if (!alert.isReal()
                || !(alert.state() instanceof AlertState.Decided(Decision decision, _))
                || decision.verdict() != Verdict.ENGAGE) {
            return;
        }
        Engagement before = alert.engagement();
        EngagementResult result = EngagementResult.values()[random.nextInt(5)];
        boolean spoken = result.isConfirmed();
        int number = before == null ? 1 : before.number() + 1;
        if (number > 3) {
            return;
        }
        desk.engagements()
                .tell(
                        alert,
                        new Engagement(
                                number,
                                result,
                                spoken ? "DOCUMENT" : "",
                                spoken ? 4 : 0,
                                Outcome.NO_ACTION,
                                "",
                                spoken,
                                Perceived.NOTHING,
                                "",
                                new Officer("PC 1"),
                                clock.instant()));
    }
}

package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.deployment.GuardTries.assertRefused;
import static org.secondlook.deployment.GuardTries.authorise;
import static org.secondlook.deployment.GuardTries.start;
import static org.secondlook.deployment.Lives.APPROVED_AT;
import static org.secondlook.deployment.Lives.BEGINS;
import static org.secondlook.deployment.Lives.ENDS;
import static org.secondlook.deployment.Lives.PLANNED_AT;
import static org.secondlook.deployment.Lives.STARTED_AT;
import static org.secondlook.deployment.Lives.approver;
import static org.secondlook.deployment.Lives.found;
import static org.secondlook.deployment.Lives.operator;
import static org.secondlook.deployment.Lives.supervisor;
import static org.secondlook.deployment.Lives.who;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// For each guard of what is live and of what is over, a test that tries to get round it.
class LiveGuardsTest {
    @Test
    void aThresholdIsRaisedInFlightAndRecordedWithItsReason() {
        DeploymentEvent raised =
                Lives.granted(
                        Guards.raiseThreshold(
                                Lives.live(), operator(), 0.5, "crowded", STARTED_AT));
        assertThat(raised)
                .isEqualTo(
                        new DeploymentEvent.ThresholdRaised(
                                new Act(new Officer("OP1"), Role.OPERATOR, STARTED_AT, "crowded"),
                                0.45,
                                0.5));
        DeploymentLife life = Lives.live().with(raised);
        assertThat(life.state())
                .isInstanceOfSatisfying(
                        DeploymentState.Live.class,
                        live -> assertThat(live.threshold()).isEqualTo(0.5));
        assertRefused(
                Guards.raiseThreshold(life, operator(), 0.45, "back again", STARTED_AT),
                "Lowering it needs a new authorisation");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.44999, 0.41, 0.4, 0.3, -1, Double.NaN, Double.NEGATIVE_INFINITY})
    void aThresholdIsNeverLoweredInFlight(double to) {
        assertRefused(
                Guards.raiseThreshold(Lives.live(), operator(), to, "too few", STARTED_AT),
                "The threshold");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0001, Double.POSITIVE_INFINITY})
    void aThresholdAboveAllSimilarityIsRefused(double to) {
        assertRefused(
                Guards.raiseThreshold(Lives.live(), operator(), to, "off", STARTED_AT), "to 1");
    }

    @Test
    void aThresholdIsNotRaisedWithoutReasonByStrangersOrOutsideHours() {
        DeploymentLife live = Lives.live();
        assertRefused(Guards.raiseThreshold(live, operator(), 0.5, " ", STARTED_AT), "reason");
        assertRefused(
                Guards.raiseThreshold(live, who("OP2", Role.OPERATOR), 0.5, "x", STARTED_AT),
                "named in the plan");
        assertRefused(Guards.raiseThreshold(live, operator(), 0.5, "x", ENDS), "must be ended");
        assertRefused(
                Guards.raiseThreshold(Lives.authorised(), operator(), 0.5, "x", STARTED_AT),
                "is authorised");
    }

    @Test
    void onlyALiveDeploymentWithinItsHoursGivesLeaveToWatch() {
        assertThat(LiveHours.ask(Lives.live(), STARTED_AT))
                .isInstanceOfSatisfying(
                        LiveHours.Leave.Given.class,
                        leave -> {
                            assertThat(leave.permit().until()).isEqualTo(ENDS);
                            assertThat(leave.permit().threshold()).isEqualTo(0.45);
                            assertThat(leave.permit().deployment().demonstration()).isFalse();
                            assertThat(leave.permit().frozen().watchlistSize()).isEqualTo(120);
                        });
        for (DeploymentLife life :
                List.of(Lives.planned(), Lives.authorised(), Lives.ended(), Lives.closed())) {
            assertThat(LiveHours.ask(life, STARTED_AT))
                    .isInstanceOfSatisfying(
                            LiveHours.Leave.None.class,
                            none -> assertThat(none.sentence()).contains("not live"));
        }
    }

    @Test
    void outsideItsHoursALiveDeploymentMustEndAndTheClockCannotBeTurned() {
        for (Instant now : List.of(ENDS, ENDS.plusSeconds(1), STARTED_AT.minusSeconds(1))) {
            assertThat(LiveHours.ask(Lives.live(), now)).isInstanceOf(LiveHours.Leave.None.class);
        }
        assertThat(NextStep.of(Lives.live(), ENDS).orElseThrow().missing())
                .anyMatch(m -> m.contains("must end"));
    }

    // ending and closing

    @Test
    void whoeverHasToDoWithItMayEndItAtAnyTime() {
        for (Instant now : List.of(STARTED_AT, ENDS.plusSeconds(9_999), PLANNED_AT)) {
            for (SignedIn who :
                    List.of(
                            operator(),
                            who("EO1", Role.ENGAGEMENT_OFFICER),
                            approver(),
                            supervisor())) {
                assertThat(Guards.end(Lives.live(), who, "done", now))
                        .isInstanceOf(StepResult.Granted.class);
            }
        }
        assertRefused(
                Guards.end(Lives.live(), who("AD", Role.ADMINISTRATOR), "x", ENDS), "may not end");
        assertRefused(Guards.end(Lives.live(), operator(), "", ENDS), "reason");
    }

    @Test
    void anAuthorisedDeploymentCanBeCalledOff() {
        DeploymentLife life = Lives.authorised();
        life = life.with(Lives.granted(Guards.end(life, approver(), "rain", APPROVED_AT)));
        assertThat(life.state().words()).isEqualTo("ended");
    }

    @Test
    void onlyASupervisorClosesAndOnlyWhatHasEnded() {
        assertRefused(Guards.close(Lives.ended(), operator(), "", ENDS), "may not close");
        assertRefused(Guards.close(Lives.live(), supervisor(), "", ENDS), "is live");
        assertRefused(Guards.close(Lives.closed(), supervisor(), "", ENDS), "is closed");
    }

    @Test
    void noStepIsTakenTwiceAndNoneGoesBack() {
        for (DeploymentLife life : List.of(Lives.live(), Lives.ended(), Lives.closed())) {
            assertRefused(authorise(life, approver(), found()), "cannot be authorised");
            assertRefused(start(life, found(), STARTED_AT), "cannot be started");
        }
        assertRefused(Guards.end(Lives.planned(), operator(), "x", ENDS), "is planned");
        assertRefused(Guards.end(Lives.ended(), operator(), "x", ENDS), "is ended");
    }

    // the record

    @Test
    void eventsThatCannotHaveFollowedEachOtherMakeNoLife() {
        List<DeploymentEvent> whole = Lives.closed().events();
        assertThat(whole).hasSize(5);
        // Without the third, the start, it was called off, which is in order.
        for (int left : new int[] {0, 1, 3}) {
            int out = left;
            List<DeploymentEvent> gap =
                    whole.stream().filter(event -> event != whole.get(out)).toList();
            assertThatThrownBy(() -> new DeploymentLife(Lives.plan(), gap))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new DeploymentLife(Lives.plan(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Lives.closed().with(whole.getFirst()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyStateTellsWhatComesNext() {
        assertThat(NextStep.of(Lives.planned(), PLANNED_AT).orElseThrow().step())
                .isEqualTo(Step.AUTHORISE);
        NextStep start = NextStep.of(Lives.authorised(), APPROVED_AT).orElseThrow();
        assertThat(start.step()).isEqualTo(Step.START);
        assertThat(start.missing()).hasSize(6).anyMatch(m -> m.contains("1 Jun 2026 10:00"));
        assertThat(NextStep.of(Lives.authorised(), BEGINS).orElseThrow().missing()).hasSize(5);
        assertThat(NextStep.of(Lives.authorised(), ENDS).orElseThrow().step()).isEqualTo(Step.END);
        assertThat(NextStep.of(Lives.ended(), ENDS).orElseThrow().step()).isEqualTo(Step.CLOSE);
        assertThat(NextStep.of(Lives.closed(), ENDS)).isEmpty();
    }
}

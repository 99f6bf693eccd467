package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.deployment.Lives.APPROVED_AT;
import static org.secondlook.deployment.Lives.BEGINS;
import static org.secondlook.deployment.Lives.ENDS;
import static org.secondlook.deployment.Lives.PLANNED_AT;
import static org.secondlook.deployment.Lives.STARTED_AT;
import static org.secondlook.deployment.Lives.approver;
import static org.secondlook.deployment.Lives.checklist;
import static org.secondlook.deployment.Lives.found;
import static org.secondlook.deployment.Lives.operator;
import static org.secondlook.deployment.Lives.supervisor;
import static org.secondlook.deployment.Lives.who;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// For each guard, a test that tries to get round it.
class GuardsTest {
    private static void assertRefused(StepResult result, String... says) {
        assertThat(result).isInstanceOf(StepResult.Refused.class);
        if (result instanceof StepResult.Refused(String sentence)) {
            assertThat(sentence).contains(List.of(says));
        }
    }

    private static StepResult authorise(DeploymentLife life, SignedIn who, Found found) {
        return Guards.authorise(life, who, found, "WAD-7", "none", APPROVED_AT);
    }

    private static StepResult start(DeploymentLife life, Found found, Instant now) {
        return Guards.start(life, operator(), found, checklist(), now);
    }

    private static Policy edited(String found, String instead) throws Exception {
        try (InputStream in = Policy.class.getResourceAsStream("/policies/24-hour.json")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(found);
            byte[] json = text.replace(found, instead).getBytes(StandardCharsets.UTF_8);
            return Policy.read(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    // planning

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyOperatorsAndSupervisorsPlan(Role role) {
        assertRefused(
                Guards.plan(Lives.plan(), who("X", role), Lives.team(), Lives.policy(), PLANNED_AT),
                "X may not plan",
                "operator, supervisor");
    }

    @Test
    void aPurposeThatThePolicyDoesNotKnowIsRefused() {
        Plan plan = Lives.plan("R", 0.45, BEGINS, ENDS, "BECAUSE_WE_CAN");
        assertRefused(
                Guards.plan(plan, operator(), Lives.team(), Lives.policy(), PLANNED_AT),
                "BECAUSE_WE_CAN",
                "CRIME_HOTSPOT");
    }

    @Test
    void aDeploymentThatWouldRunForDaysIsRefused() {
        Instant late = BEGINS.plusSeconds(12 * 3_600 + 1);
        assertRefused(
                Guards.plan(
                        Lives.plan("R", 0.45, BEGINS, late, "CRIME_HOTSPOT"),
                        operator(),
                        Lives.team(),
                        Lives.policy(),
                        PLANNED_AT),
                "12 hours");
    }

    @Test
    void aPlanForHoursThatAreOverIsRefused() {
        assertRefused(
                Guards.plan(Lives.plan(), operator(), Lives.team(), Lives.policy(), ENDS),
                "hours of the plan are over");
    }

    @Test
    void officersNobodyKnowsAndTeamsWithoutAnEngagementOfficerAreRefused() {
        assertRefused(
                Guards.plan(
                        Lives.plan(),
                        operator(),
                        Lives.team().subList(0, 1),
                        Lives.policy(),
                        PLANNED_AT),
                "no officer EO1");
        List<OfficerAccount> noEngagement =
                List.of(Lives.account("OP1", Role.OPERATOR), Lives.account("EO1", Role.AUDITOR));
        assertRefused(
                Guards.plan(Lives.plan(), operator(), noEngagement, Lives.policy(), PLANNED_AT),
                "engagement officer");
    }

    // authorising

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "AUTHORISING_OFFICER", mode = EnumSource.Mode.EXCLUDE)
    void onlyAnAuthorisingOfficerAuthorises(Role role) {
        assertRefused(authorise(Lives.planned(), who("X", role), found()), "may not authorise");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OP1", "op1", "Op1", "EO1"})
    void nobodyApprovesTheirOwnDeploymentWhateverRolesTheyHave(String id) {
        SignedIn both = who(id, Role.OPERATOR, Role.SUPERVISOR, Role.AUTHORISING_OFFICER);
        assertRefused(authorise(Lives.planned(), both, found()), "Nobody can approve their own");
    }

    @Test
    void aPlannerWhoIsNotOfTheTeamCannotApproveEither() {
        SignedIn planner = who("SUP1", Role.SUPERVISOR, Role.AUTHORISING_OFFICER);
        DeploymentEvent planned =
                Lives.granted(
                        Guards.plan(
                                Lives.plan(), planner, Lives.team(), Lives.policy(), PLANNED_AT));
        DeploymentLife life = new DeploymentLife(Lives.plan(), List.of(planned));
        assertRefused(authorise(life, planner, found()), "Nobody can approve their own");
        assertThat(authorise(life, approver(), found())).isInstanceOf(StepResult.Granted.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.399999, -1, Double.NaN, Double.NEGATIVE_INFINITY, 1.01})
    void aThresholdBelowTheFloorIsNotApproved(double threshold) {
        DeploymentLife life = Lives.planned(Lives.plan(threshold));
        assertRefused(authorise(life, approver(), found()), "allowed are 0.4");
    }

    @Test
    void thePoliciesFloorCountsToo() throws Exception {
        Found stricter = found("ab".repeat(32), edited("\"value\": 0.0", "\"value\": 0.1"));
        assertRefused(authorise(Lives.planned(), approver(), stricter), "allowed are 0.5");
    }

    @Test
    void aTrainingPackCannotRunARealDeployment() {
        Found.Pack training = Lives.pack("pack-a", "cd".repeat(32), 0.4, true);
        Found found = new Found("ab".repeat(32), 120, 120, training, Lives.policy());
        assertRefused(authorise(Lives.planned(), approver(), found), "is for training");
    }

    @Test
    void anotherPackThanPlannedIsNotApproved() {
        Found.Pack other = Lives.pack("pack-b", "cd".repeat(32), 0.4, false);
        Found found = new Found("ab".repeat(32), 120, 120, other, Lives.policy());
        assertRefused(authorise(Lives.planned(), approver(), found), "pack-a", "pack-b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2_001})
    void anEmptyOrEndlessWatchlistIsNotApproved(int entries) {
        Found.Pack pack = Lives.pack("pack-a", "cd".repeat(32), 0.4, false);
        Found found = new Found("ab".repeat(32), entries, 120, pack, Lives.policy());
        assertRefused(authorise(Lives.planned(), approver(), found), "1 to 2000");
    }

    @Test
    void anAuthorityNeedsItsReferenceAndItsLimits() {
        assertRefused(
                Guards.authorise(Lives.planned(), approver(), found(), " ", "none", APPROVED_AT),
                "reference");
        assertRefused(
                Guards.authorise(Lives.planned(), approver(), found(), "WAD", "", APPROVED_AT),
                "limits");
    }

    @Test
    void whatWasOverCannotBeApproved() {
        assertRefused(
                Guards.authorise(Lives.planned(), approver(), found(), "WAD", "none", ENDS),
                "are over");
    }

    // going live

    @Test
    void anUnauthorisedDeploymentDoesNotStart() {
        assertRefused(start(Lives.planned(), found(), STARTED_AT), "is planned");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OPERATOR", "SUPERVISOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyOperatorsAndSupervisorsStart(Role role) {
        assertRefused(
                Guards.start(
                        Lives.authorised(), who("EO1", role), found(), checklist(), STARTED_AT),
                "may not start");
    }

    @Test
    void anOperatorWhomThePlanDoesNotNameDoesNotStartIt() {
        assertRefused(
                Guards.start(
                        Lives.authorised(),
                        who("OP2", Role.OPERATOR),
                        found(),
                        checklist(),
                        STARTED_AT),
                "must be named in the plan");
    }

    @ParameterizedTest
    @EnumSource(Checklist.Item.class)
    void withOneItemOfTheChecklistMissingItDoesNotStart(Checklist.Item missing) {
        Map<Checklist.Item, Checklist.Answer> answers = new EnumMap<>(checklist().answers());
        answers.remove(missing);
        assertRefused(
                Guards.start(
                        Lives.authorised(),
                        operator(),
                        found(),
                        new Checklist(answers),
                        STARTED_AT),
                missing.words());
    }

    @ParameterizedTest
    @EnumSource(Checklist.Item.class)
    void onlyTheBlueListTestCanBeWaivedAndNothingWithoutWords(Checklist.Item item) {
        Checklist.Answer waived = new Checklist.Answer(true, "no staff to spare");
        if (item == Checklist.Item.BLUE_LIST_TEST) {
            assertThat(new Checklist(Map.of(item, waived)).answers()).hasSize(1);
        } else {
            assertThatThrownBy(() -> new Checklist(Map.of(item, waived)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Checklist.Answer(false, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Instant> outsideHours() {
        return Stream.of(APPROVED_AT, BEGINS.minusNanos(1), ENDS, ENDS.plusSeconds(86_400));
    }

    @ParameterizedTest
    @MethodSource("outsideHours")
    void outsideTheAuthorisedHoursItDoesNotStart(Instant now) {
        assertRefused(
                start(Lives.authorised(), found(), now), "authorised hours are 1 Jun 2026 10:00");
    }

    @Test
    void itStartsInTheFirstMomentOfItsHoursAndInTheLast() {
        for (Instant now : List.of(BEGINS, ENDS.minusNanos(1))) {
            assertThat(start(Lives.authorised(), found(), now))
                    .isInstanceOf(StepResult.Granted.class);
        }
    }

    @Test
    void aWatchlistChangedAfterAuthorisationDoesNotStart() {
        assertRefused(
                start(Lives.authorised(), found("ac".repeat(32), Lives.policy()), STARTED_AT),
                "another version of the watchlist",
                "new authorisation");
    }

    @Test
    void aPolicyEditedAfterAuthorisationDoesNotStart() throws Exception {
        Policy edited = edited("\"value\": 60,", "\"value\": 61,");
        assertThat(edited.version()).isEqualTo(Lives.policy().version());
        assertRefused(
                start(Lives.authorised(), found("ab".repeat(32), edited), STARTED_AT),
                "another version of the policy");
    }

    @Test
    void aPackExchangedAfterAuthorisationDoesNotStart() {
        Found.Pack other = Lives.pack("pack-a", "ce".repeat(32), 0.4, false);
        Found found = new Found("ab".repeat(32), 120, 120, other, Lives.policy());
        assertRefused(start(Lives.authorised(), found, STARTED_AT), "the model pack");
    }

    @Test
    void whatHasChangedStartsAfterANewAuthorisation() {
        Found changed = found("ac".repeat(32), Lives.policy());
        DeploymentLife life = Lives.authorised();
        life = life.with(Lives.granted(authorise(life, approver(), changed)));
        assertThat(start(life, changed, STARTED_AT)).isInstanceOf(StepResult.Granted.class);
        assertRefused(start(life, found(), STARTED_AT), "the watchlist");
    }

    @Test
    void aClockSetBackDoesNotMakeTimeForMore() {
        DeploymentLife life = Lives.planned();
        Instant late = STARTED_AT.plusSeconds(60);
        life =
                life.with(
                        Lives.granted(
                                Guards.authorise(
                                        life, approver(), found(), "WAD-7", "none", late)));
        assertRefused(start(life, found(), STARTED_AT), "earlier than the last step");
    }

    // live

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

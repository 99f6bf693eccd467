package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.deployment.GuardTries.assertRefused;
import static org.secondlook.deployment.GuardTries.authorise;
import static org.secondlook.deployment.GuardTries.edited;
import static org.secondlook.deployment.Lives.APPROVED_AT;
import static org.secondlook.deployment.Lives.BEGINS;
import static org.secondlook.deployment.Lives.ENDS;
import static org.secondlook.deployment.Lives.PLANNED_AT;
import static org.secondlook.deployment.Lives.approver;
import static org.secondlook.deployment.Lives.found;
import static org.secondlook.deployment.Lives.operator;
import static org.secondlook.deployment.Lives.who;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// For each guard of planning and authorising, a test that tries to get round it.
class PlanningGuardsTest {
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
}

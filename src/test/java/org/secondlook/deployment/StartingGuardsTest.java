package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondlook.deployment.GuardTries.assertRefused;
import static org.secondlook.deployment.GuardTries.authorise;
import static org.secondlook.deployment.GuardTries.edited;
import static org.secondlook.deployment.GuardTries.start;
import static org.secondlook.deployment.Lives.APPROVED_AT;
import static org.secondlook.deployment.Lives.BEGINS;
import static org.secondlook.deployment.Lives.ENDS;
import static org.secondlook.deployment.Lives.STARTED_AT;
import static org.secondlook.deployment.Lives.approver;
import static org.secondlook.deployment.Lives.checklist;
import static org.secondlook.deployment.Lives.found;
import static org.secondlook.deployment.Lives.operator;
import static org.secondlook.deployment.Lives.who;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// For each guard of going live, a test that tries to get round it.
class StartingGuardsTest {
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
}

package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What somebody may do with a deployment, as it is offered to them.
class StepTest {

    @Test
    void eachStateOffersItsStepsToWhoMayTakeThem() {
        assertThat(Step.openTo(Lives.approver(), Lives.planned())).containsExactly(Step.AUTHORISE);
        assertThat(Step.openTo(Lives.operator(), Lives.planned())).isEmpty();
        assertThat(Step.openTo(Lives.operator(), Lives.authorised()))
                .containsExactly(Step.START, Step.END);
        assertThat(Step.openTo(Lives.approver(), Lives.authorised()))
                .containsExactly(Step.AUTHORISE, Step.END);
        assertThat(Step.openTo(Lives.operator(), Lives.live()))
                .containsExactly(Step.RAISE_THRESHOLD, Step.END);
        assertThat(Step.openTo(Lives.supervisor(), Lives.ended())).containsExactly(Step.CLOSE);
        assertThat(Step.openTo(Lives.operator(), Lives.ended())).isEmpty();
        assertThat(Step.openTo(Lives.supervisor(), Lives.closed())).isEmpty();
    }

    @Test
    void anOperatorWhomThePlanDoesNotNameIsOfferedNothing() {
        SignedIn other = Lives.who("OP9", Role.OPERATOR);
        assertThat(Step.openTo(other, Lives.authorised())).isEmpty();
        assertThat(Step.openTo(other, Lives.live())).isEmpty();
        assertThat(Step.PLAN.isOpenTo(other)).isTrue();
        assertThat(Step.PLAN.isOpenTo(Lives.approver())).isFalse();
    }
}

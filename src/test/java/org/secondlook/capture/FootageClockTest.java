package org.secondlook.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// Whatever stamps a source has, the footage's clock goes forward.
class FootageClockTest {
    private static final double NONE = Double.NaN;

    @Test
    void goodStampsAreKeptFromTheFirstOn() {
        assertThat(times(7.2, 7.24, 7.28, 7.4))
                .containsExactly(new double[] {0, 0.04, 0.08, 0.2}, within(1e-9));
    }

    @Test
    void missingStampsGoByTheRate() {
        assertThat(times(NONE, NONE, NONE))
                .containsExactly(new double[] {0, 0.04, 0.08}, within(1e-9));
        assertThat(times(5, NONE, 5.08))
                .containsExactly(new double[] {0, 0.04, 0.08}, within(1e-9));
    }

    @Test
    void aStampThatStandsStillOrGoesBackALittleStepsOnWithoutDrifting() {
        assertThat(times(0, 0, 0.04, 0.02, 0.12))
                .containsExactly(new double[] {0, 0.001, 0.04, 0.041, 0.12}, within(1e-9));
    }

    @Test
    void aPauseIsKept() {
        assertThat(times(0, 9.5)).containsExactly(new double[] {0, 9.5}, within(1e-9));
    }

    @Test
    void aJumpStandsForTwoSecondsSoThatNobodyIsTakenForWhoWasThereBefore() {
        assertThat(times(0, 0.04, 90_000, 90_000.04))
                .containsExactly(new double[] {0, 0.04, 2.04, 2.08}, within(1e-9));
        assertThat(times(50, 50.04, 0, 0.04))
                .containsExactly(new double[] {0, 0.04, 2.04, 2.08}, within(1e-9));
        assertThat(times(NONE, 4_000, 4_000.04))
                .containsExactly(new double[] {0, 2, 2.04}, within(1e-9));
    }

    @Test
    void aSourceThatCameBackGoesOnWhereItIsTold() {
        FootageClock clock = new FootageClock(30, 25);
        assertThat(clock.at(1_000)).isEqualTo(30);
        assertThat(clock.at(1_000.04)).isCloseTo(30.04, within(1e-9));
    }

    private static double[] times(double... stamps) {
        FootageClock clock = new FootageClock(0, 25);
        return Arrays.stream(stamps).map(clock::at).toArray();
    }
}

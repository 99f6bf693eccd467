package org.secondlook.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssignmentTest {
    private static final double FORBIDDEN = 1e6;

    static Stream<Arguments> shapes() {
        return Stream.iterate(1, n -> n <= 7, n -> n + 1)
                .flatMap(rows ->
                        Stream.iterate(1, n -> n <= 7, n -> n + 1)
                                .map(columns -> Arguments.of(rows, columns)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theSumIsTheLeastThereIs(int rows, int columns) {
        SplittableRandom random = new SplittableRandom(31L * rows + columns);
        for (int round = 0; round < 20; round++) {
            double share = 0.1 * (round % 10);
            double[][] cost = new double[rows][columns];
            for (double[] row : cost) {
                for (int column = 0; column < columns; column++) {
                    row[column] =
                            random.nextDouble() < share
                                    ? Double.POSITIVE_INFINITY
                                    : random.nextInt(40) / 20.0;
                }
            }
            int[] columnOf = Assignment.solve(cost);
            assertIsAPairing(cost, columnOf);
            assertThat(sum(cost, columnOf)).isCloseTo(least(cost, 0, 0), within(1e-6));
        }
    }

    @Test
    void whereNobodyIsNobodyIsPaired() {
        assertThat(Assignment.solve(new double[0][])).isEmpty();
        assertThat(Assignment.solve(new double[3][0])).containsExactly(-1, -1, -1);
    }

    @Test
    @Timeout(5)
    void whatIsNoNumberIsNoPair() {
        double nan = Double.NaN;
        assertThat(Assignment.solve(new double[][] {{nan, nan}, {nan, nan}}))
                .containsExactly(-1, -1);
        assertThat(Assignment.solve(new double[][] {{nan, 0.5}, {0.1, nan}})).containsExactly(1, 0);
    }

    @Test
    @Timeout(5)
    void aCrowdIsPairedInTime() {
        SplittableRandom random = new SplittableRandom(7);
        int n = FaceEngine.MAX_FACES;
        double[][] cost = new double[n][n];
        for (double[] row : cost) {
            for (int column = 0; column < n; column++) {
                row[column] = random.nextDouble();
            }
        }
        assertIsAPairing(cost, Assignment.solve(cost));
    }

    private static void assertIsAPairing(double[][] cost, int[] columnOf) {
        boolean[] taken = new boolean[cost[0].length];
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] >= 0) {
                assertThat(taken[columnOf[row]]).isFalse();
                assertThat(cost[row][columnOf[row]]).isFinite();
                taken[columnOf[row]] = true;
            }
        }
    }

    /// Unpaired rows count as forbidden ones, so that as many as can be are paired.
    private static double sum(double[][] cost, int[] columnOf) {
        double sum = 0;
        for (int row = 0; row < columnOf.length; row++) {
            sum += columnOf[row] < 0 ? FORBIDDEN : cost[row][columnOf[row]];
        }
        return sum;
    }

    /// The least sum over all ways to pair the rows from one on.
    private static double least(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double best = FORBIDDEN + least(cost, row + 1, taken);
        for (int column = 0; column < cost[row].length; column++) {
            if ((taken >> column & 1) == 0 && Double.isFinite(cost[row][column])) {
                best =
                        Math.min(
                                best,
                                cost[row][column] + least(cost, row + 1, taken | 1 << column));
            }
        }
        return best;
    }
}

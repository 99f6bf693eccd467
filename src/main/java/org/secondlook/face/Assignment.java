package org.secondlook.face;

import java.util.Arrays;

/// Pairs rows with columns so that the sum of costs is least. Stateless.
///
/// The Hungarian method with potentials, O(n³) (H. W. Kuhn, Naval Research Logistics Quarterly 2,
/// 1955; in the shortest augmenting path form of R. Jonker and A. Volgenant, Computing 38, 1987).
final class Assignment {
    private Assignment() {}

    /// @param cost rectangular; +∞ or NaN where a pair may not be
    /// @return for each row the column it is paired with, or −1
    static int[] solve(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        int n = Math.max(rows, columns);
        double forbidden = 1e6;
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        int[] rowOf = new int[n + 1];
        int[] way = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            rowOf[0] = i;
            int j0 = 0;
            double[] least = new double[n + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[n + 1];
            do {
                used[j0] = true;
                int i0 = rowOf[j0];
                int j1 = 0;
                double delta = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= n; j++) {
                    if (!used[j]) {
                        double c =
                                i0 <= rows && j <= columns && cost[i0 - 1][j - 1] < forbidden
                                        ? cost[i0 - 1][j - 1]
                                        : forbidden;
                        double reduced = c - u[i0] - v[j];
                        if (reduced < least[j]) {
                            least[j] = reduced;
                            way[j] = j0;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            j1 = j;
                        }
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        u[rowOf[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                j0 = j1;
            } while (rowOf[j0] != 0);
            do {
                int j1 = way[j0];
                rowOf[j0] = rowOf[j1];
                j0 = j1;
            } while (j0 != 0);
        }
        int[] columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        for (int j = 1; j <= columns; j++) {
            int i = rowOf[j];
            if (i >= 1 && i <= rows && cost[i - 1][j - 1] < forbidden) {
                columnOf[i - 1] = j - 1;
            }
        }
        return columnOf;
    }
}

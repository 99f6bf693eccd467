package org.secondlook.deployment;

/// What chance leaves open in a rate that was measured and in a count that is to come. Stateless.
public final class Chance {
    /// Of the normal distribution, for 95 % in the middle.
    private static final double Z = 1.959964;

    private static final double TAIL = 0.025;

    /// From this mean on the normal distribution stands for Poisson's.
    private static final double LARGE = 500;

    private Chance() {}

    /// Wilson's 95 % interval of a rate (Wilson 1927, score interval).
    ///
    /// @param n how often it was tried; 0 where nobody knows, then there is no interval
    public static FalseAlertEstimate.Range wilson(double rate, long n) {
        if (n == 0) {
            return new FalseAlertEstimate.Range(rate, rate, rate);
        }
        double z2 = Z * Z / n;
        double middle = (rate + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(rate * (1 - rate) / n + z2 / (4 * n)) / (1 + z2);
        return new FalseAlertEstimate.Range(
                Math.max(0, middle - half), rate, Math.min(1, middle + half));
    }

    /// Fewer come by chance in one case of forty.
    static long fewest(double mean) {
        return quantile(mean, TAIL, -Z);
    }

    /// More come by chance in one case of forty.
    static long most(double mean) {
        return quantile(mean, 1 - TAIL, Z);
    }

    /// The smallest count that Poisson's distribution does not exceed with this probability.
    private static long quantile(double mean, double probability, double z) {
        if (mean > LARGE) {
            return Math.max(0, Math.round(mean + z * Math.sqrt(mean)));
        }
        double one = Math.exp(-mean);
        double sum = one;
        long count = 0;
        while (sum < probability && one > 0) {
            count++;
            one *= mean / count;
            sum += one;
        }
        return count;
    }
}

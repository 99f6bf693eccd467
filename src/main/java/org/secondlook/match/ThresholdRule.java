package org.secondlook.match;

import java.math.BigDecimal;

/// From which similarity on a candidate is worth a person's look. Immutable.
///
/// It cannot exist below the floor of the model pack: under it the pack's false matches were never
/// shown to be rare enough, whoever asks for it.
public final class ThresholdRule {
    private static final int DECIMALS_MIN = 2;

    private final double threshold;

    private ThresholdRule(double threshold) {
        this.threshold = threshold;
    }

    /// @param threshold cosine similarity
    /// @param floor of the model pack, above −1 and at most 1
    /// @throws ThresholdException when the threshold is no number, below the floor or above 1
    public static ThresholdRule of(double threshold, double floor) throws ThresholdException {
        if (!(floor > -1 && floor <= 1)) {
            throw new IllegalArgumentException("a pack's floor is above -1 and at most 1");
        }
        if (!Double.isFinite(threshold)) {
            throw new ThresholdException(
                    "The threshold must be a number from %s to 1.".formatted(words(floor)));
        }
        if (threshold < floor) {
            throw new ThresholdException(
                    "The threshold %s is below this pack's floor %s."
                            .formatted(words(threshold), words(floor)));
        }
        if (threshold > 1) {
            throw new ThresholdException(
                    "The threshold %s is above 1, the greatest similarity there is."
                            .formatted(words(threshold)));
        }
        return new ThresholdRule(threshold);
    }

    /// The rule with a higher threshold. There is no way down.
    ///
    /// @throws ThresholdException when the threshold is no number, not above this one's or above 1
    public ThresholdRule raisedTo(double higher) throws ThresholdException {
        if (Double.isFinite(higher) && higher <= threshold) {
            throw new ThresholdException(
                    "The threshold in force is %s and can only be raised, not changed to %s."
                            .formatted(words(threshold), words(higher)));
        }
        return of(higher, threshold);
    }

    /// The threshold in force.
    public double threshold() {
        return threshold;
    }

    /// Whether an alert may be raised; never for what is no number.
    public boolean isReachedBy(double similarity) {
        return similarity >= threshold;
    }

    /// All digits, so that two numbers that differ never read the same, but at least two decimals.
    private static String words(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.setScale(Math.max(DECIMALS_MIN, exact.scale())).toPlainString();
    }
}

package org.secondlook.ui;

import java.util.List;
import java.util.Optional;

/// How large the console's text may be, and in which steps keys change it. Stateless.
public final class TextSize {
    /// Per cent of the normal size.
    public static final int MIN_PERCENT = 100;

    /// Per cent of the normal size.
    public static final int MAX_PERCENT = 200;

    /// The normal size.
    static final double SMALLEST = 1;

    private static final List<Double> STEPS = List.of(SMALLEST, 1.25, 1.5, 1.75, 2.0);

    private TextSize() {}

    /// The share of the normal size that a number of per cent means; empty where text cannot be
    /// that large or small.
    public static Optional<Double> ofPercent(int percent) {
        return percent < MIN_PERCENT || percent > MAX_PERCENT
                ? Optional.empty()
                : Optional.of(percent / 100.0);
    }

    /// The next larger step; the largest where there is none.
    static double larger(double scale) {
        return STEPS.stream().filter(step -> step > scale).findFirst().orElse(STEPS.getLast());
    }

    /// The next smaller step; the smallest where there is none.
    static double smaller(double scale) {
        return STEPS.reversed().stream()
                .filter(step -> step < scale)
                .findFirst()
                .orElse(STEPS.getFirst());
    }
}

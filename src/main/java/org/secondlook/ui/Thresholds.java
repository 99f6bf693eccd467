package org.secondlook.ui;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// Thresholds as they are typed and shown, with all their digits: what is shown is what holds.
/// Stateless.
final class Thresholds {
    private static final int TYPED_MAX = 32;

    private Thresholds() {}

    /// All digits, at least two after the point.
    static String exact(double threshold) {
        BigDecimal digits = BigDecimal.valueOf(threshold).stripTrailingZeros();
        return digits.setScale(Math.max(2, digits.scale())).toPlainString();
    }

    /// What was typed; empty when it is no number.
    static OptionalDouble parse(String typed) {
        try {
            return typed.length() > TYPED_MAX
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(new BigDecimal(typed.strip()).doubleValue());
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }
}

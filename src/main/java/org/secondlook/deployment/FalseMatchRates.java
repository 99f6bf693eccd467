package org.secondlook.deployment;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How often a model pack takes two different people for one in one comparison, as its evaluation
/// measured at some thresholds. Immutable.
///
/// @param byThreshold rates above 0 and at most 1; empty where nothing was measured
/// @param impostorPairs pairs of different people that were compared; 0 where nobody tells
public record FalseMatchRates(SortedMap<Double, Double> byThreshold, long impostorPairs) {
    /// A threshold that is proposed is a multiple of one thousandth.
    private static final int STEPS = 1_000;

    public FalseMatchRates {
        byThreshold = Collections.unmodifiableSortedMap(new TreeMap<>(byThreshold));
        if (byThreshold.values().stream().anyMatch(rate -> !(rate > 0 && rate <= 1))
                || impostorPairs < 0) {
            throw new IllegalArgumentException("a false match rate lies above 0 and at most at 1");
        }
    }

    /// The rate at a threshold: between two that were measured on a straight line through the
    /// logarithms, above the last that of the last, which it cannot exceed. Empty below the first:
    /// rates grow without bound there, and nothing is guessed.
    public Optional<Double> at(double threshold) {
        NavigableMap<Double, Double> measured = new TreeMap<>(byThreshold);
        Map.Entry<Double, Double> below = measured.floorEntry(threshold);
        Map.Entry<Double, Double> above = measured.ceilingEntry(threshold);
        if (below == null || Double.isNaN(threshold)) {
            return Optional.empty();
        }
        if (above == null || above.getKey().equals(below.getKey())) {
            return Optional.of(below.getValue());
        }
        double part = (threshold - below.getKey()) / (above.getKey() - below.getKey());
        return Optional.of(
                Math.exp(
                        (1 - part) * Math.log(below.getValue())
                                + part * Math.log(above.getValue())));
    }

    /// The lowest threshold, not below a given one, at which the rate is no higher; empty where
    /// none was measured.
    ///
    /// @param rate above 0
    public Optional<Double> thresholdOf(double rate, double from) {
        double last = byThreshold.isEmpty() ? from : Math.max(from, byThreshold.lastKey());
        if (at(last).filter(least -> least <= rate).isEmpty()) {
            return Optional.empty();
        }
        for (long i = (long) Math.ceil(from * STEPS); i < last * STEPS; i++) {
            double threshold = (double) i / STEPS;
            if (at(threshold).filter(found -> found <= rate).isPresent()) {
                return Optional.of(threshold);
            }
        }
        return Optional.of(last);
    }

    /// Whether a threshold lies above all that were measured.
    boolean isBeyond(double threshold) {
        return !byThreshold.isEmpty() && threshold > byThreshold.lastKey();
    }
}

package org.secondlook.live;

import java.util.SortedMap;
import java.util.TreeMap;

/// Where pairs of different people and pairs of one person lay in the evaluation of the model pack.
/// Immutable; both empty where there was none.
///
/// @param different share of pairs of different people at or above a threshold
/// @param same share of pairs of one person at or above a threshold
public record PackRates(SortedMap<Double, Double> different, SortedMap<Double, Double> same) {
    public PackRates {
        different = new TreeMap<>(different);
        same = new TreeMap<>(same);
    }

    /// Nothing was measured.
    public static PackRates none() {
        return new PackRates(new TreeMap<>(), new TreeMap<>());
    }
}

package org.secondlook.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.face.Portrait;
import org.secondlook.face.QualityGate;

/// The pictures of one alerting person as one officer has seen them. Used by the screen's thread.
///
/// Better ones come in while the alert waits. They are put behind those that are shown already, so
/// that nothing moves, and the large picture follows the best one only until the officer relies on
/// what is shown: picks a picture, or marks.
final class Pictures {
    /// So many times better than everything the officer knew has to be what is worth a word.
    static final double CLEARER = 1.4;

    private final List<Portrait> inOrder = new ArrayList<>();
    private @Nullable Portrait held;
    private double known;

    /// How good a picture is, for ranking only.
    static double weight(Portrait portrait) {
        return QualityGate.weight(portrait.quality());
    }

    /// Takes note of the pictures that there are now.
    ///
    /// @param bestFirst those known already and new ones
    /// @return those that are new
    List<Portrait> update(List<Portrait> bestFirst) {
        List<Portrait> fresh = bestFirst.stream().filter(p -> !inOrder.contains(p)).toList();
        inOrder.addAll(fresh);
        return fresh;
    }

    /// All of them: those of the alert's beginning best first, then as they came.
    List<Portrait> inOrder() {
        return List.copyOf(inOrder);
    }

    /// The best one; the earlier of two that are alike.
    Portrait best() {
        Portrait best = inOrder.getFirst();
        for (Portrait one : inOrder) {
            best = weight(one) > weight(best) ? one : best;
        }
        return best;
    }

    /// The one that is shown large.
    Portrait shown() {
        Portrait kept = held;
        return kept == null ? best() : kept;
    }

    /// Stays with a picture from now on.
    void hold(Portrait picture) {
        held = picture;
        known = inOrder.stream().map(Pictures::weight).max(Comparator.naturalOrder()).orElse(0.0);
    }

    /// Whether a much better picture has come since the officer relied on what was there.
    boolean isClearerThere() {
        return held != null && weight(best()) >= CLEARER * known;
    }
}

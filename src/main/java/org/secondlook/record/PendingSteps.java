package org.secondlook.record;

import java.util.ArrayList;
import java.util.List;
import org.secondlook.alert.TakenStep;

/// Steps on cards that are not in the record yet, in the order in which they came. Thread-safe;
/// nobody waits but for a moment.
///
/// A step that finds no room is counted, and the count is recorded.
final class PendingSteps {
    /// Steps that may wait: more than officers can take while a disk hangs.
    static final int STEPS_MAX = 5_000;

    private final List<TakenStep> steps = new ArrayList<>();
    private int lost;

    /// What waits at a moment.
    ///
    /// @param steps oldest first
    /// @param lost steps that found no room
    record Batch(List<TakenStep> steps, int lost) {
        Batch {
            steps = List.copyOf(steps);
        }

        boolean isEmpty() {
            return steps.isEmpty() && lost == 0;
        }
    }

    synchronized void add(TakenStep step) {
        if (steps.size() < STEPS_MAX) {
            steps.add(step);
        } else {
            lost++;
        }
    }

    synchronized Batch waiting() {
        return new Batch(steps, lost);
    }

    /// These are durable now.
    synchronized void written(Batch batch) {
        steps.subList(0, batch.steps().size()).clear();
        lost -= batch.lost();
    }
}

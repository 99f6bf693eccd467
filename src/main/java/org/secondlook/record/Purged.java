package org.secondlook.record;

import java.util.List;

/// What a purge did. Figures, and nobody's name. Immutable.
///
/// @param alerts whose pictures were destroyed
/// @param keys of deployments that were destroyed
/// @param lists watchlists that were destroyed
/// @param gone what was due and found to be gone already
/// @param holdsEnded evidence holds whose time was over
/// @param problems what could not be deleted or is missing, in plain sentences
public record Purged(
        int alerts, int keys, int lists, int gone, int holdsEnded, List<String> problems) {
    static final Purged NOTHING = new Purged(0, 0, 0, 0, 0, List.of());

    public Purged {
        problems = List.copyOf(problems);
    }

    Purged plus(Purged other) {
        return new Purged(
                alerts + other.alerts,
                keys + other.keys,
                lists + other.lists,
                gone + other.gone,
                holdsEnded + other.holdsEnded,
                problems);
    }

    Purged with(int ended, List<String> told) {
        return new Purged(alerts, keys, lists, gone, holdsEnded + ended, told);
    }
}

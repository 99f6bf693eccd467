package org.secondlook.ui;

import java.util.List;

/// A page of the planning wizard, with the parts of a plan that stand on it.
enum PlanPage {
    PLACE(
            "force",
            "name",
            "reference",
            "place.name",
            "place.latitude",
            "place.longitude",
            "place.zoneOfRecognition",
            "useCase",
            "necessity",
            "equalityAssessment"),
    TIME("timeZone", "begins", "ends", "officers"),
    CAMERAS("cameras"),
    LIST("watchlist", "policy", "pack", "threshold", "expectedFaces"),
    SUMMARY;

    private final List<String> paths;

    PlanPage(String... paths) {
        this.paths = List.of(paths);
    }

    /// The parts that stand on it.
    List<String> paths() {
        return paths;
    }

    /// Whether a part, or the list of which it is one, stands on it.
    boolean holds(String path) {
        return paths.contains(list(path));
    }

    /// The list of which a part is one: `cameras` of `cameras[2].name`.
    static String list(String path) {
        int bracket = path.indexOf('[');
        return bracket < 0 ? path : path.substring(0, bracket);
    }

    /// The page after it, or itself.
    PlanPage next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /// The page before it, or itself.
    PlanPage previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}

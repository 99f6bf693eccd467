package org.secondlook.ui;

/// The parts of a plan and the pages of the wizard by their names. Immutable.
record PlanTitles(Messages messages) {

    /// A part, by its name in a plan's file.
    String part(String path) {
        return switch (PlanPage.list(path)) {
            case "force" -> messages.text("plan.force");
            case "name" -> messages.text("plan.name");
            case "reference" -> messages.text("plan.reference");
            case "place.name" -> messages.text("plan.place.name");
            case "place.latitude" -> messages.text("plan.latitude");
            case "place.longitude" -> messages.text("plan.longitude");
            case "place.zoneOfRecognition" -> messages.text("plan.zoneOfRecognition");
            case "useCase" -> messages.text("plan.useCase");
            case "necessity" -> messages.text("plan.necessity");
            case "equalityAssessment" -> messages.text("plan.equalityAssessment");
            case "timeZone" -> messages.text("plan.timeZone");
            case "begins" -> messages.text("plan.begins");
            case "ends" -> messages.text("plan.ends");
            case "officers" -> messages.text("plan.officers");
            case "cameras" -> messages.text("plan.cameras");
            case "watchlist" -> messages.text("plan.watchlist");
            case "policy" -> messages.text("plan.policy");
            case "pack" -> messages.text("plan.pack");
            case "threshold" -> messages.text("plan.threshold");
            case "expectedFaces" -> messages.text("plan.expectedFaces");
            default -> path;
        };
    }

    /// A page.
    String page(PlanPage page) {
        return switch (page) {
            case PLACE -> messages.text("plan.page.place");
            case TIME -> messages.text("plan.page.time");
            case CAMERAS -> messages.text("plan.page.cameras");
            case LIST -> messages.text("plan.page.list");
            case SUMMARY -> messages.text("plan.page.summary");
        };
    }
}

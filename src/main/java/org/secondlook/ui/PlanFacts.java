package org.secondlook.ui;

import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.secondlook.capture.CameraAddress;
import org.secondlook.deployment.Officer;
import org.secondlook.deployment.Plan;

/// Facts beside their names, two columns. Used by the screen's thread.
final class PlanFacts extends GridPane {
    private static final double NAMES_PERCENT = 32;

    PlanFacts() {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(NAMES_PERCENT);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /// Adds a fact below the others.
    void add(String name, String value, String... styles) {
        int row = getRowCount();
        Label what = Labels.wrapping(name, "dim");
        GridPane.setValignment(what, VPos.TOP);
        Label said = Labels.wrapping(value, styles);
        GridPane.setValignment(said, VPos.TOP);
        addRow(row, what, said);
    }

    /// A whole plan.
    static PlanFacts of(Plan plan, Messages messages) {
        PlanFacts facts = new PlanFacts();
        facts.add(messages.text("plan.force"), plan.force());
        facts.add(
                messages.text("plan.place"),
                messages.text(
                        "plan.place.where",
                        plan.place().name(),
                        String.valueOf(plan.place().latitude()),
                        String.valueOf(plan.place().longitude())));
        facts.add(messages.text("plan.zoneOfRecognition"), plan.place().zoneOfRecognition());
        facts.add(
                messages.text("plan.hours"),
                messages.text(
                        "plan.hours.zone",
                        new DeploymentWords(messages).hours(plan),
                        plan.zone().getId()));
        facts.add(messages.text("plan.useCase"), plan.useCase());
        facts.add(messages.text("plan.necessity"), plan.necessity());
        facts.add(messages.text("plan.equalityAssessment"), plan.equalityAssessment());
        facts.add(
                messages.text("plan.cameras"),
                plan.cameras().stream()
                        .map(c ->
                                messages.text(
                                        "plan.camera", c.name(), CameraAddress.shown(c.address())))
                        .collect(Collectors.joining("\n")));
        facts.add(
                messages.text("plan.officers"),
                plan.officers().stream().map(Officer::id).collect(Collectors.joining(", ")));
        facts.add(messages.text("plan.watchlist"), plan.watchlist());
        facts.add(messages.text("plan.threshold"), Thresholds.exact(plan.threshold()));
        facts.add(
                messages.text("plan.expectedFaces"),
                messages.text("plan.faces", plan.expectedFaces()));
        facts.add(messages.text("plan.pack"), plan.packId());
        facts.add(messages.text("plan.policy"), plan.policy());
        return facts;
    }
}

package org.secondlook.ui;

import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.PlanCheck;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.UseCase;

/// The pages of the planning wizard but for cameras and summary. Used by the screen's thread.
final class PlanPages {
    private final PlanViewModel model;
    private final Messages messages;
    private final PlanForm form;

    PlanPages(PlanViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.form = new PlanForm(model, messages);
    }

    /// Where and why.
    Node place() {
        return PlanForm.page(
                form.lines("reference", "force"),
                form.line("name"),
                form.lines("place.name", "place.latitude", "place.longitude"),
                form.statement("place.zoneOfRecognition"),
                PlanForm.row(form.field("useCase", useCase()), form.line("equalityAssessment")),
                form.statement("necessity"));
    }

    private ComboBox<UseCase> useCase() {
        ComboBox<UseCase> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPromptText(messages.text("plan.useCase.prompt"));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable UseCase useCase) {
                        return useCase == null ? "" : new PolicyLabels(messages).of(useCase);
                    }

                    @Override
                    public @Nullable UseCase fromString(String label) {
                        return null;
                    }
                });
        var code = model.fields().text("useCase");
        Runnable offer =
                () -> {
                    Policy policy = model.policy().get();
                    List<UseCase> known = policy == null ? List.of() : policy.useCases();
                    String chosen = code.get();
                    box.getItems().setAll(known);
                    box.setValue(
                            known.stream()
                                    .filter(u -> u.code().equals(chosen))
                                    .findFirst()
                                    .orElse(null));
                };
        model.policy()
                .addListener((_, _, now) -> {
                    if (now != null) {
                        offer.run();
                    }
                });
        offer.run();
        box.setOnAction(_ -> {
            UseCase chosen = box.getValue();
            if (chosen != null) {
                code.set(chosen.code());
            }
        });
        return box;
    }

    /// When and who.
    Node time() {
        VBox officers = new VBox();
        officers.getStyleClass().add("plan-officers");
        Runnable list =
                () ->
                        officers.getChildren()
                                .setAll(
                                        model.fields().officers().stream()
                                                .map(this::officer)
                                                .toList());
        model.fields().officers().addListener((ListChangeListener<PlanOfficer>) _ -> list.run());
        list.run();
        return PlanForm.page(
                form.told(
                        PlanForm.row(
                                form.plain("begins", moment("begins")),
                                form.plain("ends", moment("ends")),
                                form.plain("timeZone", form.text("timeZone"))),
                        "begins",
                        "ends",
                        "timeZone"),
                Labels.wrapping(messages.text("plan.time.words"), "dim"),
                form.field("officers", officers),
                Labels.wrapping(messages.text("plan.officers.words"), "dim"));
    }

    private HBox moment(String path) {
        TextField date = form.text(path + ".date");
        date.setPromptText(messages.text("plan.date.prompt"));
        date.setAccessibleText(
                messages.text("plan.date.accessible", new PlanTitles(messages).part(path)));
        TextField time = form.text(path + ".time");
        time.setPromptText(messages.text("plan.time.prompt"));
        time.setAccessibleText(
                messages.text("plan.time.accessible", new PlanTitles(messages).part(path)));
        date.getStyleClass().addAll("plan-date");
        time.getStyleClass().addAll("plan-time");
        HBox.setHgrow(date, Priority.ALWAYS);
        HBox line = new HBox(date, time);
        line.getStyleClass().add("form-line");
        return line;
    }

    private CheckBox officer(PlanOfficer officer) {
        CheckBox box =
                new CheckBox(
                        messages.text(
                                "plan.officer",
                                officer.account().officer().id(),
                                officer.account().name(),
                                officer.account().roles().stream()
                                        .sorted()
                                        .map(Role::words)
                                        .collect(Collectors.joining(", "))));
        box.selectedProperty().bindBidirectional(officer.chosen());
        return box;
    }

    /// Whom to look for, and how strictly.
    Node list() {
        ComboBox<String> policy = new ComboBox<>();
        policy.setEditable(true);
        policy.setMaxWidth(Double.MAX_VALUE);
        policy.getItems().setAll(Policy.BUILT_IN);
        policy.getEditor().textProperty().bindBidirectional(model.fields().text("policy"));
        Label floor = Labels.wrapping("", "dim");
        floor.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.floor()
                                                .map(f ->
                                                        messages.text(
                                                                "plan.floor", Thresholds.exact(f)))
                                                .orElse(model.desk().machine().packMissing()),
                                model.policy()));
        return PlanForm.page(
                form.field("watchlist", watchlist()),
                Labels.wrapping(messages.text("plan.watchlist.words"), "dim"),
                form.told(
                        PlanForm.row(
                                form.plain("policy", policy),
                                form.plain("pack", form.text("pack")),
                                form.plain("threshold", form.text("threshold")),
                                form.plain("expectedFaces", form.text("expectedFaces"))),
                        "policy",
                        "pack",
                        "threshold",
                        "expectedFaces"),
                floor,
                estimate());
    }

    private Node estimate() {
        PlanEstimateViewModel estimate = model.estimate();
        EstimateView view = new EstimateView(messages);
        Runnable tell =
                () -> {
                    Found found = estimate.found().get();
                    view.getChildren().clear();
                    Thresholds.parse(model.fields().text("threshold").get())
                            .ifPresent(threshold -> {
                                if (found != null) {
                                    view.show(found, threshold, faces());
                                }
                            });
                };
        estimate.found().addListener((_, _, _) -> tell.run());
        model.fields().text("threshold").addListener((_, _, _) -> tell.run());
        model.fields().text("expectedFaces").addListener((_, _, _) -> tell.run());
        Button look = Forms.button(messages.text("plan.estimate"), model::estimateList);
        WaitingView waiting =
                new WaitingView(estimate.waiting(), estimate.finding().busy(), messages);
        waiting.managedProperty().bind(estimate.finding().busy());
        VBox box =
                new VBox(
                        Labels.of(messages.text("estimate.title"), "field-title"),
                        new HBox(look),
                        Forms.error(estimate.finding().error()),
                        waiting,
                        view);
        box.getStyleClass().add("field-group");
        return box;
    }

    /// Nobody expected yet counts as 0: then only the rate is told.
    private int faces() {
        double typed = Thresholds.parse(model.fields().text("expectedFaces").get()).orElse(0);
        return (int) Math.clamp(typed, 0, PlanCheck.FACES_MAX);
    }

    private HBox watchlist() {
        TextField path = form.text("watchlist");
        path.setAccessibleText(messages.text("plan.watchlist"));
        HBox.setHgrow(path, Priority.ALWAYS);
        HBox line =
                new HBox(
                        path,
                        Forms.button(messages.text("plan.choose.file"), () -> file(path)),
                        Forms.button(messages.text("plan.choose.folder"), () -> folder(path)));
        line.getStyleClass().add("form-line");
        return line;
    }

    private void file(TextField path) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("plan.watchlist"));
        set(path, chooser.showOpenDialog(path.getScene().getWindow()));
    }

    private void folder(TextField path) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("plan.watchlist"));
        set(path, chooser.showDialog(path.getScene().getWindow()));
    }

    private static void set(TextField path, @Nullable File chosen) {
        if (chosen != null) {
            path.setText(chosen.getPath());
        }
    }
}

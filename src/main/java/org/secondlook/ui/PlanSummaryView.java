package org.secondlook.ui;

import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.secondlook.deployment.PlanCheck;
import org.secondlook.deployment.PlanProblem;

/// The wizard's last page: what is still missing, or the whole plan as it would be recorded. Used
/// by the screen's thread.
final class PlanSummaryView extends VBox {
    private final PlanViewModel model;
    private final Messages messages;
    private final PlanTitles titles;
    private final VBox content = new VBox();

    PlanSummaryView(PlanViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.titles = new PlanTitles(messages);
        getStyleClass().addAll("start-form", "plan-page");
        content.getStyleClass().add("field-group");
        getChildren().addAll(content, Forms.error(model.refusal()));
        model.problems().addListener((ListChangeListener<PlanProblem>) _ -> fill());
        model.page()
                .addListener((_, _, now) -> {
                    if (now == PlanPage.SUMMARY) {
                        fill();
                    }
                });
        fill();
    }

    private void fill() {
        content.getChildren().clear();
        for (PlanPage page : PlanPage.values()) {
            var wrong = model.problems(page);
            if (!wrong.isEmpty()) {
                VBox box = new VBox();
                Button go = Forms.button(titles.page(page), () -> model.go(page));
                box.getChildren().add(go);
                wrong.forEach(problem -> box.getChildren().add(line(problem)));
                box.getStyleClass().add("plan-problems");
                content.getChildren().add(box);
            }
        }
        if (content.getChildren().isEmpty()
                && PlanCheck.of(model.fields().draft(), Path.of("").toAbsolutePath())
                        instanceof PlanCheck.Result.Complete(var plan)) {
            content.getChildren()
                    .addAll(
                            Labels.wrapping(plan.name(), "section-title"),
                            Labels.of(plan.reference(), "mono", "dim"),
                            PlanFacts.of(plan, messages));
        }
    }

    private Node line(PlanProblem problem) {
        int bracket = problem.path().indexOf('[');
        String place =
                bracket < 0
                        ? titles.part(problem.path())
                        : messages.text(
                                "plan.part.numbered",
                                titles.part(problem.path()),
                                problem.path().substring(bracket + 1, problem.path().indexOf(']')));
        return Labels.wrapping(
                messages.text("plan.problem", place, new PolicyLabels(messages).of(problem)),
                "field-error");
    }
}

package org.secondlook.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Choice;
import org.secondlook.deployment.Factor;
import org.secondlook.deployment.PlanProblem;
import org.secondlook.deployment.Reason;
import org.secondlook.deployment.Receipt;
import org.secondlook.deployment.Role;
import org.secondlook.deployment.Step;
import org.secondlook.deployment.UseCase;

/// Says in the language of the screens what policies call things, and the program's own codes.
/// Immutable.
record PolicyLabels(Messages messages) {
    String of(Category category) {
        return messages.label(category.code(), category.label());
    }

    String of(Choice choice) {
        return messages.label(choice.code(), choice.label());
    }

    String of(Factor factor) {
        return messages.label(factor.code(), factor.label());
    }

    String of(Reason reason) {
        return messages.label(reason.code(), reason.label());
    }

    String of(UseCase useCase) {
        return messages.label(useCase.code(), useCase.label());
    }

    String of(Role role) {
        return messages.label("role." + role.name(), role.words());
    }

    String of(Step step) {
        return messages.label("step." + step.name(), step.words());
    }

    String of(Receipt.Kind kind) {
        return messages.label("receipt.kind." + kind.name(), kind.words());
    }

    String of(Receipt.Outcome outcome) {
        return messages.label("receipt.outcome." + outcome.name(), outcome.words());
    }

    /// What is wrong with a part of a plan; in English where it is more than that it is missing.
    String of(PlanProblem problem) {
        return problem.missing()
                ? messages.label("problem.missing", problem.sentence())
                : problem.sentence();
    }

    /// Roles in words, one after the other.
    String of(List<Role> roles) {
        return roles.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /// A reason that is shown in place of another one: the same code in the language of the
    /// screens.
    Reason in(Reason reason) {
        return new Reason(reason.code(), of(reason), reason.judgesFaces());
    }
}

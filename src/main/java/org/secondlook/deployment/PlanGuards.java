package org.secondlook.deployment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why a plan does not fit the policy, its team, or what it would run with. Stateless.
final class PlanGuards {
    private PlanGuards() {}

    static Optional<String> fitsPolicy(Plan plan, Policy policy) {
        int hoursMax = policy.rules().deployments().hoursMax().value();
        boolean known = policy.useCases().stream().anyMatch(u -> u.code().equals(plan.useCase()));
        return Guards.when(
                        !known,
                        "The policy %s has no use case %s; it has %s."
                                .formatted(
                                        policy.id(),
                                        plan.useCase(),
                                        policy.useCases().stream()
                                                .map(UseCase::code)
                                                .collect(Collectors.joining(", "))))
                .or(() ->
                        Guards.when(
                                plan.length().toSeconds() > hoursMax * 3_600L,
                                "The plan runs for more than the %d hours that the policy %s allows."
                                        .formatted(hoursMax, policy.id())));
    }

    static Optional<String> team(Plan plan, List<OfficerAccount> team) {
        String unknown =
                plan.officers().stream()
                        .filter(o -> team.stream().noneMatch(a -> a.officer().isSameAs(o)))
                        .map(Officer::id)
                        .collect(Collectors.joining(", "));
        return Guards.when(!unknown.isEmpty(), "There is no officer %s.".formatted(unknown))
                .or(() -> lacks(team, Role.OPERATOR))
                .or(() -> lacks(team, Role.ENGAGEMENT_OFFICER));
    }

    private static Optional<String> lacks(List<OfficerAccount> team, Role role) {
        return Guards.when(
                team.stream().noneMatch(account -> account.has(role)),
                "None of the plan's officers is an %s.".formatted(role.words()));
    }

    static Optional<String> pack(Plan plan, Found found) {
        return Guards.when(
                        !plan.packId().equals(found.pack().id()),
                        "The plan wants the model pack %s; found was %s."
                                .formatted(plan.packId(), found.pack().id()))
                .or(() ->
                        Guards.when(
                                found.pack().forTraining()
                                        && found.policy().use() == PolicyUse.OPERATIONAL,
                                "The model pack %s is for training. It cannot run a real deployment."
                                        .formatted(found.pack().id())));
    }

    /// Where nothing was measured, nothing can be promised.
    static Optional<String> falseAlerts(Plan plan, Found found) {
        return FalseAlertEstimate.of(found, plan.threshold(), plan.expectedFaces())
                .map(estimate -> estimate.refusal(found))
                .orElseGet(() ->
                        Optional.of(
                                "How many false alerts are to be expected cannot be told: the false match rate of the model pack %s was not measured at threshold %s."
                                        .formatted(found.pack().id(), plan.threshold())));
    }

    static Optional<String> listSize(Found found) {
        int most = found.policy().rules().watchlist().entriesMax().value();
        return Guards.when(
                found.watchlistSize() < 1 || found.watchlistSize() > most,
                "The watchlist has %d entries; the policy %s allows 1 to %d."
                        .formatted(found.watchlistSize(), found.policy().id(), most));
    }
}

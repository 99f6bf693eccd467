package org.secondlook.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Choice;
import org.secondlook.deployment.Factor;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyRules;
import org.secondlook.deployment.ResponseColour;
import org.secondlook.deployment.Rule;

/// Writes every rule of a policy in words. Used once, by one thread.
///
/// A test compares its paths with those of the built-in files, so that no rule is left out.
final class PolicyLines {
    private final Messages messages;
    private final PolicyLabels labels;
    private final List<PolicyLine> lines = new ArrayList<>();
    private String group = "";

    private PolicyLines(Messages messages) {
        this.messages = messages;
        this.labels = new PolicyLabels(messages);
    }

    /// All rules, in the order in which they are read.
    static List<PolicyLine> of(Policy policy, Messages messages) {
        PolicyLines made = new PolicyLines(messages);
        PolicyRules rules = policy.rules();
        made.retention(rules.retention());
        made.watchlist(rules.watchlist());
        made.deployments(rules.deployments(), rules.threshold());
        made.alerts(rules.alerts());
        made.decisions(rules.decisions());
        made.warnings(rules.warnings());
        made.vigilance(rules.vigilance());
        made.engagements(rules.engagements());
        made.signIn(rules.signIn());
        return List.copyOf(made.lines);
    }

    private <T> void line(String path, String name, Rule<T> rule, Function<T, String> words) {
        lines.add(
                new PolicyLine(
                        group,
                        path,
                        name,
                        words.apply(rule.value()),
                        Policy.allowed(path).orElse(""),
                        rule.source()));
    }

    private String hours(int hours) {
        return messages.text("policy.hours", hours);
    }

    private String seconds(int seconds) {
        return messages.text("policy.seconds", seconds);
    }

    private String listed(List<String> words) {
        return words.isEmpty() ? messages.text("policy.none") : String.join(", ", words);
    }

    private void retention(PolicyRules.Retention rules) {
        group = messages.text("policy.retention");
        line(
                "retention.nonMatchSeconds",
                messages.text("policy.retention.nonMatch"),
                rules.nonMatchSeconds(),
                this::seconds);
        line(
                "retention.alertHours",
                messages.text("policy.retention.alert"),
                rules.alertHours(),
                this::hours);
        line(
                "retention.notEngagedHours",
                messages.text("policy.retention.notEngaged"),
                rules.notEngagedHours(),
                this::hours);
        line(
                "retention.alertCeiling",
                messages.text("policy.retention.ceiling"),
                rules.alertCeiling(),
                ceiling -> hours(ceiling.hours()));
        line(
                "retention.watchlistHoursAfterEnd",
                messages.text("policy.retention.watchlist"),
                rules.watchlistHoursAfterEnd(),
                this::hours);
    }

    private void watchlist(PolicyRules.Listing rules) {
        group = messages.text("policy.watchlist");
        line(
                "watchlist.categories",
                messages.text("policy.watchlist.categories"),
                rules.categories(),
                all -> listed(all.stream().map(this::category).toList()));
        line(
                "watchlist.required",
                messages.text("policy.watchlist.required"),
                rules.required(),
                all -> listed(all.stream().map(this::requirement).toList()));
        line(
                "watchlist.entriesMax",
                messages.text("policy.watchlist.entriesMax"),
                rules.entriesMax(),
                most -> messages.text("policy.people", most));
        line(
                "watchlist.freshnessHours",
                messages.text("policy.watchlist.freshness"),
                rules.freshnessHours(),
                this::hours);
        line(
                "watchlist.duplicateSimilarity",
                messages.text("policy.watchlist.duplicate"),
                rules.duplicateSimilarity(),
                String::valueOf);
        line(
                "watchlist.adultFromYears",
                messages.text("policy.watchlist.adult"),
                rules.adultFromYears(),
                years -> messages.text("policy.years", years));
        line(
                "watchlist.underAge",
                messages.text("policy.watchlist.underAge"),
                rules.underAge(),
                rule ->
                        switch (rule) {
                            case REFUSED -> messages.text("policy.watchlist.underAge.refused");
                            case RECORDED_EXCEPTION ->
                                    messages.text("policy.watchlist.underAge.exception");
                        });
        line(
                "watchlist.underAgeCategories",
                messages.text("policy.watchlist.underAgeCategories"),
                rules.underAgeCategories(),
                codes -> labels(codes, rules));
    }

    private String labels(List<String> codes, PolicyRules.Listing rules) {
        return listed(
                rules.categories().value().stream()
                        .filter(category -> codes.contains(category.code()))
                        .map(labels::of)
                        .toList());
    }

    private String category(Category category) {
        return messages.text("policy.category", labels.of(category), colour(category.colour()));
    }

    private String colour(ResponseColour colour) {
        return switch (colour) {
            case RED -> messages.text("colour.red");
            case AMBER -> messages.text("colour.amber");
            case GREEN -> messages.text("colour.green");
        };
    }

    private String requirement(PolicyRules.Requirement requirement) {
        return switch (requirement) {
            case AGE_OR_BIRTH -> messages.text("policy.required.age");
            case OFFENCE -> messages.text("policy.required.offence");
            case LEGAL_BASIS -> messages.text("policy.required.legalBasis");
            case REQUESTING_OFFICER -> messages.text("policy.required.requestingOfficer");
            case EXPIRY -> messages.text("policy.required.expiry");
            case CHECK_DATE -> messages.text("policy.required.checkDate");
            case IMAGE_SOURCE -> messages.text("policy.required.imageSource");
            case IMAGE_DATE -> messages.text("policy.required.imageDate");
            case LAWFUL_HOLDING -> messages.text("policy.required.lawfulHolding");
        };
    }

    private void deployments(PolicyRules.Deployments rules, PolicyRules.Threshold threshold) {
        group = messages.text("policy.deployments");
        line(
                "deployments.useCases",
                messages.text("policy.deployments.useCases"),
                rules.useCases(),
                all -> listed(all.stream().map(labels::of).toList()));
        line(
                "deployments.hoursMax",
                messages.text("policy.deployments.hoursMax"),
                rules.hoursMax(),
                this::hours);
        line(
                "deployments.facesPerFalseAlertMin",
                messages.text("policy.deployments.falseAlerts"),
                rules.facesPerFalseAlertMin(),
                faces -> messages.text("policy.deployments.falseAlerts.value", faces));
        line(
                "threshold.aboveFloorBy",
                messages.text("policy.threshold"),
                threshold.aboveFloorBy(),
                String::valueOf);
        line(
                "deployments.countingRuleVersion",
                messages.text("policy.deployments.countingRule"),
                rules.countingRuleVersion(),
                String::valueOf);
    }

    private void alerts(PolicyRules.Alerts rules) {
        group = messages.text("policy.alerts");
        line(
                "alerts.lifetimeSeconds",
                messages.text("policy.alerts.lifetime"),
                rules.lifetimeSeconds(),
                this::seconds);
        line(
                "alerts.mergeWindowSeconds",
                messages.text("policy.alerts.merge"),
                rules.mergeWindowSeconds(),
                this::seconds);
    }

    private void decisions(PolicyRules.Decisions rules) {
        group = messages.text("policy.decisions");
        line(
                "decisions.blindLook",
                messages.text("policy.decisions.blindLook"),
                rules.blindLook(),
                rule ->
                        switch (rule) {
                            case REQUIRED -> messages.text("policy.decisions.blindLook.required");
                            case OFFERED -> messages.text("policy.decisions.blindLook.offered");
                        });
        line(
                "decisions.secondJudgement",
                messages.text("policy.decisions.second"),
                rules.secondJudgement(),
                rule ->
                        switch (rule) {
                            case NEVER -> messages.text("policy.decisions.second.never");
                            case BEFORE_ENGAGING_WHERE_WARNED ->
                                    messages.text("policy.decisions.second.whereWarned");
                            case BEFORE_ENGAGING ->
                                    messages.text("policy.decisions.second.beforeEngaging");
                            case ALWAYS -> messages.text("policy.decisions.second.always");
                        });
        line(
                "decisions.engageReasons",
                messages.text("policy.decisions.engage"),
                rules.engageReasons(),
                all -> listed(all.stream().map(labels::of).toList()));
        line(
                "decisions.doNotEngageReasons",
                messages.text("policy.decisions.doNotEngage"),
                rules.doNotEngageReasons(),
                all -> listed(all.stream().map(labels::of).toList()));
        line(
                "decisions.subjectFactors",
                messages.text("policy.decisions.subject"),
                rules.subjectFactors(),
                this::factors);
        line(
                "decisions.systemFactors",
                messages.text("policy.decisions.system"),
                rules.systemFactors(),
                this::factors);
        line(
                "decisions.environmentFactors",
                messages.text("policy.decisions.environment"),
                rules.environmentFactors(),
                this::factors);
    }

    private void warnings(PolicyRules.Warnings rules) {
        group = messages.text("policy.warnings");
        line(
                "warnings.imageYears",
                messages.text("policy.warnings.imageYears"),
                rules.imageYears(),
                years -> messages.text("policy.years", years));
        line(
                "warnings.runnerUpMargin",
                messages.text("policy.warnings.runnerUp"),
                rules.runnerUpMargin(),
                String::valueOf);
        line(
                "warnings.expiresWithinHours",
                messages.text("policy.warnings.expires"),
                rules.expiresWithinHours(),
                this::hours);
    }

    private void vigilance(PolicyRules.Vigilance rules) {
        group = messages.text("policy.vigilance");
        line(
                "vigilance.pairsPerHour",
                messages.text("policy.vigilance.pairsPerHour"),
                rules.pairsPerHour(),
                pairs -> messages.text("policy.vigilance.pairs", pairs));
    }

    private void engagements(PolicyRules.Engagements rules) {
        group = messages.text("policy.engagements");
        line(
                "engagements.identityMeans",
                messages.text("policy.engagements.identity"),
                rules.identityMeans(),
                this::choices);
        line(
                "engagements.arrestReasons",
                messages.text("policy.engagements.arrest"),
                rules.arrestReasons(),
                this::choices);
        line(
                "engagements.perceivedEthnicities",
                messages.text("policy.engagements.ethnicity"),
                rules.perceivedEthnicities(),
                this::choices);
        line(
                "engagements.perceivedSexes",
                messages.text("policy.engagements.sex"),
                rules.perceivedSexes(),
                this::choices);
        line(
                "engagements.perceivedAges",
                messages.text("policy.engagements.age"),
                rules.perceivedAges(),
                this::choices);
    }

    private String choices(List<Choice> choices) {
        return listed(choices.stream().map(labels::of).toList());
    }

    private String factors(List<Factor> factors) {
        return listed(factors.stream().map(labels::of).toList());
    }

    private void signIn(PolicyRules.SignInRules rules) {
        group = messages.text("policy.signIn");
        line(
                "signIn.idleLockSeconds",
                messages.text("policy.signIn.idle"),
                rules.idleLockSeconds(),
                this::seconds);
        line(
                "signIn.passphraseLengthMin",
                messages.text("policy.signIn.length"),
                rules.passphraseLengthMin(),
                length -> messages.text("policy.characters", length));
        line(
                "signIn.failuresBeforeLockOut",
                messages.text("policy.signIn.failures"),
                rules.failuresBeforeLockOut(),
                String::valueOf);
        line(
                "signIn.lockOutSecondsFirst",
                messages.text("policy.signIn.first"),
                rules.lockOutSecondsFirst(),
                this::seconds);
        line(
                "signIn.lockOutSecondsMax",
                messages.text("policy.signIn.most"),
                rules.lockOutSecondsMax(),
                this::seconds);
        line(
                "signIn.argon2MemoryKiB",
                messages.text("policy.signIn.memory"),
                rules.argon2MemoryKiB(),
                size -> messages.text("policy.kib", size));
        line(
                "signIn.argon2Passes",
                messages.text("policy.signIn.passes"),
                rules.argon2Passes(),
                String::valueOf);
        line(
                "signIn.argon2Lanes",
                messages.text("policy.signIn.lanes"),
                rules.argon2Lanes(),
                String::valueOf);
    }
}

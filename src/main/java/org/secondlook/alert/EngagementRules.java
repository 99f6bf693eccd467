package org.secondlook.alert;

import java.util.List;
import org.secondlook.deployment.Choice;
import org.secondlook.deployment.PolicyRules;

/// Whether a policy lets something be told of an engagement. Stateless.
public final class EngagementRules {
    private EngagementRules() {}

    /// @throws IllegalArgumentException when a code is none that the policy offers
    public static void require(PolicyRules.Engagements rules, Engagement engagement) {
        require(rules.identityMeans().value(), engagement.identifiedBy());
        require(rules.arrestReasons().value(), engagement.arrestReason());
        require(rules.perceivedEthnicities().value(), engagement.perceived().ethnicity());
        require(rules.perceivedSexes().value(), engagement.perceived().sex());
        require(rules.perceivedAges().value(), engagement.perceived().age());
    }

    private static void require(List<Choice> offered, String code) {
        if (!code.isEmpty() && offered.stream().noneMatch(c -> c.code().equals(code))) {
            throw new IllegalArgumentException("the policy does not offer %s".formatted(code));
        }
    }
}

package org.secondlook.deployment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Whether a policy's values make sense: numbers in range, texts filled, codes used once. Used
/// once.
final class PolicyCheck {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
    private static final int LIST_LENGTH_MAX = 64;
    private static final int TEXT_LENGTH_MAX = 2_000;

    private final JsonPlaces places;
    private final Set<String> codes = new HashSet<>();

    PolicyCheck(JsonPlaces places) {
        this.places = places;
    }

    void check(PolicyRules rules, JsonNode file) throws PolicyException {
        for (Map.Entry<String, PolicyLimits.Limit> limit :
                new TreeMap<>(PolicyLimits.BY_PATH).entrySet()) {
            within(file, limit.getKey(), limit.getValue());
        }
        texts(file, new ArrayList<>());
        if (!ID.matcher(rules.id()).matches()) {
            throw refused(
                    List.of("id"),
                    "“%s” cannot be an id; an id has small letters, digits and hyphens"
                            .formatted(rules.id()));
        }
        codes(file, "decisions", "engageReasons");
        codes(file, "decisions", "doNotEngageReasons");
        codes(file, "decisions", "subjectFactors");
        codes(file, "decisions", "systemFactors");
        codes(file, "decisions", "environmentFactors");
        codes(file, "engagements", "identityMeans");
        codes(file, "engagements", "arrestReasons");
        for (String perceived :
                List.of("perceivedEthnicities", "perceivedSexes", "perceivedAges")) {
            if (!file.path("engagements").path(perceived).path("value").isEmpty()) {
                codes(file, "engagements", perceived);
            }
        }
        codes(file, "watchlist", "categories");
        codes(file, "deployments", "useCases");
        retention(rules.retention());
        underAge(rules.watchlist());
        lockOut(rules.signIn());
    }

    private void within(JsonNode file, String path, PolicyLimits.Limit limit)
            throws PolicyException {
        List<String> steps = List.of(path.split("\\."));
        JsonNode found = file;
        for (String step : steps) {
            found = found.path(step);
        }
        if (!found.isNumber() || !limit.holds(found.doubleValue())) {
            throw refused(steps, "is %s; %s".formatted(found, limit.words()));
        }
    }

    /// Every text is filled and none is endless; no list is.
    private void texts(JsonNode node, List<String> path) throws PolicyException {
        if (node.isString() && (node.asString().isBlank() || isTooLong(node.asString()))) {
            throw refused(
                    path, "is empty or has more than %d characters".formatted(TEXT_LENGTH_MAX));
        }
        if (node.isArray() && node.size() > LIST_LENGTH_MAX) {
            throw refused(path, "has more than %d members".formatted(LIST_LENGTH_MAX));
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            texts(member.getValue(), longer(path, member.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            texts(node.get(i), longer(path, String.valueOf(i)));
        }
    }

    private static boolean isTooLong(String text) {
        return text.length() > TEXT_LENGTH_MAX;
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private void codes(JsonNode file, String group, String rule) throws PolicyException {
        List<String> path = List.of(group, rule, "value");
        JsonNode members = file.path(group).path(rule).path("value");
        if (members.isEmpty()) {
            throw refused(path, "is empty; at least one is needed");
        }
        for (int i = 0; i < members.size(); i++) {
            String code = members.get(i).path("code").asString();
            List<String> place = longer(longer(path, String.valueOf(i)), "code");
            if (!CODE.matcher(code).matches()) {
                throw refused(
                        place,
                        "“%s” cannot be a code; a code has capital letters, digits and underscores"
                                .formatted(code));
            }
            if (!codes.add(code)) {
                throw refused(place, "uses the code %s twice".formatted(code));
            }
        }
    }

    private void retention(PolicyRules.Retention retention) throws PolicyException {
        int ceiling = retention.alertCeiling().value().hours();
        if (retention.alertHours().value() > ceiling) {
            throw refused(
                    List.of("retention", "alertHours", "value"),
                    "is %d; allowed are 1 to %d under the ceiling %s"
                            .formatted(
                                    retention.alertHours().value(),
                                    ceiling,
                                    retention.alertCeiling().value()));
        }
        if (retention.notEngagedHours().value() > retention.alertHours().value()) {
            throw refused(
                    List.of("retention", "notEngagedHours", "value"),
                    "is %d; whoever was not spoken to is not kept longer than the %d hours of any alert"
                            .formatted(
                                    retention.notEngagedHours().value(),
                                    retention.alertHours().value()));
        }
    }

    private void underAge(PolicyRules.Listing listing) throws PolicyException {
        List<String> exceptions = listing.underAgeCategories().value();
        List<String> path = List.of("watchlist", "underAgeCategories", "value");
        boolean refused = listing.underAge().value() == PolicyRules.UnderAge.REFUSED;
        if (refused != exceptions.isEmpty()) {
            throw refused(
                    path,
                    "does not go with underAge %s: categories are named where exceptions are made, and only there"
                            .formatted(listing.underAge().value()));
        }
        for (String code : exceptions) {
            if (listing.categories().value().stream().noneMatch(c -> c.code().equals(code))) {
                throw refused(path, "names the category %s, which there is not".formatted(code));
            }
        }
    }

    private void lockOut(PolicyRules.SignInRules signIn) throws PolicyException {
        int first = signIn.lockOutSecondsFirst().value();
        if (signIn.lockOutSecondsMax().value() < first) {
            throw refused(
                    List.of("signIn", "lockOutSecondsMax", "value"),
                    "is %d; it cannot be shorter than the first lock-out of %d"
                            .formatted(signIn.lockOutSecondsMax().value(), first));
        }
    }

    private PolicyException refused(List<String> path, String what) {
        return new PolicyException("The policy's %s %s.".formatted(places.words(path), what));
    }
}
